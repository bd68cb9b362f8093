// The annex for who answers for the data: what leaves and which value of the chart ends it, how the receiver
// is told from a stranger, and how sure each host is.
#include "base/firsttime.h"
#include "base/inwords.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/factremarks.h"
#include "handoff/planning/wording.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString statusWords(const FactSource &fact)
{
    static const QMap<QString, const char *> words{
        {u"verified"_s, QT_TRANSLATE_NOOP("Pack", "read in the source")},
        {u"inferred"_s, QT_TRANSLATE_NOOP("Pack", "inferred, not stated")},
        {u"given"_s, QT_TRANSLATE_NOOP("Pack", "the plan says so")},
    };
    return inWords("Pack", words.value(fact.status, QT_TRANSLATE_NOOP("Pack", "no public source says")));
}

DocText switchText(const AgentTraffic &traffic)
{
    return traffic.switchKey.isEmpty() ? plainText(inWords("Pack", "nothing: it belongs to the Agent"))
                                       : codeText(traffic.switchKey + u"=false"_s);
}

DocTable sendsTable(const HandoffInput &input)
{
    DocTable table;
    table.head = {inWords("Pack", "Part"), inWords("Pack", "Sends"), inWords("Pack", "Path at the receiver"),
                  inWords("Pack", "Ended by"), inWords("Pack", "Fact")};
    const QList<AgentPart> parts = input.line.partsFor(input.plan);
    for (const AgentTraffic &traffic : input.line.sends) {
        const auto part = std::find_if(parts.cbegin(), parts.cend(), [&traffic](const AgentPart &candidate) {
            return candidate.id == traffic.part;
        });
        if (part != parts.cend())
            table.rows.append({plainText(part->title), plainText(inWords("Flows", traffic.why)),
                               codeList(traffic.paths), switchText(traffic),
                               phrase(u"%1 (%2)"_s, {plainText(statusWords(traffic.fact)),
                                                     codeText(traffic.fact.source)})});
    }
    return table;
}

QList<DocText> identityItems(const HandoffInput &input)
{
    const QString host = input.tenantHost;
    QList<DocText> items{
        plainText(inWords("Pack", "TLS: the certificate has to name %1 and to lead to a root that the part "
                                  "trusts. No answer of anybody else is taken.")
                      .arg(host)),
        plainText(
            input.line.hasCaKey
                ? inWords("Pack", "A company CA is trusted beside the public roots only if the chart is "
                                  "given one (global.customCertificates).")
                : inWords("Pack", "The chart has no value for a company CA: public roots alone count.")),
        plainText(inWords("Pack", "The Agent shows who it is with the receiver API key, inside TLS. Whoever "
                                  "looks into TLS sees that key.")),
    };
    if (input.plan.trust.skipTls)
        items.append(plainText(
            inWords("Pack", "RISK: the plan switches the check of the certificate off "
                            "(global.skipSslValidation). Then anybody on the way gets data and key.")));
    return items;
}

DocTable hostTable(const HandoffInput &input)
{
    DocTable table;
    table.head = {inWords("Pack", "Destination"), inWords("Pack", "Why"), inWords("Pack", "Fact"),
                  inWords("Pack", "Source")};
    FirstTime<QString> firstTime;
    for (const Flow &flow : input.flows) {
        const QString host = u"%1:%2"_s.arg(flow.host).arg(flow.port);
        if (!firstTime(host))
            continue;
        table.rows.append({codeText(host), plainText(inWords("Flows", flow.why)),
                           plainText(statusWords(flow.fact)), codeText(flow.fact.source)});
    }
    return table;
}

/// What the short names of the sources stand for; only those that are used.
QList<DocText> sourceItems(const HandoffInput &input)
{
    QStringList told;
    for (const Flow &flow : input.flows)
        told += flow.fact.source.split(u"; "_s);
    for (const AgentTraffic &traffic : input.line.sends)
        told += traffic.fact.source.split(u"; "_s);
    QSet<QString> used;
    for (const QString &source : std::as_const(told))
        used.insert(source.section(u' ', 0, 0));
    QList<DocText> items;
    for (auto source = input.line.sources.begin(); source != input.line.sources.end(); ++source) {
        if (used.contains(source.key()))
            items.append(codeText(source.key() + u": "_s + *source));
    }
    return items;
}

} // namespace

DocSection securityAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "For the security officer"), {}, false};
    if (const DocTable sends = sendsTable(input); !sends.rows.isEmpty()) {
        section.blocks.append(heading(plainText(inWords("Pack", "What is sent, and what ends it"))));
        section.blocks.append(tableBlock(sends));
    }
    section.blocks.append(heading(plainText(inWords("Pack", "How the receiver is told from a stranger"))));
    section.blocks.append(bullets(identityItems(input)));
    section.blocks.append(heading(plainText(inWords("Pack", "How sure each host is"))));
    section.blocks.append(tableBlock(hostTable(input)));
    section.blocks.append(paragraph(plainText(inWords("Pack", "All as of %1.").arg(input.productCheckedOn))));
    if (const QList<DocText> sources = sourceItems(input); !sources.isEmpty())
        section.blocks.append(bullets(sources));
    return section;
}

} // namespace netsetup
