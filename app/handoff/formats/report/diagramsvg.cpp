// The picture of who talks to whom.
#include "base/inwords.h"
#include "diagram/diagram.h"
#include "handoff/handoff.h"

namespace netsetup {

Format diagramSvgFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    const QByteArray bytes =
        diagramToSvg(layoutDiagram(input.flows, findings, input.tenantHost, input.practice));
    return {Artifact{QStringLiteral("diagram-svg"), QStringLiteral("diagram.svg"), bytes,
                     QStringLiteral("image/svg+xml")}};
}

} // namespace

Format diagramSvgFormat()
{
    Format format;
    format.id = QStringLiteral("diagram-svg");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Diagram (SVG)"));
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
