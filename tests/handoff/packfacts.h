// A pack with what its data files say, and everything that disagrees with it.
#pragma once

#include "handoff/packreaders.h"

namespace netsetup::testing {

/// A rule as rules.json tells it, with what may stand in for its host.
struct ToldRule
{
    QString id;
    QString initiator;
    QStringList sources;
    QString host;
    QStringList addresses;
    QString service; ///< "tcp/443"
    QString port;
    QString inspection;
    QString login;
    QString volatility;
    QString purpose;
    bool required = true;
};

class PackFacts
{
public:
    explicit PackFacts(const HandoffInput &input)
        : m_input(input)
    {
        PackRequest request;
        request.artifacts = {u"all"_s};
        const Result<Pack> pack = makePack(input, request);
        for (const Artifact &artifact : pack.ok() ? pack->artifacts : QList<Artifact>{})
            m_files.insert(artifact.path, artifact.bytes);
        expect(pack.ok(), u"the pack is made"_s);
        readRules();
        const QJsonArray decisions = manifest().value("decisions"_L1).toArray();
        for (const QJsonValue &decision : decisions)
            m_decisions[decision["format"_L1].toString()].insert(decision["rule"_L1].toString(),
                                                                 decision["decision"_L1].toString());
    }

protected:
    void expect(bool right, const QString &what)
    {
        if (!right)
            m_problems.append(what);
    }
    void same(const ToldSet &found, const ToldSet &right, const QString &where)
    {
        if (found == right)
            return;
        m_problems.append(u"%1: too much [%2], missing [%3]"_s.arg(
            where, QStringList((found - right).values()).join(u"; "_s),
            (right - found).values().join(u"; "_s)));
    }
    void same(const QString &found, const QString &right, const QString &where)
    {
        expect(found == right, u"%1: \"%2\" and not \"%3\""_s.arg(where, found, right));
    }

    [[nodiscard]] QJsonObject manifest() const { return objectOf(m_files, u"manifest.json"_s); }
    [[nodiscard]] QString text(const QString &path) const { return textOf(m_files, path); }
    /// A device file together with what waits beside it.
    [[nodiscard]] QString whole(const QString &path) const
    {
        return text(path) + text(path + u".incomplete.txt"_s);
    }

    void readRules()
    {
        const QJsonObject rules = objectOf(m_files, u"rules.json"_s);
        QMap<QString, QJsonObject> endpoints;
        const QJsonArray places = rules.value("endpoints"_L1).toArray();
        for (const QJsonValue &place : places)
            endpoints.insert(place["key"_L1].toString(), place.toObject());
        const QJsonArray entries = rules.value("rules"_L1).toArray();
        for (const QJsonValue &entry : entries) {
            const QJsonObject endpoint = endpoints.value(entry["destinations"_L1][0].toString());
            const QJsonObject snapshot = endpoint.value("snapshot"_L1).toObject();
            const QString name = endpoint.value("fqdn"_L1).toString();
            const QString address = endpoint.value("address"_L1).toString();
            ToldRule rule;
            rule.id = entry["id"_L1].toString();
            rule.initiator = entry["initiator"_L1].toString();
            rule.sources = stringsOf(entry["sources"_L1]);
            rule.host = name.isEmpty() ? address : name;
            rule.addresses = name.isEmpty() ? QStringList{address}.filter(wantedFamily())
                                            : stringsOf(snapshot.value("a"_L1)["addresses"_L1]) +
                                                  stringsOf(snapshot.value("aaaa"_L1)["addresses"_L1]);
            rule.port = QString::number(entry["port"_L1].toInt());
            rule.service = entry["protocol"_L1].toString() + u'/' + rule.port;
            rule.inspection = entry["inspection"_L1].toString();
            rule.purpose = entry["purpose"_L1].toString();
            rule.login = entry["userAuthentication"_L1].toString();
            rule.volatility = endpoint.value("volatility"_L1).toString();
            rule.required = entry["required"_L1].toBool();
            m_rules.append(rule);
        }
        expect(!m_rules.isEmpty(), u"rules.json holds rules"_s);
    }

    /// What the addresses look like that the plan wants at all.
    [[nodiscard]] QRegularExpression wantedFamily() const
    {
        const QString family =
            objectOf(m_files, u"setup.netsetup.json"_s)["egress"_L1]["ipFamily"_L1].toString();
        static const QMap<QString, QString> looks{{u"ipv4"_s, u"\\."_s}, {u"ipv6"_s, u":"_s}};
        return QRegularExpression(looks.value(family));
    }

    [[nodiscard]] bool opens(const QString &format, const ToldRule &rule) const
    {
        const QString decision = m_decisions.value(format).value(rule.id);
        return decision == "emit"_L1 || decision == "snapshot"_L1;
    }
    static bool oneFamily(const QString &source, const QString &address)
    {
        return source == "?"_L1 || source.contains(u':') == address.contains(u':');
    }

    HandoffInput m_input;
    Files m_files;
    QList<ToldRule> m_rules;
    QMap<QString, QMap<QString, QString>> m_decisions;
    QStringList m_problems;
};

} // namespace netsetup::testing
