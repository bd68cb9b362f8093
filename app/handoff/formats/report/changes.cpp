// The document for a pack that follows an older one: only the difference, in the order in which it is safe.
#include "base/inwords.h"
#include "base/json.h"
#include "handoff/document/document.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/packfiles.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format changesFormat();

namespace {

/// "nodes (10.0.0.0/16) to acme.app.stackstate.io, 443/tcp", and what has to be left out of inspection or
/// login.
DocText ruleText(const Rule &rule)
{
    QStringList sources;
    for (const Cidr &source : rule.sources)
        sources.append(source.text());
    DocText text =
        phrase(inWords("Pack", "Rule: %1 (%2) to %3, %4"),
               {plainText(inWords("Pack", wordFor(rule.initiator))),
                sources.isEmpty() ? plainText(inWords("Pack", "sources not known")) : codeList(sources),
                codeText(rule.host), codeText(u"%1/%2"_s.arg(rule.port).arg(wordFor(rule.protocol)))});
    if (rule.inspection == Exemption::Exempt)
        text += plainText(inWords("Pack", ", exempt from inspection"));
    if (rule.userAuthentication == Exemption::Exempt)
        text += plainText(inWords("Pack", ", exempt from login"));
    return text;
}

/// One list of rules, one list of addresses by host: what is added, or what is removed.
DocSection section(const QString &title, const QList<Rule> &rules,
                   const QList<ChangesSince::Addresses> &addresses,
                   QStringList ChangesSince::Addresses::*which)
{
    DocSection made{title, {}, false};
    QList<DocText> items;
    for (const Rule &rule : rules)
        items.append(ruleText(rule));
    for (const ChangesSince::Addresses &host : addresses) {
        const QStringList &values = host.*which;
        if (!values.isEmpty())
            items.append(
                phrase(inWords("Pack", "Addresses of %1: %2"), {codeText(host.host), codeList(values)}));
    }
    if (items.isEmpty())
        made.blocks.append(paragraph(plainText(inWords("Pack", "Nothing: no change needed."))));
    else
        made.blocks.append(bullets(items));
    return made;
}

QString keptText(int kept)
{
    return kept == 1 ? inWords("Pack", "1 rule stays as it is.")
                     : inWords("Pack", "%1 rules stay as they are.").arg(kept);
}

/// What one device does, first and later, in two cells.
QList<DocText> steps(const HandoffInput &input, const Format &device)
{
    const DocText nothing = plainText(inWords("Pack", "no change needed"));
    const auto filesOr = [&](FileRole role) {
        const QStringList paths = pathsOf(input, device.id, role);
        return paths.isEmpty() ? nothing : codeList(paths);
    };
    const DocText whole = codeList(loadedPaths(input, device.id));
    switch (followUpOf(device, input)) {
    case FollowUp::Files:
        return {filesOr(FileRole::Addition), filesOr(FileRole::LaterDrop)};
    case FollowUp::Whole:
        return {phrase(inWords("Pack", "%1, whole: what has gone goes with it"), {whole}), nothing};
    case FollowUp::First:
        return {phrase(inWords("Pack", "%1: the older pack opened nothing here"), {whole}), nothing};
    case FollowUp::Moved:
        return {phrase(inWords("Pack", "%1: the names or their place have changed"), {whole}),
                plainText(inWords("Pack", "take out what the older pack loaded, as its own files say"))};
    case FollowUp::NamesUnchanged:
        return {plainText(inWords("Pack", "no change needed, names unchanged")), nothing};
    case FollowUp::Unchanged:
        break;
    }
    return {nothing, nothing};
}

DocSection deviceSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "What each device loads"), {}, false};
    DocTable table;
    table.head = {inWords("Pack", "Device"), inWords("Pack", "First"),
                  inWords("Pack", "Not before %1").arg(json::timeText(dropTime(input)))};
    for (const Format *device : followingFormats(input))
        table.rows.append(QList<DocText>{plainText(inWords("Formats", device->title))} +
                          steps(input, *device));
    section.blocks.append(table.rows.isEmpty()
                              ? paragraph(plainText(inWords("Pack", "No device was chosen for this pack.")))
                              : tableBlock(table));
    return section;
}

Document content(const HandoffInput &input, const ChangesSince &since)
{
    Document document;
    document.title = inWords("Pack", "Changes: StackState Agent to %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.footer = footerText(input);
    document.lead.append(paragraph(phrase(
        inWords("Pack", "It follows %1. What is not named here stays as it is; the other files of this "
                        "pack hold all rules, not only the difference."),
        {strongText(olderChange(since.older).told())})));
    if (since.none()) {
        document.lead.append(paragraph(
            plainText(inWords("Pack", "No rule and no address has changed. There is nothing to do."))));
        return document;
    }
    document.sections.append(section(inWords("Pack", "First: add"), since.addedRules, since.addresses,
                                     &ChangesSince::Addresses::added));
    DocSection later =
        section(inWords("Pack", "At least %1 h later: remove").arg(input.plan.handoff.holdHours),
                since.removedRules, since.addresses, &ChangesSince::Addresses::removed);
    if (later.blocks.first().kind == DocBlock::Kind::Bullets)
        later.blocks.prepend(
            paragraph(plainText(inWords("Pack", "Not before %1.").arg(json::timeText(dropTime(input))))));
    document.sections.append(later);
    document.sections.append(deviceSection(input));
    document.sections.append(
        DocSection{inWords("Pack", "Unchanged"), {paragraph(plainText(keptText(since.keptRules)))}, false});
    return document;
}

QJsonArray idsOf(const QList<Rule> &rules)
{
    QJsonArray ids;
    for (const Rule &rule : rules)
        ids.append(rule.id);
    return ids;
}

/// A rule that is not quite as it was is in both lists, under the ids that it has in the two packs.
QJsonObject deltaToJson(const HandoffInput &input, const ChangesSince &since)
{
    QJsonArray endpoints;
    for (const ChangesSince::Addresses &host : since.addresses)
        endpoints.append(QJsonObject{{u"host"_s, host.host},
                                     {u"added"_s, json::fromStrings(host.added)},
                                     {u"removed"_s, json::fromStrings(host.removed)}});
    return {{u"schema"_s, u"netsetup.delta/1"_s},
            {u"practice"_s, json::orNull(input.practice)},
            {u"changeId"_s, json::orNull(input.plan.handoff.changeId)},
            {u"createdUtc"_s, json::orNull(json::timeText(input.createdAt))},
            {u"olderChangeId"_s, json::orNull(since.older.changeId)},
            {u"olderCreatedUtc"_s, json::orNull(json::timeText(since.older.createdAt))},
            {u"dropNotBeforeUtc"_s, json::orNull(json::timeText(dropTime(input)))},
            {u"perEndpoint"_s, endpoints},
            {u"rulesAdded"_s, idsOf(since.addedRules)},
            {u"rulesRemoved"_s, idsOf(since.removedRules)},
            {u"rulesKept"_s, since.keptRules}};
}

QList<Artifact> printAll(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    if (!input.since)
        return {};
    const WordsIn words(input.plan.handoff.language);
    QList<Artifact> files = onlyFile(job, documentToMarkdown(content(input, *input.since)));
    files.append({u"changes"_s, u"delta.json"_s, json::print(deltaToJson(input, *input.since)),
                  u"application/json"_s, 0644, FileRole::Data,
                  QT_TRANSLATE_NOOP("Pack", "the same for programs")});
    return files;
}

} // namespace

Format changesFormat()
{
    Format format = documentFormat(
        u"changes"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Changes since an older pack")),
        u"changes.md"_s, QT_TRANSLATE_NOOP("Pack", "what is not as in the older pack"), &printAll);
    format.can.needsOlder = true;
    format.inDefaultList = false;
    return format;
}

} // namespace netsetup
