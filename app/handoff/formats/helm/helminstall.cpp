// helm/install.sh, helm/install.ps1: install or upgrade the Agent with the values beside them. Both show
// first what would be done, and make namespace and secrets themselves. helm/secrets.md says which secrets
// there are.
#include "base/safetext.h"
#include "handoff/formats/header.h"
#include "handoff/formats/helm/installfacts.h"
#include "handoff/formats/helm/installpowershell.h"
#include "handoff/formats/helm/installscript.h"
#include "handoff/formats/helm/secretsguide.h"
#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format helmInstallFormat();

namespace {

constexpr int executable = 0755;

QStringList linesOf(const YamlNode &values)
{
    if (values.isEmpty())
        return {};
    return QString::fromLatin1(yamlText({}, {values})).trimmed().split(u'\n');
}

QStringList usage(const QString &run, const QString &file)
{
    return {
        u"Installs or upgrades the Agent with values.yaml, which has to lie beside this file."_s,
        u"Run: %1 shows what would be installed and changes nothing; with %2 it installs after that"_s.arg(
            run, file.endsWith("ps1"_L1) ? u"-Install"_s : u"--install"_s),
        u"Needs helm 3.13.1 or newer and kubectl, with the rights to make cluster roles"_s,
        u"Secrets are asked for, or read from the files that STS_NETSETUP_API_KEY_FILE and "
        "STS_NETSETUP_REGISTRY_PASSWORD_FILE name; none is in this file"_s,
        u"Behind a proxy helm takes HTTPS_PROXY for the chart; an OCI registry with a login wants helm "
        "registry login first"_s,
        u"To undo: helm uninstall, and delete the secrets; the commands are shown at the end"_s,
    };
}

QStringList heading(const PrintJob &job, const QString &run, const QString &file)
{
    QStringList lines;
    for (const QString &line : headerLines(job) + usage(run, file))
        lines.append(u"# "_s + line);
    return lines;
}

/// What the plan says, by the name of the variable in the shell.
QList<QPair<QString, QString>> words(const HandoffInput &input, const InstallFacts &facts)
{
    return {
        {u"release"_s, facts.release},
        {u"namespace"_s, facts.nameSpace},
        {u"chart_name"_s, facts.chartName},
        {u"chart_repository"_s, facts.chartRepository},
        {u"planned_version"_s, facts.chartVersion},
        {u"planned_sha256"_s, facts.chartSha256},
        {u"key_secret"_s, facts.keySecret},
        {u"key_entry"_s, facts.keyEntry},
        {u"token_entry"_s, facts.tokenEntry},
        {u"registry"_s, facts.registry},
        {u"registry_user"_s, facts.registryUser},
        {u"pull_secret"_s, facts.pullSecret},
        {u"instance_label"_s, input.line.podLabels.instance},
    };
}

/// The same for lists.
QList<QPair<QString, QStringList>> lists(const InstallFacts &facts)
{
    return {
        {u"old_namespaces"_s, facts.oldNamespaces},
        {u"other_pull_secrets"_s, facts.otherPullSecrets},
        {u"made_secrets"_s, facts.secrets()},
        {u"references"_s, facts.references},
    };
}

/// YAML of ours is printable ASCII, and no line of it is the word that ends it.
QStringList printed(const YamlNode &values)
{
    const QStringList lines = linesOf(values);
    if (lines.isEmpty())
        return {u"    :"_s};
    return QStringList{u"    cat <<'VALUES'"_s} + lines + QStringList{u"VALUES"_s};
}

QByteArray shellScript(const PrintJob &job, const InstallFacts &facts)
{
    QStringList lines{u"#!/bin/sh"_s};
    lines += heading(job, u"sh install.sh"_s, u"install.sh"_s);
    lines.append(QString());
    for (const auto &[name, text] : words(job.input, facts))
        lines.append(name + u'=' + shellWord(text));
    for (const auto &[name, texts] : lists(facts)) {
        lines.append(name + u'=' + shellWord(texts.value(0)));
        for (const QString &text : texts.mid(1))
            lines.append(u"%1=\"$%1 \"%2"_s.arg(name, shellWord(text)));
    }
    lines += {u"# What values.yaml does not say; it may hold the key itself (yes) or not (no)."_s,
              u"more_values() {"_s, u"    if [ \"$1\" = no ]; then"_s};
    lines += printed(facts.values);
    lines.append(u"    else"_s);
    lines += printed(facts.valuesBesideKey);
    lines += {u"    fi"_s, u"}"_s};
    return (lines.join(u'\n') + QString::fromLatin1(installScript)).toUtf8();
}

QString powerShellArray(const QStringList &texts)
{
    return u"@("_s + powerShellWords(texts) + u')';
}

/// "chart_name" as it is usual there: "$chartName".
QString variable(const QString &name)
{
    QString made = u"$"_s;
    bool upper = false;
    for (const QChar c : name) {
        if (c != u'_')
            made += upper ? c.toUpper() : c;
        upper = c == u'_';
    }
    return made;
}

QByteArray powerShellScript(const PrintJob &job, const InstallFacts &facts)
{
    QStringList lines =
        heading(job, u"powershell -ExecutionPolicy Bypass -File install.ps1"_s, u"install.ps1"_s);
    lines.append(QString::fromLatin1(installPowerShellBegin));
    for (const auto &[name, text] : words(job.input, facts))
        lines.append(variable(name) + u" = "_s + powerShellWord(text));
    for (const auto &[name, texts] : lists(facts))
        lines.append(variable(name) + u" = "_s + powerShellArray(texts));
    lines += {u"# What values.yaml does not say, and the same where it holds the key itself."_s,
              u"$moreValues = "_s + powerShellArray(linesOf(facts.values)),
              u"$moreValuesBesideKey = "_s + powerShellArray(linesOf(facts.valuesBesideKey))};
    const QString text = lines.join(u'\n') + QString::fromLatin1(installPowerShellEnd);
    return text.toLatin1().replace("\n", "\r\n");
}

QList<Artifact> printAll(const PrintJob &job)
{
    const QString &id = job.format.id;
    const InstallFacts facts = installFacts(job.input);
    Artifact shell{id, u"helm/install.sh"_s, shellScript(job, facts), u"application/x-sh"_s, executable};
    shell.role = FileRole::Main;
    shell.purpose =
        QT_TRANSLATE_NOOP("Pack", "shows what would be installed, then installs the Agent with values.yaml");
    Artifact powerShell{id, u"helm/install.ps1"_s, powerShellScript(job, facts), u"text/plain"_s};
    powerShell.role = FileRole::Main;
    powerShell.purpose = QT_TRANSLATE_NOOP("Pack", "the same for Windows PowerShell");
    Artifact guide{id, u"helm/secrets.md"_s, secretsGuide(job.input, facts), u"text/markdown"_s};
    guide.purpose = QT_TRANSLATE_NOOP("Pack", "which secrets the Agent needs, and who makes them how");
    return {shell, powerShell, guide};
}

} // namespace

Format helmInstallFormat()
{
    Format format;
    format.id = u"helm-install"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Install script for Helm"));
    format.audience = Audience::Cluster;
    format.can.enforcement = Enforcement::Document;
    format.can.delta = Delta::None;
    format.print = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
