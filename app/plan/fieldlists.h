// The fields by theme, and the setters that the project file needs beside those of the options.
#pragma once

#include "plan/fieldvalues.h"

namespace netsetup {

QList<PlanField> tenantFields();
QList<PlanField> egressFields();
QList<PlanField> imagesFields();
QList<PlanField> clusterFields();
QList<PlanField> handoffFields();

using Setter = Outcome (*)(Plan &, const QString &, const PlanVocabulary &, const QString &);

Outcome addNodesSource(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
Outcome addPodsSource(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
Outcome addProxySource(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
Outcome addWorkstationSource(Plan &plan, const QString &text, const PlanVocabulary &words,
                             const QString &field);
Outcome addNoProxyEntry(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
Outcome setRegistryHost(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
Outcome setRegistryPort(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
Outcome setRegistryPrefix(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
Outcome setCaPem(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
/// A version as Helm prints it.
Result<QString> chartVersion(const QString &text, const QString &field);
/// `--chart`: reads the archive at this path.
Outcome readChartFile(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
/// The same from the project file, where it stands as an object.
QJsonValue chartArchiveToJson(const ChartArchive &archive);
Outcome setChartArchive(Plan &plan, const QJsonValue &value, const PlanVocabulary &words,
                        const QString &field);
/// The error of a file, with its path shown like any other value of a user.
Error aboutFile(Error error, const QString &path, const QString &field);
Outcome addArtifact(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
/// `formatAndKey` is "panos.zone-from".
Outcome setSiteValue(Plan &plan, const QString &formatAndKey, const QString &value, const QString &field);

/// Puts a value where it belongs, or hands the error on.
template <typename T>
Outcome store(T &target, const Result<T> &value)
{
    if (!value)
        return value.error();
    target = *value;
    return Done{};
}

/// Appends a value once, or hands the error on.
template <typename T>
Outcome append(QList<T> &list, const Result<T> &value)
{
    if (!value)
        return value.error();
    addOnce(list, *value);
    return Done{};
}

} // namespace netsetup
