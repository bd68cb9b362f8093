// Redaction: replaces in every text of a report what must not leave the company.
#include "findings/kinds/findingtexts.h"
#include "findings/redact/masks.h"
#include "plan/projectfile.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

struct Masks
{
    NameMasks names;
    AddressMasks addresses;

    [[nodiscard]] QString applyTo(const QString &text) { return addresses.applyTo(names.applyTo(text)); }
};

/// Words of our own stand in these fields: a tenant called "timeout" must not change a verdict.
bool isOwnWord(const QString &field, const QString &text)
{
    static const QSet<QString> fields{
        u"id"_s,         u"check"_s,   u"flow"_s,     u"probe"_s,   u"status"_s,    u"schema"_s,
        u"family"_s,     u"outcome"_s, u"type"_s,     u"word"_s,    u"protocol"_s,  u"key"_s,
        u"volatility"_s, u"trust"_s,   u"way"_s,      u"purpose"_s, u"initiator"_s, u"blockedBy"_s,
        u"kind"_s,       u"product"_s, u"part"_s,     u"mode"_s,    u"ipFamily"_s,  u"alpn"_s,
        u"step"_s,       u"scheme"_s,  u"errorCode"_s};
    return fields.contains(field) && !text.contains(u' ');
}

/// Certificates as a whole hold every name again; titles of block pages print the user's name.
QJsonValue redactedText(const QString &field, const QString &text, Masks &masks)
{
    static const QSet<QString> dropped{u"der"_s, u"pem"_s};
    if (dropped.contains(field) || text.contains("-----BEGIN"_L1))
        return QJsonValue(QJsonValue::Null);
    if (field == "title"_L1 || field.endsWith("-Authenticate"_L1)) {
        // The schemes offered decide a verdict, the realm behind them names the company.
        const QString first = text.section(u' ', 0, 0);
        return field == "title"_L1 ? u"(redacted)"_s : first;
    }
    if (field == "firstBytes"_L1)
        return text.left(24); // enough to tell HTTP from TLS, too little for a name
    return isOwnWord(field, text) ? text : masks.applyTo(text);
}

QJsonValue redactedValue(const QString &field, const QJsonValue &value, Masks &masks);

QJsonObject redactedObject(const QJsonObject &object, Masks &masks)
{
    QJsonObject clean;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        clean.insert(it.key(), redactedValue(it.key(), it.value(), masks));
    return clean;
}

QJsonValue redactedValue(const QString &field, const QJsonValue &value, Masks &masks)
{
    if (value.isString() && !value.toString().isEmpty())
        return redactedText(field, value.toString(), masks);
    if (value.isObject())
        return redactedObject(value.toObject(), masks);
    if (!value.isArray())
        return value;
    QJsonArray clean;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &item : list)
        clean.append(redactedValue(field, item, masks));
    return clean;
}

/// Where everything below goes, the branch goes as a whole, whatever else a newer version keeps there.
bool isLeftOutWhole(const QString &branch)
{
    const QList<PlanField> &fields = planFields();
    return std::all_of(fields.begin(), fields.end(), [&branch](const PlanField &field) {
        return field.leftOut || !field.path.startsWith(branch + u'.');
    });
}

/// What the plan says for people and devices is not needed to judge anything.
QJsonObject redactedPlan(QJsonObject plan, Masks &masks)
{
    for (const PlanField &field : planFields()) {
        if (!field.leftOut)
            continue;
        const QString branch = field.path.section(u'.', 0, -2);
        const bool whole = isLeftOutWhole(branch);
        const QString place = whole ? branch : field.path;
        const bool isObject = whole || field.value.kind == FieldKind::SiteNames;
        if (!projectValue(plan, place.section(u'.', 0, 0)).toObject().isEmpty())
            insertAt(plan, place, isObject ? QJsonValue(QJsonObject()) : QJsonValue());
    }
    return redactedObject(plan, masks);
}

/// A phrase is kept with its values masked, where it still says what the masked text says.
FindingArgs redactedArgs(const FindingArgs &args, Masks &masks)
{
    FindingArgs clean = redactedObject(args.values(), masks);
    for (auto it = args.phrases().begin(); it != args.phrases().end(); ++it) {
        const auto masked = [&masks](const QString &text) {
            return Phrase::verbatim(masks.applyTo(text));
        };
        clean.tellAs(it.key(), it->withTexts(masked));
    }
    return clean;
}

void redactFinding(Finding &finding, Masks &masks)
{
    finding.target = masks.applyTo(finding.target);
    finding.address = masks.applyTo(finding.address);
    finding.vantage = masks.applyTo(finding.vantage);
    finding.args = redactedArgs(finding.args, masks);
    for (Cause &cause : finding.causes) {
        cause.text = masks.applyTo(cause.text);
        cause.decides = masks.applyTo(cause.decides);
        if (!isMadeOf(cause, cause.remedyId, finding.args))
            cause.remedyId.clear();
    }
}

void redactEvidence(Evidence &evidence, Masks &masks)
{
    evidence.target = masks.applyTo(evidence.target);
    evidence.vantage = masks.applyTo(evidence.vantage);
    evidence.data = redactedObject(evidence.data, masks);
}

} // namespace

Report redacted(const Report &report)
{
    Masks masks;
    masks.names = namesToMask(report);

    Report clean = report;
    clean.plan = redactedPlan(report.plan, masks);
    clean.vantage = masks.applyTo(report.vantage);
    for (Flow &flow : clean.flows)
        flow = flowFromJson(redactedObject(flowToJson(flow), masks));
    for (Evidence &evidence : clean.evidence)
        redactEvidence(evidence, masks);
    for (Finding &finding : clean.findings)
        redactFinding(finding, masks);
    for (ResolvedAddress &address : clean.addresses) {
        address.host = masks.applyTo(address.host);
        address.address = masks.applyTo(address.address);
    }
    for (QString &contact : clean.contacted)
        contact = masks.applyTo(contact);
    clean.contacted.sort();
    return clean;
}

} // namespace netsetup
