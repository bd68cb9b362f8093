// The open questions: one section per owner, one numbered question per open point.
#include "handoff/formats/report/questionscontent.h"

#include "base/inwords.h"
#include "handoff/planning/wording.h"

#include <algorithm>

namespace netsetup {

namespace {

QList<DocBlock> questionBlocks(const OpenPoint &point, int number)
{
    return {heading(plainText(inWords("Pack", "Question %1. %2").arg(number).arg(point.what))),
            fieldList({{inWords("Pack", "Why"), plainText(point.why)},
                       {inWords("Pack", "An answer looks like"), plainText(point.example)},
                       {inWords("Pack", "For the requester"), fieldText(point.field)},
                       {inWords("Pack", "Answer"), blankText()}})};
}

QString sectionTitle(Owner owner)
{
    return inWords("Pack", "For %1").arg(ownerWords(owner));
}

} // namespace

QList<OpenPoint> openPointsForAudience(const HandoffInput &input)
{
    QList<OpenPoint> points;
    const QList<OpenPoint> all = openPoints(input);
    std::copy_if(all.begin(), all.end(), std::back_inserter(points),
                 [&input](const OpenPoint &point) { return ownerIsAudience(point.owner, input.audience); });
    return points;
}

Document questionsContent(const HandoffInput &input)
{
    Document document;
    document.title = inWords("Pack", "Open questions: StackState Agent to %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.footer = footerText(input);
    const QList<OpenPoint> points = openPointsForAudience(input);
    if (points.isEmpty()) {
        document.lead.append(paragraph(plainText(inWords("Pack", "Nothing is open."))));
        return document;
    }
    document.lead.append(paragraph(
        plainText(inWords("Pack", "Each answer goes to the requester, who enters it and makes the pack anew. "
                                  "What does not depend on an answer is complete as it stands."))));
    int number = 0;
    for (const OpenPoint &point : points) {
        const QString title = sectionTitle(point.owner);
        if (document.sections.isEmpty() || document.sections.last().title != title)
            document.sections.append(DocSection{title, {}, false});
        document.sections.last().blocks.append(questionBlocks(point, ++number));
    }
    return document;
}

} // namespace netsetup
