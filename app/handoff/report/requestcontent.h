// The change request as a value: page one and its annexes. Markdown and HTML print this one value.
#pragma once

#include "handoff/handoff.h"
#include "handoff/report/document.h"

namespace netsetup {

Document requestContent(const HandoffInput &input);

// The pieces, by theme.

/// Page one: the sections in the order that change boards know.
QList<DocSection> requestPageOne(const HandoffInput &input, const QList<OpenPoint> &open);
/// The annexes.
QList<DocSection> requestAnnexes(const HandoffInput &input, const QList<OpenPoint> &open);

DocSection dataSection(const HandoffInput &input);
DocSection riskSection(const HandoffInput &input);

/// A change beside the rules that a team may refuse on its own.
struct ExtraChange
{
    QString kind; ///< "inspection" or "login"
    int number = 2;
    QString title;
    QString owner;
    QList<int> ruleNumbers; ///< as in the rule table, from 1
    QStringList hosts;
    QStringList reasons;
    QString ifRefused;
};
/// Exemptions from inspection and from login; numbered on from the rules, which are change 1.
QList<ExtraChange> extraChanges(const HandoffInput &input);

/// "exempt from TLS inspection (change 2 of the request, which can be refused alone): …" for each exemption
/// of the rule.
QStringList exemptionNotes(const HandoffInput &input, const Rule &rule);

DocSection implementationAnnex(const HandoffInput &input);
DocSection decisionAnnex(const HandoffInput &input);
DocSection testAnnex(const HandoffInput &input);
DocSection proofAnnex(const HandoffInput &input);
DocSection backOutAnnex(const HandoffInput &input);
DocSection addressAnnex(const HandoffInput &input);
DocSection diagramAnnex(const HandoffInput &input);
DocSection findingAnnex(const HandoffInput &input);
DocSection openAnnex(const QList<OpenPoint> &open);

/// Formats and rules that were left out, one row per format and reason; empty table when nothing was.
DocTable leftOutTable(const HandoffInput &input);

} // namespace netsetup
