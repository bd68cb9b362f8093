// The open questions: one section per owner, one numbered question per open point.
#include "handoff/report/questionscontent.h"

#include "handoff/report/requestwords.h"

#include <algorithm>

namespace netsetup {

namespace {

QList<DocBlock> questionBlocks(const OpenPoint &point, int number)
{
    return {heading(plainText(QStringLiteral("Question %1. %2").arg(number).arg(point.what))),
            fieldList({{QStringLiteral("Why"), plainText(point.why)},
                       {QStringLiteral("An answer looks like"), plainText(point.example)},
                       {QStringLiteral("It goes to"), fieldText(point.field)},
                       {QStringLiteral("Answer"), blankText()}})};
}

QString sectionTitle(const QString &owner)
{
    const QString words = ownerWords(owner);
    return QStringLiteral("For ") + words;
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
    document.title = QStringLiteral("Open questions: StackState Agent to %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.footer = footerText(input);
    const QList<OpenPoint> points = openPointsForAudience(input);
    if (points.isEmpty()) {
        document.lead.append(paragraph(plainText(QStringLiteral("Nothing is open."))));
        return document;
    }
    document.lead.append(paragraph(plainText(QStringLiteral(
        "Each answer goes to the requester, who enters it and makes the pack anew. What does not depend "
        "on an answer is complete as it stands."))));
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
