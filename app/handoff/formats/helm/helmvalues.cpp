// helm/values.yaml: the plan as values of the Agent's chart. What is not known stands on top, with who
// answers. No secret is in it unless the user asked for a file that holds them.
#include "base/safetext.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/header.h"
#include "handoff/formats/helm/valuesmaker.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format helmValuesFormat();

namespace {

constexpr int ownerOnly = 0600;
constexpr int nameMax = 63;

QStringList secretLines(const HelmValues &values)
{
    QStringList secrets;
    if (values.holdsApiKey)
        secrets.append(u"the API key"_s);
    if (values.holdsRegistryPassword)
        secrets.append(u"the password of the registry"_s);
    if (secrets.isEmpty())
        return {};
    const QString rule(78, u'!');
    return {rule, u"SECRET: this file holds %1 in plain text."_s.arg(secrets.join(" and "_L1)),
            u"Do not mail it, do not put it into version control, delete it after the install."_s,
            u"Whoever may read the Helm release in the cluster can read them there as well."_s, rule};
}

void addSentences(QStringList &lines, const QString &label, const QStringList &sentences)
{
    for (const QString &sentence : sentences) {
        lines.append(QString());
        lines += wrappedComment(label + sentence);
    }
}

QStringList howToInstall(const HandoffInput &input)
{
    if (input.artifactIds.contains(u"helm-install"_s))
        return {
            u"Install with install.sh or install.ps1 beside this file: they show first what they would do."_s};
    return {u"CHART is the chart archive, or the name under which your Helm knows it:"_s,
            u"helm upgrade --install %1 CHART --namespace %2 --create-namespace -f values.yaml"_s.arg(
                safeText(input.line.releaseOf(input.plan), nameMax),
                safeText(input.line.namespaceOf(input.plan), nameMax))};
}

QStringList header(const PrintJob &job, const HelmValues &values)
{
    const HandoffInput &input = job.input;
    QStringList lines = secretLines(values) + headerLines(job);
    lines += QStringList{QString()} + howToInstall(input);
    QStringList open;
    for (const FileQuestion &question : values.open)
        open.append(question.line());
    addSentences(lines, u"OPEN, "_s, open);
    addSentences(lines, u"NOTE: "_s, values.notes);
    return lines;
}

QList<Artifact> printAll(const PrintJob &job)
{
    const HelmValues values = helmValues(job.input, job.input.plan.handoff.site.value(job.format.id),
                                         job.credentials ? *job.credentials : Credentials());
    QList<Artifact> files = onlyFile(job, yamlText(header(job, values), {values.root}));
    if (values.holdsApiKey || values.holdsRegistryPassword)
        files.first().mode = ownerOnly;
    return files;
}

/// Without credentials: whether a file holds the key is decided where it is written.
QList<FileQuestion> asks(const HandoffInput &input)
{
    return helmValues(input, input.plan.handoff.site.value(u"helm-values"_s), Credentials()).open;
}

} // namespace

Format helmValuesFormat()
{
    Format format = documentFormat(u"helm-values"_s,
                                   QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Helm values of the Agent")),
                                   u"helm/values.yaml"_s, nullptr, &printAll);
    format.audience = Audience::Cluster;
    format.file.role = FileRole::Data;
    format.takesSecrets = true;
    format.asks = &asks;
    format.can.siteParameters = {
        {u"api-key-secret"_s, u"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the name of the secret that holds the API key"))},
        {u"repository-path"_s, u"keep|drop"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "keep or drop: does the own registry hold the images under their repository path"))},
    };
    return format;
}

} // namespace netsetup
