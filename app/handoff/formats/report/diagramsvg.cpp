// The picture of who talks to whom.
#include "base/inwords.h"
#include "diagram/diagram.h"
#include "handoff/formats/documentformat.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format diagramSvgFormat();

namespace {

QList<Artifact> printAll(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    const WordsIn words(input.plan.handoff.language);
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    return onlyFile(job,
                    diagramToSvg(layoutDiagram(input.flows, findings, input.tenantHost, input.practice)));
}

} // namespace

Format diagramSvgFormat()
{
    return documentFormat(u"diagram-svg"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Diagram (SVG)")),
                          u"diagram.svg"_s, QT_TRANSLATE_NOOP("Pack", "picture of who talks to whom"),
                          &printAll);
}

} // namespace netsetup
