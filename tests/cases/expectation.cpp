// From a report to what a case claims of it, and back to people.
#include "cases/expectation.h"

#include "base/json.h"
#include "findings/kinds/findingtexts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

namespace {

/// In this order they read like a sentence. A field that is not here does not exist.
const QStringList &fieldNames()
{
    static const QStringList names{u"flow"_s,   u"id"_s,       u"status"_s,   u"required"_s,
                                   u"check"_s,  u"target"_s,   u"address"_s,  u"vantage"_s,
                                   u"owners"_s, u"remedies"_s, u"blockedBy"_s};
    return names;
}

/// Two answers with the same place are about the same question.
QStringList placeOf(const QJsonObject &finding)
{
    QStringList place;
    for (const char *field : {"flow", "check", "target", "address", "vantage"})
        place.append(finding.value(QLatin1String(field)).toString());
    return place;
}

/// The remedy that the words of a cause were made of, without the id of its finding: "udp-filtered".
QString remedyOf(const Finding &finding, const Cause &cause)
{
    const bool alone = finding.causes.size() == 1;
    for (const RemedyKind &kind : remedyKinds()) {
        const QString key = QString::fromLatin1(kind.key);
        if (key.section(u'/', 0, 0) == finding.id && causeFor(key, finding.args, alone).text == cause.text)
            return key.section(u'/', 1);
    }
    return u"(words of its own)"_s;
}

/// The key of a finding says nothing to people and changes with every finding in front of it.
QString idOf(const QString &key, const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.key == key)
            return finding.id;
    }
    return key;
}

QJsonObject claimOf(const Finding &finding, const QList<Finding> &all)
{
    QJsonObject claim{{u"flow"_s, finding.flow},
                      {u"id"_s, finding.id},
                      {u"status"_s, wordFor(finding.status)},
                      {u"required"_s, finding.required},
                      {u"check"_s, wordFor(finding.check)},
                      {u"target"_s, finding.target}};
    if (!finding.address.isEmpty())
        claim.insert(u"address"_s, finding.address);
    if (finding.vantage != "workstation"_L1)
        claim.insert(u"vantage"_s, finding.vantage);
    if (!finding.blockedBy.isEmpty())
        claim.insert(u"blockedBy"_s, idOf(finding.blockedBy, all));
    QStringList owners;
    QStringList remedies;
    for (const Cause &cause : finding.causes) {
        owners.append(wordFor(cause.owner));
        remedies.append(remedyOf(finding, cause));
    }
    if (!owners.isEmpty())
        claim.insert(u"owners"_s, json::fromStrings(owners));
    // What is said about a plan is kept as it was recorded, and so are its words.
    if (!owners.isEmpty() && !finding.id.startsWith("plan."_L1))
        claim.insert(u"remedies"_s, json::fromStrings(remedies));
    return claim;
}

/// Any value as JSON writes it.
QString text(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return value.isUndefined() ? u"nothing"_s : QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString line(const QJsonObject &finding)
{
    QStringList fields;
    for (const QString &name : fieldNames()) {
        if (finding.contains(name))
            fields.append(u"\"%1\":%2"_s.arg(name, text(finding.value(name))));
    }
    return u'{' + fields.join(", "_L1) + u'}';
}

QString fieldDifferences(const QJsonObject &expected, const QJsonObject &actual)
{
    QStringList changes;
    for (const QString &name : fieldNames()) {
        if (expected.value(name) != actual.value(name))
            changes.append(u"%1 %2 -> %3"_s.arg(name, text(expected.value(name)), text(actual.value(name))));
    }
    return changes.join("; "_L1);
}

QList<QJsonObject> findingsOf(const QJsonObject &expectation)
{
    QList<QJsonObject> findings;
    const QJsonArray array = expectation.value("findings"_L1).toArray();
    for (const QJsonValue &value : array)
        findings.append(value.toObject());
    return findings;
}

} // namespace

QJsonObject expectationOf(const Report &report)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(claimOf(finding, report.findings));
    return {{u"verdict"_s, wordFor(verdictOf(report))}, {u"findings"_s, findings}};
}

QByteArray printExpectation(const QJsonObject &expectation)
{
    QStringList head;
    for (const char *name : {"known", "verdict"}) {
        if (expectation.contains(QLatin1String(name)))
            head.append(
                u"\"%1\": %2,\n"_s.arg(QLatin1String(name), text(expectation.value(QLatin1String(name)))));
    }
    QStringList lines;
    for (const QJsonObject &finding : findingsOf(expectation))
        lines.append(line(finding));
    return QString("{\n"_L1 + head.join(QString()) + "\"findings\": [\n"_L1 + lines.join(",\n"_L1) +
                   "\n]\n}\n"_L1)
        .toUtf8();
}

QStringList differences(const QJsonObject &expected, const QJsonObject &actual)
{
    QStringList lines;
    const QJsonValue verdict = expected.value("verdict"_L1);
    if (verdict != actual.value("verdict"_L1))
        lines.append(u"verdict: %1 -> %2"_s.arg(text(verdict), text(actual.value("verdict"_L1))));

    // What is the same on both sides goes first; then what answers the same question; the rest stands alone.
    QList<QJsonObject> missing = findingsOf(expected);
    QList<QJsonObject> tooMany;
    for (const QJsonObject &finding : findingsOf(actual)) {
        if (!missing.removeOne(finding))
            tooMany.append(finding);
    }
    for (auto was = missing.begin(); was != missing.end();) {
        const auto is = std::find_if(tooMany.begin(), tooMany.end(), [&was](const QJsonObject &finding) {
            return placeOf(finding) == placeOf(*was);
        });
        if (is == tooMany.end()) {
            ++was;
            continue;
        }
        lines.append(u"differs: %1\n         %2"_s.arg(line(*was), fieldDifferences(*was, *is)));
        tooMany.erase(is);
        was = missing.erase(was);
    }
    for (const QJsonObject &finding : std::as_const(missing))
        lines.append("missing: "_L1 + line(finding));
    for (const QJsonObject &finding : std::as_const(tooMany))
        lines.append("too many: "_L1 + line(finding));
    return lines;
}

} // namespace netsetup::testing
