// The catalog's images under the names of the practice world. The catalog's files are read as data here: a
// simulated network knows nothing of plans.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace netsetup::practice {

struct NamedImage
{
    QString registry;
    QString repository;
    QString tag;
    QStringList valuePaths; ///< where the values of the chart name it; empty: its templates do
};

/// Every product line, as its file has it.
QList<QJsonObject> practiceLines();

/// The images of one line with known tags, under the names that this flavour of its chart gives them,
/// whatever option they belong to.
QList<NamedImage> imagesOf(const QJsonObject &line, const QJsonObject &flavour);

} // namespace netsetup::practice
