#include "cluster/proberun.h"

#include <QCryptographicHash>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int idLength = 8;

QString nameOf(const QString &id, ProbeNet net)
{
    return u"sts-netsetup-%1-%2"_s.arg(id, wordForNet(net));
}

} // namespace

QString wordForNet(ProbeNet net)
{
    switch (net) {
    case ProbeNet::Pod:
        return u"pod"_s;
    case ProbeNet::Host:
        return u"host"_s;
    case ProbeNet::Pulls:
        break;
    }
    return u"pulls"_s;
}

QList<ProbeNet> ProbeRun::nets() const
{
    QList<ProbeNet> all{ProbeNet::Pod};
    if (hostNetwork)
        all.append(ProbeNet::Host);
    if (!pullImages.isEmpty())
        all.append(ProbeNet::Pulls);
    return all;
}

QString freshRunId()
{
    // Neither vowels nor what looks like another sign: an id is read aloud and never spells a word.
    static constexpr QLatin1StringView signs{"bcdfghjkmnpqrstvwxz23456789"};
    QString id;
    for (int i = 0; i < idLength; ++i)
        id += signs.at(QRandomGenerator::system()->bounded(signs.size()));
    return id;
}

bool isRunId(const QString &text)
{
    static const QRegularExpression accepted(QRegularExpression::anchoredPattern(u"[a-z0-9]{1,20}"_s));
    return accepted.match(text).hasMatch();
}

QString ownerMark()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString user = environment.value(u"USER"_s, environment.value(u"USERNAME"_s));
    const QByteArray seed =
        QSysInfo::machineUniqueId() + '\n' + QSysInfo::machineHostName().toUtf8() + '\n' + user.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(12));
}

LabelPairs runLabelsOf(const ProbeRun &run)
{
    return {{managedByLabel, managedByUs},
            {runLabel, run.id},
            {ownerLabel, run.owner},
            {untilLabel, QString::number(run.endsAt.toSecsSinceEpoch())}};
}

LabelPairs podLabelsOf(const ProbeRun &run, ProbeNet net)
{
    LabelPairs labels = runLabelsOf(run);
    labels.append({netLabel, wordForNet(net)});
    // No proxy of a mesh beside the script: what is asked for is what the Agent's pods see without one.
    labels.append({u"sidecar.istio.io/inject"_s, u"false"_s});
    if (net == ProbeNet::Pod)
        labels += run.agentLabels;
    return labels;
}

QString workloadName(const ProbeRun &run, ProbeNet net)
{
    return nameOf(run.id, net);
}

QString configMapName(const ProbeRun &run)
{
    return u"sts-netsetup-"_s + run.id;
}

QStringList objectsOf(const ProbeRun &run)
{
    QStringList objects;
    const QList<ProbeNet> nets = run.nets();
    for (const ProbeNet net : nets)
        objects.append((run.selfCleaning ? u"job/"_s : u"daemonset/"_s) + workloadName(run, net));
    objects.append(u"configmap/"_s + configMapName(run));
    return objects;
}

QStringList objectsOfRun(const QString &id)
{
    QStringList objects;
    for (const ProbeNet net : {ProbeNet::Pod, ProbeNet::Host, ProbeNet::Pulls}) {
        objects.append(u"daemonset/"_s + nameOf(id, net));
        objects.append(u"job/"_s + nameOf(id, net));
    }
    objects.append(u"configmap/sts-netsetup-"_s + id);
    return objects;
}

} // namespace netsetup
