#include "models/findingwords.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "diagram/boxwords.h"
#include "findings/kinds/findingtexts.h"
#include "findings/statustable.h"
#include "findings/thiscomputer.h"
#include "models/evidencefacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestValue = 400;

QString said(const char *text)
{
    return QCoreApplication::translate("netsetup::FindingWords", text);
}

/// How places of one kind are counted.
struct PlaceWords
{
    const char *one;
    const char *several; ///< of how many is not said
    const char *some;
    const char *all;
};

constexpr PlaceWords nodeWords{
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "node %1"),
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1 nodes"),
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1 of %2 nodes"),
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "all %1 nodes"),
};
constexpr PlaceWords podWords{
    //: %1 is the name of a node.
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "pod on %1"),
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "pods on %1 nodes"),
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "pods on %1 of %2 nodes"),
    QT_TRANSLATE_NOOP("netsetup::FindingWords", "pods on all %1 nodes"),
};

QString countedWords(const QStringList &names, qsizetype all, const PlaceWords &words)
{
    if (names.size() == 1)
        return said(words.one).arg(printable(names.first(), longestValue));
    if (all > names.size())
        return said(words.some).arg(names.size()).arg(all);
    return said(all == 0 ? words.several : words.all).arg(names.size());
}

QString below(const QString &place, const QString &field)
{
    return place.isEmpty() ? field : QString(place + u'.' + field);
}

QString entry(const QString &place, qsizetype number, qsizetype count)
{
    Q_UNUSED(count)
    return place + u'[' + QString::number(number) + u']';
}

} // namespace

QString seenBeforeWords(Status status)
{
    //: The state of something that is being looked at again; %1 is "works" or the like.
    return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1, seen before this run"))
        .arg(statusWords(status));
}

QString destinationWords(const Flow &flow)
{
    switch (flow.purpose) {
    case Purpose::Receiver:
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Receiver"));
    case Purpose::ImagePull:
        // A layer host only hands out what the registry sends its clients to.
        return flow.images.isEmpty() ? said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Layer host"))
                                     : said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Image registry"));
    case Purpose::Registry:
        return isCompanion(flow.id)
                   ? said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Beside your own registry"))
                   : said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Your own registry"));
    case Purpose::ChartRepo:
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Helm charts"));
    case Purpose::Dns:
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "DNS server"));
    case Purpose::Proxy:
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Proxy"));
    case Purpose::Ntp:
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Time server"));
    case Purpose::Otlp:
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "OpenTelemetry intake"));
    case Purpose::Other:
        break;
    }
    return {};
}

QString placeWords(const Flow &flow, const QString &host)
{
    const QString name = printable(host, longestValue);
    const QString destination = destinationWords(flow);
    return destination.isEmpty() ? name : QString(destination + u' ' + name);
}

QString turnWords(const QList<Owner> &owners)
{
    QStringList teams;
    for (const Owner owner : owners)
        teams.append(ownerTitle(owner));
    //: Between teams of which one has to act: "Security team, or Cluster admin".
    return teams.join(said(QT_TRANSLATE_NOOP("netsetup::FindingWords", ", or ")));
}

QString vantageWords(const QStringList &vantages)
{
    return vantageWords(vantages, Places());
}

QString vantageWords(const QStringList &vantages, const Places &all)
{
    QStringList nodes;
    QStringList pods;
    QStringList told;
    for (const QString &vantage : vantages) {
        const Place place = placeOf(vantage);
        if (place.kind == PlaceKind::Workstation)
            told.append(said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "this computer")));
        else if (place.kind == PlaceKind::Nodes && !place.node.isEmpty())
            nodes.append(place.node);
        else if (place.kind == PlaceKind::Pods && !place.node.isEmpty())
            pods.append(place.node);
        else if (!vantage.isEmpty())
            told.append(printable(inWords("Facts", vantage), longestValue));
    }
    if (!nodes.isEmpty())
        told.append(countedWords(nodes, all.count(PlaceKind::Nodes), nodeWords));
    if (!pods.isEmpty())
        told.append(countedWords(pods, all.count(PlaceKind::Pods), podWords));
    return told.join(u", "_s);
}

QString flowWords(const Flow &flow)
{
    if (flow.id.isEmpty())
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "The plan"));
    if (flow.id == thisComputer)
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "This computer"));
    if (flow.id == wholeCluster)
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "The cluster"));
    QString text = placeWords(flow, flow.host) + u' ' +
                   said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "port %1")).arg(flow.port);
    if (flow.protocol != Protocol::Tcp)
        text += u'/' + wordFor(flow.protocol);
    return flow.required ? text
                         : said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1 (optional)")).arg(text);
}

QStringList evidenceLines(const Evidence &evidence)
{
    return factLines(evidence, {below, entry});
}

QString sameAtWords(const QStringList &hosts)
{
    if (hosts.isEmpty())
        return {};
    return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "The same at: %1")).arg(hosts.join(u", "_s));
}

QStringList sourceWords(const Flow &flow, const Plan &plan)
{
    QStringList lines;
    const QList<Initiator> initiators = flow.initiators();
    for (const Initiator initiator : initiators) {
        QStringList addresses;
        const QList<Cidr> given = plan.egress.sources.value(initiator);
        for (const Cidr &cidr : given)
            addresses.append(cidr.text());
        const QString who = inWords("Diagram", wordsOf(initiator).title);
        lines.append(
            addresses.isEmpty()
                ? said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1: address not known yet")).arg(who)
                : QString(who + ": "_L1 + addresses.join(u", "_s)));
    }
    return lines;
}

namespace {

/// Whom the other team has to let through, and which computer looked.
QStringList ticketSources(const TicketFacts &facts)
{
    QStringList lines;
    if (!facts.cluster.isEmpty())
        lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Cluster: %1")).arg(facts.cluster);
    if (!facts.sources.isEmpty())
        lines
            << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "From: %1")).arg(facts.sources.join(u"; "_s));
    if (!facts.computers.isEmpty())
        lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Address of the computer that looked: %1"))
                     .arg(facts.computers.join(u", "_s));
    if (facts.seenAt.isValid())
        lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Seen at: %1"))
                     .arg(facts.seenAt.toUTC().toString(Qt::ISODate));
    return lines;
}

} // namespace

QString ticketText(const Finding &finding, const QList<Evidence> &evidence, const TicketFacts &facts,
                   const QStringList &sameAt)
{
    QStringList lines;
    if (!facts.practice.isEmpty())
        lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords",
                                        "PRACTICE: simulated network \"%1\". Nothing here is real."))
                     .arg(facts.practice)
              << QString();
    lines << titleOf(finding) << QString() << detailOf(finding) << QString();
    lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Where: %1"))
                 .arg(QString(finding.target + u' ' + finding.address).trimmed());
    if (!sameAt.isEmpty())
        lines << sameAtWords(sameAt);
    lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Seen from: %1"))
                 .arg(inWords("Facts", finding.vantage));
    lines << ticketSources(facts);
    for (const Cause &kept : finding.causes) {
        const Cause cause = causeInWords(finding, kept);
        lines << QString() << ownerTitle(cause.owner) + ": "_L1 + cause.text;
        if (!cause.decides.isEmpty())
            lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "This question decides: %1"))
                         .arg(cause.decides);
    }
    for (const Evidence &item : evidence) {
        lines << QString()
              << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Evidence %1 (%2, %3)"))
                     .arg(item.key, item.probe, item.at.toUTC().toString(Qt::ISODate))
              << evidenceLines(item);
    }
    lines << QString() << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Finding: %1")).arg(finding.id);
    for (QString &line : lines)
        line = printable(line, 2000);
    return lines.join(u'\n') + u'\n';
}

} // namespace netsetup
