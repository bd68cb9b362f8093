#include "models/findingwords.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "findings/kinds/findingtexts.h"
#include "findings/statustable.h"
#include "findings/thiscomputer.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestValue = 400;
constexpr qsizetype mostLines = 200;

QString said(const char *text)
{
    return QCoreApplication::translate("netsetup::FindingWords", text);
}

void addFacts(const QString &name, const QJsonValue &value, QStringList &lines)
{
    if (lines.size() >= mostLines || value.isNull() || value.isUndefined())
        return;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at.key() != "chain"_L1)
                addFacts(name.isEmpty() ? at.key() : QString(name + u'.' + at.key()), at.value(), lines);
        }
        return;
    }
    if (value.isArray() && !value.toArray().isEmpty() && value.toArray().first().isObject()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            addFacts(name + u'[' + QString::number(i) + u']', list.at(i), lines);
        return;
    }
    QString text = value.isArray() ? json::toStrings(value).join(", "_L1) : value.toVariant().toString();
    if (!text.isEmpty())
        lines << printable(name, longestValue) + ": "_L1 + printable(text, longestValue);
}

} // namespace

QString seenBeforeWords(Status status)
{
    //: The state of something that is being looked at again; %1 is "works" or the like.
    return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1, seen before this run"))
        .arg(statusWords(status));
}

QString flowWords(const Flow &flow)
{
    if (flow.id.isEmpty())
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "The plan"));
    if (flow.id == thisComputer)
        return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "This computer"));
    QString text =
        said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1: %2 port %3"))
            .arg(printable(flow.id), printable(flow.host, longestValue), QString::number(flow.port));
    if (flow.protocol != Protocol::Tcp)
        text += u'/' + wordFor(flow.protocol);
    return flow.required ? text
                         : said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "%1 (optional)")).arg(text);
}

QStringList evidenceLines(const Evidence &evidence)
{
    QStringList lines;
    addFacts({}, evidence.data, lines);
    return lines;
}

QString sameAtWords(const QStringList &hosts)
{
    if (hosts.isEmpty())
        return {};
    return said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "The same at: %1")).arg(hosts.join(u", "_s));
}

QString ticketText(const Finding &finding, const QList<Evidence> &evidence, const QString &practice,
                   const QStringList &sameAt)
{
    QStringList lines;
    if (!practice.isEmpty())
        lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords",
                                        "PRACTICE: simulated network \"%1\". Nothing here is real."))
                     .arg(practice)
              << QString();
    lines << titleOf(finding) << QString() << detailOf(finding) << QString();
    lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Where: %1"))
                 .arg(QString(finding.target + u' ' + finding.address).trimmed());
    if (!sameAt.isEmpty())
        lines << sameAtWords(sameAt);
    lines << said(QT_TRANSLATE_NOOP("netsetup::FindingWords", "Seen from: %1"))
                 .arg(inWords("Facts", finding.vantage));
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
