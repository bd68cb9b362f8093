// The Checks page with results from pods and nodes beside those of this computer, made by real judges from
// what was seen in two practice networks.
#pragma once

#include "base/files.h"
#include "base/json.h"
#include "checksvisit.h"
#include "models/placetable.h"
#include "widgets/matrixview.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace netsetup {

/// The evidence of a report as if it had been seen from there.
inline QJsonObject seenFrom(const Report &report, const QString &vantage)
{
    QJsonObject moved = reportToJson(report);
    QJsonArray evidence = moved.value(QStringLiteral("evidence")).toArray();
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        QJsonObject item = evidence.at(i).toObject();
        item.insert(QStringLiteral("vantage"), vantage);
        evidence.replace(i, item);
    }
    moved.insert(QStringLiteral("evidence"), evidence);
    moved.insert(QStringLiteral("vantage"), vantage);
    return moved;
}

struct PlacesVisit : ChecksVisit
{
    explicit PlacesVisit(QSize size = {1024, 640})
        : ChecksVisit(QStringLiteral("open"), std::nullopt, size)
    {}
    /// Works here and from n1 to n7; the pods of n8 to n12 are kept from the receiver.
    [[nodiscard]] bool fill()
    {
        if (setup == nullptr || !runByKey())
            return false;
        // Its window takes the keyboard.
        ChecksVisit walled(QStringLiteral("firewalled"), 1, {800, 600});
        if (walled.setup == nullptr || !walled.runByKey())
            return false;
        const Report open = *setup->report();
        Report closed = *walled.setup->report();
        closed.practice = open.practice;
        for (int node = 1; node <= 12; ++node) {
            if (!import(seenFrom(node < 8 ? open : closed, QStringLiteral("pod/n%1").arg(node))))
                return false;
        }
        return import(seenFrom(open, QStringLiteral("node/n2")));
    }
    [[nodiscard]] bool import(const QJsonObject &report) const
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("elsewhere.json"));
        return writeFile(path, json::print(report), path).ok() && setup->importResults(path).ok();
    }
    [[nodiscard]] MatrixView *matrix() const { return page->findChild<MatrixView *>(); }
};

} // namespace netsetup
