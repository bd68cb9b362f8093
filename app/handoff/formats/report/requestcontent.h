// The change request as a value: page one and its annexes. Markdown and HTML print this one value.
#pragma once

#include "handoff/document/document.h"
#include "handoff/handoff.h"

namespace netsetup {

Document requestContent(const HandoffInput &input);

// The pieces, by theme.

/// Page one: the sections in the order that change boards know.
QList<DocSection> requestPageOne(const HandoffInput &input, const QList<OpenPoint> &open);
/// The annexes.
QList<DocSection> requestAnnexes(const HandoffInput &input, const QList<OpenPoint> &open);

/// Says that the checks were made more than a day before the pack; else nothing.
QList<DocBlock> oldReportNote(const HandoffInput &input);
DocSection dataSection(const HandoffInput &input);
DocSection riskSection(const HandoffInput &input);

DocSection implementationAnnex(const HandoffInput &input);
DocSection decisionAnnex(const HandoffInput &input);
DocSection testAnnex(const HandoffInput &input);
DocSection proofAnnex(const HandoffInput &input);
DocSection backOutAnnex(const HandoffInput &input);
DocSection addressAnnex(const HandoffInput &input);
DocSection diagramAnnex(const HandoffInput &input);
DocSection findingAnnex(const HandoffInput &input);
DocSection securityAnnex(const HandoffInput &input);
DocSection openAnnex(const QList<OpenPoint> &open);

/// Formats and rules that were left out, one row per format and reason; empty table when nothing was.
DocTable leftOutTable(const HandoffInput &input);

} // namespace netsetup
