// The document for a pack that follows an older one: only the difference, in the order in which it is safe.
#include "base/inwords.h"
#include "handoff/document/document.h"
#include "handoff/formats/documentformat.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format changesFormat();

namespace {

/// One list of rules, one list of addresses by host: what is added, or what is removed.
DocSection section(const QString &title, const QStringList &rules,
                   const QList<ChangesSince::Addresses> &addresses,
                   QStringList ChangesSince::Addresses::*which)
{
    DocSection made{title, {}, false};
    QList<DocText> items;
    for (const QString &rule : rules)
        items.append(phrase(inWords("Pack", "Rule: %1"), {codeText(rule)}));
    for (const ChangesSince::Addresses &host : addresses) {
        const QStringList &values = host.*which;
        if (!values.isEmpty())
            items.append(
                phrase(inWords("Pack", "Addresses of %1: %2"), {codeText(host.host), codeList(values)}));
    }
    if (items.isEmpty())
        made.blocks.append(paragraph(plainText(inWords("Pack", "Nothing."))));
    else
        made.blocks.append(bullets(items));
    return made;
}

QString keptText(int kept)
{
    return kept == 1 ? inWords("Pack", "1 rule stays as it is.")
                     : inWords("Pack", "%1 rules stay as they are.").arg(kept);
}

Document content(const HandoffInput &input, const ChangesSince &since)
{
    Document document;
    document.title = inWords("Pack", "Changes: StackState Agent to %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.footer = footerText(input);
    document.lead.append(paragraph(
        phrase(inWords("Pack", "Compared with %1. What is not named here stays as it is; the other files of "
                               "this pack hold all rules, not only the difference."),
               {codeText(since.older)})));
    if (since.none()) {
        document.lead.append(paragraph(
            plainText(inWords("Pack", "No rule and no address has changed. There is nothing to do."))));
        return document;
    }
    document.sections.append(section(inWords("Pack", "First: add"), since.addedRules, since.addresses,
                                     &ChangesSince::Addresses::added));
    document.sections.append(
        section(inWords("Pack", "At least %1 h later: remove").arg(input.plan.handoff.holdHours),
                since.removedRules, since.addresses, &ChangesSince::Addresses::removed));
    document.sections.append(
        DocSection{inWords("Pack", "Unchanged"), {paragraph(plainText(keptText(since.keptRules)))}, false});
    return document;
}

QList<Artifact> printAll(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    if (!input.since)
        return {};
    const WordsIn words(input.plan.handoff.language);
    return onlyFile(job, documentToMarkdown(content(input, *input.since)));
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
