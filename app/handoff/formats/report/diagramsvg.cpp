// The picture of who talks to whom.
#include "base/inwords.h"
#include "diagram/diagram.h"
#include "handoff/handoff.h"

using namespace Qt::StringLiterals;

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
    return {Artifact{u"diagram-svg"_s, u"diagram.svg"_s, bytes, u"image/svg+xml"_s}};
}

} // namespace

Format diagramSvgFormat()
{
    Format format;
    format.id = u"diagram-svg"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Diagram (SVG)"));
    format.can.enforcement = u"document"_s;
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
