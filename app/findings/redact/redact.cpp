// Redaction: replaces in every text of a report what must not leave the company.
#include "base/languages.h"
#include "findings/kinds/findingtexts.h"
#include "findings/redact/masks.h"
#include "plan/projectfile.h"

#include <QJsonArray>
#include <QSet>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

/// Words of our own stand in these fields: a tenant called "timeout" must not change a verdict.
bool isOwnWord(const QString &field, const QString &text)
{
    static const QSet<QString> fields{
        u"id"_s,         u"check"_s,   u"flow"_s,  u"probe"_s,   u"status"_s,    u"schema"_s,
        u"family"_s,     u"outcome"_s, u"type"_s,  u"word"_s,    u"protocol"_s,  u"key"_s,
        u"volatility"_s, u"trust"_s,   u"way"_s,   u"purpose"_s, u"initiator"_s, u"blockedBy"_s,
        u"kind"_s,       u"product"_s, u"part"_s,  u"mode"_s,    u"ipFamily"_s,  u"alpn"_s,
        u"step"_s,       u"class"_s,   u"pullOf"_s};
    return fields.contains(field) && !text.contains(u' ');
}

/// What servers say that decides a verdict, in words that are the same for everybody.
bool isSaidByEverybody(const QString &text)
{
    static const QSet<QString> words{u"basic"_s,
                                     u"bearer"_s,
                                     u"digest"_s,
                                     u"negotiate"_s,
                                     u"ntlm"_s,
                                     u"kerberos"_s,
                                     u"blob_unknown"_s,
                                     u"denied"_s,
                                     u"manifest_invalid"_s,
                                     u"manifest_unknown"_s,
                                     u"name_invalid"_s,
                                     u"name_unknown"_s,
                                     u"toomanyrequests"_s,
                                     u"unauthorized"_s,
                                     u"unsupported"_s,
                                     u"containercreating"_s,
                                     u"crashloopbackoff"_s,
                                     u"createcontainerconfigerror"_s,
                                     u"createcontainererror"_s,
                                     u"errimageneverpull"_s,
                                     u"errimagepull"_s,
                                     u"imagepullbackoff"_s,
                                     u"invalidimagename"_s,
                                     u"runcontainererror"_s,
                                     u"starterror"_s,
                                     u"amd64"_s,
                                     u"arm64"_s,
                                     u"linux/amd64"_s,
                                     u"linux/arm64"_s,
                                     u"linux/arm64/v8"_s,
                                     u"linux/ppc64le"_s,
                                     u"linux/s390x"_s,
                                     u"application/json"_s,
                                     u"application/octet-stream"_s,
                                     u"application/vnd.docker.distribution.manifest.list.v2+json"_s,
                                     u"application/vnd.docker.distribution.manifest.v2+json"_s,
                                     u"application/vnd.oci.image.index.v1+json"_s,
                                     u"application/vnd.oci.image.manifest.v1+json"_s,
                                     u"text/html"_s,
                                     u"text/plain"_s};
    return words.contains(text.toLower());
}

/// The words in front decide a verdict; what stands behind them may name the company.
QString keptBefore(QChar end, const QString &text, Masks &masks)
{
    const QString front = text.section(end, 0, 0);
    return isSaidByEverybody(front) ? front : masks.applyTo(front);
}

/// Enough to tell HTTP from TLS and from another banner, too little for a name.
QString enoughBytes(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    const bool known = bytes.startsWith("HTTP/") || bytes.startsWith('\x15') || bytes.startsWith('\x16');
    return QString::fromLatin1(bytes.left(known ? 12 : 4).toHex());
}

/// Certificates as a whole hold every name again; titles of block pages print the user's name.
QJsonValue redactedText(const QString &field, const QString &text, Masks &masks)
{
    static const QSet<QString> dropped{u"der"_s, u"pem"_s};
    if (dropped.contains(field) || text.contains("-----BEGIN"_L1))
        return QJsonValue(QJsonValue::Null);
    if (field == "title"_L1)
        return u"(redacted)"_s;
    if (field.endsWith("-Authenticate"_L1))
        return keptBefore(u' ', text, masks);
    if (field == "Content-Type"_L1)
        return keptBefore(u';', text, masks);
    if (field == "firstBytes"_L1)
        return enoughBytes(text);
    if (field == "Date"_L1 && QDateTime::fromString(text, Qt::RFC2822Date).isValid())
        return text;
    return isOwnWord(field, text) || isSaidByEverybody(text) ? text : masks.applyTo(text);
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

/// A value of the plan: what the user may choose stays only where the choices are few. Keys are masked as
/// well.
QJsonValue redactedSetting(const PlanField &field, const QJsonValue &value, Masks &masks)
{
    if (value.isString() && field.value.choices.contains(value.toString()))
        return value;
    if (value.isArray()) {
        QJsonArray clean;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            clean.append(redactedSetting(field, item, masks));
        return clean;
    }
    if (!value.isObject())
        return redactedValue(field.path.section(u'.', -1), value, masks);
    QJsonObject clean;
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        clean.insert(masks.applyTo(it.key()), redactedSetting(field, it.value(), masks));
    return clean;
}

/// A file may say nothing of it.
bool isSaidAlways(const PlanField &field)
{
    return !field.value.get(Plan()).isUndefined();
}

/// Only what this version knows. What the plan says for people and devices is not needed to judge anything.
QJsonObject redactedPlan(const QJsonObject &plan, Masks &masks)
{
    QJsonObject clean;
    if (plan.contains("schema"_L1))
        clean.insert(u"schema"_s, redactedValue(u"schema"_s, plan.value("schema"_L1), masks));
    for (const PlanField &field : planFields()) {
        const QString branch = field.path.section(u'.', 0, -2);
        const QJsonObject around = branch.isEmpty() ? plan : projectValue(plan, branch).toObject();
        const QString name = field.path.section(u'.', -1);
        const bool whole = field.leftOut && isLeftOutWhole(branch);
        const bool isObject = whole || field.value.kind == FieldKind::SiteNames;
        if (!field.leftOut && around.contains(name))
            insertAt(clean, field.path, redactedSetting(field, around.value(name), masks));
        else if (field.leftOut && isSaidAlways(field) &&
                 !projectValue(plan, field.path.section(u'.', 0, 0)).toObject().isEmpty())
            insertAt(clean, whole ? branch : field.path, isObject ? QJsonValue(QJsonObject()) : QJsonValue());
    }
    return clean;
}

/// Words that our own translators have seen hold no name.
bool isOfOurOwn(const QJsonValue &phrase)
{
    if (phrase.isArray()) {
        const QJsonArray parts = phrase.toArray();
        return std::all_of(parts.begin(), parts.end(),
                           [](const QJsonValue &part) { return isOfOurOwn(part); });
    }
    if (!phrase.isObject())
        return true;
    const QJsonObject object = phrase.toObject();
    const QString text = object.value("text"_L1).toString();
    const QByteArray context = object.value("context"_L1).toString().toUtf8();
    static const QTranslator *const words = translationFor(languages().last());
    const bool isPattern =
        context.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const bool isTranslated = !context.isEmpty() && words != nullptr &&
                              !words->translate(context.constData(), text.toUtf8().constData()).isNull();
    if (!isPattern && !isTranslated)
        return false;
    return isOfOurOwn(object.value("args"_L1)) && isOfOurOwn(object.value("list"_L1));
}

/// A phrase is kept with its values masked, where its words are our own.
FindingArgs redactedArgs(const FindingArgs &args, Masks &masks)
{
    FindingArgs clean = redactedObject(args.values(), masks);
    for (auto it = args.phrases().begin(); it != args.phrases().end(); ++it) {
        const auto masked = [&masks](const QString &text) {
            return Phrase::verbatim(masks.applyTo(text));
        };
        if (isOfOurOwn(it->toJson()))
            clean.insert(it.key(), it->withTexts(masked));
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
    if (!ownVocabulary().contains(report.practice))
        clean.practice = masks.applyTo(report.practice);
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
