// Page one, what data leaves and what may go wrong: only what the facts say; where they are silent, that is
// said too.
#include "base/inwords.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct PartData
{
    const char *part;
    const char *data;
};

// What each agent part adds to the metrics, events and topology that always leave.
const PartData partData[] = {
    {"process-agent", QT_TRANSLATE_NOOP("Pack", "processes and their network connections")},
    {"trace-agent", QT_TRANSLATE_NOOP("Pack", "traces of applications that send them")},
    {"logs-agent",
     QT_TRANSLATE_NOOP("Pack", "container logs, with whatever the applications write into them")},
    {"rbac-agent", QT_TRANSLATE_NOOP("Pack", "roles and role bindings of the cluster")},
};

DocText leavingText(const HandoffInput &input)
{
    QStringList data{inWords("Pack", "metrics"), inWords("Pack", "events"),
                     inWords("Pack", "topology (names and relations of what runs in the cluster)")};
    for (const PartData &row : partData) {
        if (hasPart(input, QString::fromLatin1(row.part)))
            data.append(inWords("Pack", row.data));
    }
    const QString list = data.join(u", "_s);
    return plainText(hasPart(input, u"logs-agent"_s) ? QString(list + u'.')
                                                     : inWords("Pack", "%1. No container logs.").arg(list));
}

DocText protectionText(const HandoffInput &input)
{
    if (input.plan.trust.skipTls)
        return plainText(inWords("Pack",
                                 "HTTPS, but certificate checks are switched off in this plan (see risk). "
                                 "Encryption at rest and retention: unknown: ask the vendor."));
    const QString roots = input.plan.trust.caPem.isEmpty()
                              ? inWords("Pack", "public authorities")
                              : inWords("Pack", "public authorities and the company CA");
    return plainText(inWords("Pack", "HTTPS, certificate checked against %1; an API key names the sender. "
                                     "Encryption at rest and retention: unknown: ask the vendor.")
                         .arg(roots));
}

DocText hostedText(const HandoffInput &input)
{
    if (!input.plan.baseUrl.isEmpty())
        return phrase(
            inWords("Pack",
                    "An instance of its own at %1. Operator and country: unknown: ask the one who runs it."),
            {codeText(input.tenantHost)});
    return phrase(inWords("Pack", "The vendor's cloud service (SaaS) at %1. Provider, country and "
                                  "certificates: unknown: ask the vendor."),
                  {codeText(input.tenantHost)});
}

QStringList anySources(const HandoffInput &input)
{
    QStringList words;
    for (const Rule &rule : input.rules) {
        for (const Cidr &source : rule.sources) {
            const QString text = source.text();
            if (source.isEverything() && !words.contains(text))
                words.append(text);
        }
    }
    return words;
}

bool hasCdnHost(const HandoffInput &input)
{
    return std::any_of(input.rules.begin(), input.rules.end(),
                       [](const Rule &rule) { return rule.volatility == Volatility::Cdn; });
}

bool isInspected(const HandoffInput &input)
{
    return std::any_of(input.rules.begin(), input.rules.end(),
                       [](const Rule &rule) { return rule.inspection != Exemption::NoneNeeded; });
}

DocText doneText(const HandoffInput &input)
{
    DocText text = plainText(inWords("Pack", "Whatever runs on the same sources can reach these hosts too."));
    for (const QString &source : anySources(input))
        text += phrase(inWords("Pack", " %1: source %2 opens the rules to everybody behind the device."),
                       {strongText(inWords("Pack", "Risk")), codeText(source)});
    if (input.plan.handoff.addressesForCdn)
        text += phrase(inWords("Pack", " %1: addresses of a content network are used on request; they change "
                                       "without notice and serve other customers too."),
                       {strongText(inWords("Pack", "Risk"))});
    else if (hasCdnHost(input))
        text +=
            plainText(inWords("Pack", " The image hosts share addresses with others: allow them by name."));
    if (input.plan.trust.skipTls)
        text += phrase(
            inWords("Pack",
                    " %1: with certificate checks off, anybody on the way can read the data and the key."),
            {strongText(inWords("Pack", "Risk"))});
    if (isInspected(input))
        text += plainText(inWords("Pack", " A device that decrypts sees the API key, in some requests in the "
                                          "URL: keep URLs with their query out of its log."));
    return text;
}

DocText notDoneText(const HandoffInput &input)
{
    const bool pulls = std::any_of(input.rules.begin(), input.rules.end(), [](const Rule &rule) {
        return rule.purpose == Purpose::ImagePull || rule.purpose == Purpose::Registry;
    });
    if (pulls)
        return plainText(
            inWords("Pack", "The Agent's images cannot be fetched or its data does not arrive: the cluster "
                            "stays without monitoring. Nothing else stops working."));
    return plainText(inWords("Pack", "The Agent's data does not arrive: the cluster stays without "
                                     "monitoring. Nothing else stops working."));
}

} // namespace

DocSection dataSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Data that leaves"), {}, true};
    section.blocks.append(bullets({
        phrase(u"%1: %2"_s, {strongText(inWords("Pack", "What")), leavingText(input)}),
        phrase(u"%1: %2"_s, {strongText(inWords("Pack", "Protected by")), protectionText(input)}),
        phrase(u"%1: %2"_s, {strongText(inWords("Pack", "Hosted by")), hostedText(input)}),
    }));
    return section;
}

DocSection riskSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Risk"), {}, true};
    section.blocks.append(bullets({
        phrase(u"%1: %2"_s, {strongText(inWords("Pack", "If done")), doneText(input)}),
        phrase(u"%1: %2"_s, {strongText(inWords("Pack", "If not done")), notDoneText(input)}),
    }));
    return section;
}

} // namespace netsetup
