// dns.md: which names have to resolve where, and to what. For whoever runs the DNS of nodes, pods and proxy.
#include "base/firsttime.h"
#include "base/inwords.h"
#include "handoff/document/document.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/shellwords.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/seenfrom.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format dnsSheetFormat();

namespace {

/// Whose resolver it is, and where it is set up.
QString placeTitle(Initiator initiator)
{
    switch (initiator) {
    case Initiator::Nodes:
        return inWords("Pack", "On the nodes");
    case Initiator::Pods:
        return inWords("Pack", "In the pods");
    case Initiator::Proxy:
        return inWords("Pack", "On the proxy");
    case Initiator::Registry:
        return inWords("Pack", "On your own registry");
    case Initiator::Copier:
        return inWords("Pack", "On the machine that copies the images");
    case Initiator::Workstation:
        break;
    }
    return inWords("Pack", "On the workstation");
}

QString resolverWords(Initiator initiator)
{
    switch (initiator) {
    case Initiator::Nodes:
        return inWords("Pack",
                       "The nodes ask the DNS servers of their own /etc/resolv.conf: image pulls and what "
                       "runs on the network of the node.");
    case Initiator::Pods:
        return inWords("Pack",
                       "Pods ask the DNS of the cluster, which asks the servers that it forwards to.");
    case Initiator::Proxy:
        return inWords("Pack", "The proxy looks up what its clients ask for. Nobody else needs these names.");
    case Initiator::Registry:
    case Initiator::Copier:
    case Initiator::Workstation:
        break;
    }
    return inWords("Pack", "It asks the DNS servers that are set on that machine.");
}

QString expectation(Volatility volatility)
{
    switch (volatility) {
    case Volatility::Pinned:
        return inWords("Pack", "public addresses of the tenant; a private one only with a private link");
    case Volatility::Cdn:
        return inWords("Pack", "public addresses that change often; any of them is right");
    case Volatility::Internal:
        return inWords("Pack", "addresses of your own network");
    case Volatility::Unknown:
        break;
    }
    return inWords("Pack", "addresses that the operator of the host publishes");
}

QString familyWords(const QString &status)
{
    if (status == "nodata"_L1)
        return inWords("Pack", "none published");
    if (status == "nxdomain"_L1)
        return inWords("Pack", "the name does not exist");
    if (status == "notQueried"_L1)
        return inWords("Pack", "not asked");
    return inWords("Pack", "no answer");
}

/// What was seen of one family; without a single look nothing is said.
DocText seenText(const HandoffInput &input, const Rule &rule, Family family)
{
    const QList<ResolvedAddress> kept = chooseAddresses(input, rule.host, rule.volatility).kept;
    QStringList seen;
    for (const ResolvedAddress &entry : ofFamily(kept, family))
        seen.append(entry.address);
    if (!seen.isEmpty())
        return codeList(seen);
    return plainText(familyWords(dnsStatus(input, rule.host, family)));
}

DocTable nameTable(const HandoffInput &input, const QList<Rule> &rules)
{
    DocTable table;
    table.head = {inWords("Pack", "Name"), inWords("Pack", "Right answer"), inWords("Pack", "A, as seen"),
                  inWords("Pack", "AAAA, as seen")};
    table.widths = {30, 30, 20, 20};
    for (const Rule &rule : rules)
        table.rows.append({codeText(rule.host), plainText(expectation(rule.volatility)),
                           seenText(input, rule, Family::Ipv4), seenText(input, rule, Family::Ipv6)});
    return table;
}

QStringList lookups(const HandoffInput &input, const QList<Rule> &rules)
{
    QStringList lines;
    for (const Rule &rule : rules) {
        if (input.plan.egress.ipFamily != IpFamily::Ipv6)
            lines.append(u"dig +short A "_s + shellWord(rule.host));
        if (input.plan.egress.ipFamily != IpFamily::Ipv4)
            lines.append(u"dig +short AAAA "_s + shellWord(rule.host));
    }
    return lines;
}

/// Each name once, of one kind of client.
QList<Rule> namesOf(const HandoffInput &input, Initiator initiator)
{
    QList<Rule> rules;
    FirstTime<QString> firstTime;
    for (const Rule &rule : input.rules + input.leftOpen) {
        if (rule.initiator == initiator && !isAddress(rule.host) && firstTime(rule.host))
            rules.append(rule);
    }
    return rules;
}

DocSection placeSection(const HandoffInput &input, Initiator initiator, const QList<Rule> &rules)
{
    return DocSection{placeTitle(initiator),
                      {paragraph(plainText(resolverWords(initiator))), tableBlock(nameTable(input, rules)),
                       codeBlock(lookups(input, rules))},
                      false};
}

QString asSeenText(const HandoffInput &input)
{
    const QString places = seenFrom(input);
    if (places != input.vantage)
        return inWords("Pack", "\"As seen\" is what these were told: %1. Other places may get other answers.")
            .arg(places);
    return inWords("Pack", "\"As seen\" is what the %1 was told; another place may get other answers.")
        .arg(vantageWords(input.vantage));
}

QList<DocBlock> leadBlocks(const HandoffInput &input)
{
    QList<DocBlock> blocks{
        paragraph(plainText(inWords("Pack",
                                    "These names have to resolve at these places. Nothing has to be entered "
                                    "for public names, as long as the resolvers there may ask the "
                                    "internet. No answer may be made up: a block page, a catch-all or an "
                                    "address of a security device stops the Agent."))),
        fieldList({{inWords("Pack", "Change ID"), valueOrBlank(input.plan.handoff.changeId)}})};
    if (input.addresses.isEmpty())
        blocks.append(paragraph(plainText(inWords("Pack", "No name was looked up for this pack."))));
    else
        blocks.append(paragraph(plainText(asSeenText(input))));
    return blocks;
}

Document content(const HandoffInput &input)
{
    Document document;
    document.title = inWords("Pack", "Names to resolve: StackState Agent to %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.footer = footerText(input);
    document.lead = leadBlocks(input);
    for (const Initiator initiator : everybody()) {
        const QList<Rule> rules = namesOf(input, initiator);
        if (!rules.isEmpty())
            document.sections.append(placeSection(input, initiator, rules));
    }
    if (document.sections.isEmpty())
        document.lead.append(
            paragraph(plainText(inWords("Pack", "The plan has addresses only: no name has to resolve."))));
    return document;
}

QList<Artifact> printAll(const PrintJob &job)
{
    const WordsIn words(job.input.plan.handoff.language);
    return onlyFile(job, documentToMarkdown(content(job.input)));
}

} // namespace

Format dnsSheetFormat()
{
    Format format = documentFormat(
        u"dns-sheet"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Names to resolve")), u"dns.md"_s,
        QT_TRANSLATE_NOOP("Pack", "which names have to resolve where, for the DNS team"), &printAll);
    format.audience = Audience::Network;
    return format;
}

} // namespace netsetup
