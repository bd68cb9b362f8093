// Exemptions from TLS inspection and from login: each a change of its own, so that refusing one does not stop
// the rules.
#include "handoff/planning/extrachanges.h"

#include "base/inwords.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct ChangeKind
{
    const char *id;
    Exemption Rule::*field;
    Phrase Rule::*reason;
    const char *title;
    const char *exemptFrom;
    const char *settles; ///< findings of these ids
    Owner owner;
    const char *ifRefused;
};

const ChangeKind changeKinds[] = {
    {"inspection", &Rule::inspection, &Rule::inspectionReason,
     QT_TRANSLATE_NOOP("Handoff", "no TLS inspection"), "TLS inspection", "tls.intercept-", Owner::Security,
     QT_TRANSLATE_NOOP(
         "Handoff",
         "the Agent refuses the foreign certificate until the company CA is known to its pods and nodes.")},
    {"login", &Rule::userAuthentication, &Rule::userAuthenticationReason,
     QT_TRANSLATE_NOOP("Handoff", "no user login at the proxy"), "user login", "proxy.407-", Owner::Proxy,
     QT_TRANSLATE_NOOP("Handoff", "the Agent cannot pass the proxy, unless it is given a name and password "
                                  "that the proxy takes (Basic).")},
};

ExtraChange changeOf(const HandoffInput &input, const ChangeKind &kind)
{
    ExtraChange change;
    change.kind = QString::fromLatin1(kind.id);
    change.title = inWords("Handoff", kind.title);
    change.settles = QLatin1String(kind.settles);
    change.owner = kind.owner;
    change.ifRefused = inWords("Handoff", kind.ifRefused);
    int number = 0;
    for (const Rule &rule : input.rules) {
        ++number;
        if (rule.*kind.field != Exemption::Exempt)
            continue;
        const QString reason = (rule.*kind.reason).told();
        change.ruleNumbers.append(number);
        change.hosts.append(rule.host);
        if (!reason.isEmpty() && !change.reasons.contains(reason))
            change.reasons.append(reason);
    }
    change.hosts.removeDuplicates();
    return change;
}

} // namespace

QList<ExtraChange> extraChanges(const HandoffInput &input)
{
    QList<ExtraChange> changes;
    int number = 1;
    for (const ChangeKind &kind : changeKinds) {
        ExtraChange change = changeOf(input, kind);
        if (change.ruleNumbers.isEmpty())
            continue;
        change.number = ++number;
        changes.append(change);
    }
    return changes;
}

QStringList exemptionNotes(const HandoffInput &input, const Rule &rule)
{
    QStringList notes;
    if (rule.inspection != Exemption::Exempt && rule.userAuthentication != Exemption::Exempt)
        return notes;
    const QList<ExtraChange> changes = extraChanges(input);
    for (const ExtraChange &change : changes) {
        for (const ChangeKind &kind : changeKinds) {
            if (change.kind != QLatin1String(kind.id) || rule.*kind.field != Exemption::Exempt)
                continue;
            const QString note = u"exempt from %1 (change %2 of the request, which can be refused alone)"_s
                                     .arg(QString::fromLatin1(kind.exemptFrom))
                                     .arg(change.number);
            const QString reason = (rule.*kind.reason).english();
            notes.append(reason.isEmpty() ? note : QString(note + u": "_s + reason));
        }
    }
    return notes;
}

} // namespace netsetup
