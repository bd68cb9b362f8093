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

/// What hosts are called in the practice world, by their real names.
QJsonObject practiceNames();

/// The images of one line with known tags, under the practice `names` of what this flavour of its chart calls
/// them, whatever option they belong to.
QList<NamedImage> imagesOf(const QJsonObject &line, const QJsonObject &flavour, const QJsonObject &names);

} // namespace netsetup::practice
