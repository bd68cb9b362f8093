// From flows to rules: one for each initiator, with a name that stays the same from one export to the next.
#include "flows/rule.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype idLimit = 63;
constexpr qsizetype hashLength = 6;

/// Lower case letters, digits and single dashes inside.
QString slug(const QString &text)
{
    QString out;
    const QString lower = text.toLower();
    for (const QChar c : lower) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            out.append(c);
        else if (!out.isEmpty() && !out.endsWith(u'-'))
            out.append(u'-');
    }
    return out.endsWith(u'-') ? out.chopped(1) : out;
}

/// Cuts what names the tenant, so that flow and initiator can still be read; a hash keeps long names apart.
QString ruleId(const QString &owner, const Flow &flow, Initiator initiator)
{
    const QString head = u"sts-"_s;
    const QString tail = u'-' + slug(flow.id) + u'-' + wordFor(initiator);
    const qsizetype room = idLimit - head.size() - tail.size();
    QString middle = slug(owner);
    if (middle.size() > room) {
        const QByteArray hash = QCryptographicHash::hash(owner.toUtf8(), QCryptographicHash::Sha256).toHex();
        const QString cut = slug(middle.left(std::max<qsizetype>(0, room - hashLength - 1)));
        middle = cut + u'-' + QString::fromLatin1(hash.left(hashLength));
    }
    const QString id = head + middle + tail;
    return id;
}

bool isInspectable(const Flow &flow)
{
    // Devices look into TLS that passes them to the outside; the workstation brings its own trust store.
    return flow.protocol == Protocol::Tcp && flow.trust != TrustScope::Workstation &&
           flow.purpose != Purpose::Proxy &&
           !(flow.purpose == Purpose::Registry && flow.volatility == Volatility::Internal);
}

/// Who has to trust the company CA, so that inspection may stay.
Phrase worksWithCa(const Flow &flow, Initiator initiator)
{
    if (initiator == Initiator::Registry)
        return Phrase("Flows", "Works while your own registry trusts the company CA.");
    if (initiator == Initiator::Copier)
        return Phrase("Flows", "Works while the machine that copies the images trusts the company CA.");
    return flow.trust == TrustScope::Nodes
               ? Phrase("Flows", "Works while the company CA of the plan is trusted by every node.")
               : Phrase("Flows", "Works because the Agent is given the company CA of the plan.");
}

void fillInspection(Rule &rule, const Flow &flow)
{
    if (!isInspectable(flow))
        return;
    // What pulls images takes a CA from its machine, on every line.
    const bool canTakeCa = flow.lineHasCaKey || flow.trust == TrustScope::Nodes;
    if (canTakeCa && flow.planHasCa) {
        rule.inspection = Exemption::OkWithCa;
        rule.inspectionReason = worksWithCa(flow, rule.initiator);
    } else if (!flow.lineHasCaKey && (flow.planHasCa || flow.skipTls)) {
        rule.inspection = Exemption::Exempt;
        rule.inspectionReason =
            Phrase("Flows", "This version of the Agent has no setting for a company CA, so it refuses the "
                            "certificate that an inspecting device shows.");
    }
}

/// The Agent and the nodes can be given the name and password of a technical user, if the proxy takes Basic.
void fillLogin(Rule &rule, const Flow &flow, const Plan &plan)
{
    if (flow.way != FlowWay::Proxy || plan.egress.proxy.user.isEmpty())
        return;
    rule.userAuthentication = Exemption::Unknown;
    rule.userAuthenticationReason =
        Phrase("Flows", "The plan names the user %1 at the proxy. No check has shown yet that this login is "
                        "enough.")
            .arg(plan.egress.proxy.user);
}

Rule ruleFor(const Flow &flow, Initiator initiator, const Plan &plan)
{
    const QString owner = plan.tenant.isEmpty() ? QUrl(plan.baseUrl).host() : plan.tenant;
    Rule rule;
    rule.id = ruleId(owner, flow, initiator);
    rule.flow = flow.id;
    rule.purpose = flow.purpose;
    rule.why = flow.why;
    rule.initiator = initiator;
    rule.sources = plan.egress.sources.value(initiator);
    rule.host = flow.host;
    rule.port = flow.port;
    rule.protocol = flow.protocol;
    rule.required = flow.required;
    rule.volatility = flow.volatility;
    rule.fact = flow.fact;
    fillInspection(rule, flow);
    fillLogin(rule, flow, plan);
    return rule;
}

} // namespace

QList<Rule> deriveRules(const QList<Flow> &flows, const Plan &plan)
{
    QList<Rule> rules;
    for (const Flow &flow : flows) {
        const QList<Initiator> initiators = flow.initiators();
        for (const Initiator initiator : initiators)
            rules.append(ruleFor(flow, initiator, plan));
    }
    return rules;
}

void exemptFromInspection(QList<Rule> &rules, const QStringList &flowIds, const Phrase &reason)
{
    for (Rule &rule : rules) {
        if (!flowIds.contains(rule.flow))
            continue;
        rule.inspection = Exemption::Exempt;
        rule.inspectionReason = reason;
    }
}

} // namespace netsetup
