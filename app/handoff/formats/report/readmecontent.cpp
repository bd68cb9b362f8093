// The guide to the pack: steps, how to verify, how to undo, what lies where.
#include "handoff/formats/report/readmecontent.h"

#include "base/inwords.h"
#include "handoff/formats/report/packfiles.h"
#include "handoff/formats/report/packsteps.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/formats/report/testlines.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QList<DocBlock> leadBlocks(const HandoffInput &input)
{
    const DocText what = phrase(inWords("Pack", "This pack lets the StackState Agent in %1 report to %2."),
                                {clusterText(input), codeText(input.tenantHost)});
    QList<DocBlock> blocks{paragraph(what)};
    if (input.audience != Audience::Everybody)
        blocks.append(paragraph(phrase(inWords("Pack", "It is made for %1 and holds only their part."),
                                       {strongText(audienceWords(input.audience))})));
    if (input.since)
        blocks.append(paragraph(
            phrase(inWords("Pack", "It follows %1: what has to be added and removed since then is in %2."),
                   {strongText(olderChange(input.since->older).told()), codeText(u"changes.md"_s)})));
    if (input.mailSafe)
        blocks.append(
            note(plainText(inWords("Pack", "Some files end in .txt so that mail gateways let the pack pass, "
                                           "for example request.html.txt. Take the .txt away before use."))));
    blocks.append(fieldList({{inWords("Pack", "Change ID"), valueOrBlank(input.plan.handoff.changeId)},
                             {inWords("Pack", "Receiver"), codeText(input.receiverUrl)},
                             {inWords("Pack", "Product line"), plainText(input.productTitle)}}));
    return blocks + oldReportNote(input);
}

DocText wholeStep(const PackStep &step)
{
    DocText text = step.what;
    if (!step.hosts.isEmpty())
        text += phrase(inWords("Pack", " Hosts: %1."), {codeList(step.hosts)});
    if (!step.why.isEmpty())
        text += plainText(u' ' + step.why);
    return text + step.files;
}

DocSection stepSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Who does what, in this order"), {}, false};
    QList<DocText> items;
    for (const PackStep &step : packSteps(input)) {
        if (ownerIsAudience(step.owner, input.audience))
            items.append(phrase(u"%1: %2"_s, {strongText(ownerWords(step.owner)), wholeStep(step)}));
    }
    if (items.isEmpty())
        items.append(
            plainText(inWords("Pack", "Nothing is asked of %1.").arg(audienceWords(input.audience))));
    section.blocks.append(steps(items));
    return section;
}

DocSection verifySection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "How to verify"), {}, false};
    if (input.artifactIds.contains(u"project"_s)) {
        section.blocks.append(paragraph(plainText(inWords(
            "Pack",
            "With this program, in the folder of the pack (exit status 0: everything required passes):"))));
        section.blocks.append(codeBlock(repeatLines(input)));
    }
    section.blocks.append(paragraph(plainText(
        inWords("Pack", "Without it: do the names resolve, and to the same addresses as in the request?"))));
    section.blocks.append(codeBlock(lookupLines(input)));
    section.blocks.append(paragraph(plainText(inWords(
        "Pack", "Do the hosts answer? Each line prints a number and the type of the answer; 000 means "
                "that no answer came."))));
    for (const TestGroup &group : testGroups(input)) {
        section.blocks.append(heading(plainText(group.where)));
        section.blocks.append(codeBlock(group.lines));
    }
    return section;
}

DocSection undoSection(const HandoffInput &input)
{
    DocSection section = backOutAnnex(input);
    section.title = inWords("Pack", "How to undo");
    return section;
}

DocSection fileSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Files of this pack"), {}, false};
    DocTable table;
    table.head = {inWords("Pack", "File"), inWords("Pack", "What it is")};
    for (const Artifact &file : input.files)
        table.rows.append({codeText(file.path), plainText(purposeOf(file))});
    table.rows.append({codeText(u"manifest.json"_s),
                       plainText(inWords("Pack", "contents of the pack and how they were decided"))});
    table.rows.append(
        {codeText(u"SHA256SUMS"_s), plainText(inWords("Pack", "checksums of all files, for sha256sum -c"))});
    section.blocks.append(tableBlock(table));
    return section;
}

DocSection leftOutSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Left out, and why"), {}, false};
    const DocTable table = leftOutTable(input);
    section.blocks.append(table.rows.isEmpty()
                              ? paragraph(plainText(inWords("Pack", "Nothing was left out.")))
                              : tableBlock(table));
    return section;
}

DocSection sourceSection(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Where the facts come from"), {}, false};
    QList<DocText> items;
    for (const QString &page : input.vendorPages)
        items.append(codeText(page));
    section.blocks.append(bullets(items));
    return section;
}

} // namespace

Document readmeContent(const HandoffInput &input)
{
    Document document;
    document.title = inWords("Pack", "Hand-off pack: StackState Agent to %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.lead = leadBlocks(input);
    document.sections = {stepSection(input), verifySection(input), undoSection(input), fileSection(input),
                         leftOutSection(input)};
    if (!input.vendorPages.isEmpty())
        document.sections.append(sourceSection(input));
    document.footer = footerText(input);
    return document;
}

} // namespace netsetup
