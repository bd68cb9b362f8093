// Random pairs of packs: what a device lets through after each step is exactly what that step is for. The
// device is a small model of nft and of iptables-restore; tst_deltaenforced shows some pairs to the real
// ones.
#include "handoff/following.h"
#include "handoff/packreaders_gateways.h"
#include "handoff/randompack.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

constexpr quint32 pairCount = 300;

/// A table of nft with one chain, as far as our files use it.
class NftModel
{
public:
    /// Empty, or the first statement that nft would refuse.
    QString load(const QByteArray &file)
    {
        const QStringList statements = statementsIn(QString::fromUtf8(file));
        for (const QString &statement : statements) {
            if (!run(statement))
                return statement;
        }
        return {};
    }
    [[nodiscard]] ToldSet opened() const
    {
        ToldSet found;
        for (const QStringList &rule : m_rules) {
            for (const QString &address : m_sets.value(rule.at(1)))
                found.insert(u"%1|%2|%3"_s.arg(rule.at(0), address, rule.at(2)));
        }
        return found;
    }
    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty() && m_sets.isEmpty(); }
    bool operator==(const NftModel &) const = default;

private:
    /// One a line, without comments; elements stand on lines of their own.
    static QStringList statementsIn(QString text)
    {
        text.remove(QRegularExpression(u"^#.*$"_s, QRegularExpression::MultilineOption));
        text.remove(QRegularExpression(u" comment \"[^\"]*\""_s));
        QStringList statements;
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const bool goesOn =
                !statements.isEmpty() && statements.last().count(u'{') > statements.last().count(u'}');
            if (goesOn)
                statements.last() += line;
            else
                statements.append(line);
        }
        return statements;
    }
    static QStringList elementsOf(const QString &statement)
    {
        QString inside = statement.section(u'{', 1).section(u'}', 0, 0);
        inside.remove(u' ');
        return inside.split(u',', Qt::SkipEmptyParts);
    }
    bool run(const QString &statement)
    {
        const QStringList words = statement.split(u' ');
        const QString what = words.value(0) + u' ' + words.value(1);
        const QString set = words.value(4);
        if (what == "flush chain"_L1 || what == "delete chain"_L1)
            m_rules.clear();
        else if (what == "add set"_L1)
            addSet(set, statement.contains(" timeout "_L1));
        else if (what == "add rule"_L1)
            return addRule(statement);
        else if (what != "add table"_L1 && what != "add chain"_L1)
            return changeSet(what, set, elementsOf(statement));
        return true;
    }
    /// A set that dnsmasq fills stands for its name: what is in it is not the file's business.
    void addSet(const QString &set, bool filled)
    {
        ToldSet &elements = m_sets[set];
        if (filled)
            elements = {set};
    }
    bool changeSet(const QString &what, const QString &set, const QStringList &elements)
    {
        if (!m_sets.contains(set))
            return false;
        if (what == "flush set"_L1)
            m_sets[set].clear();
        else if (what == "add element"_L1)
            m_sets[set] += ToldSet(elements.begin(), elements.end());
        else if (what == "delete element"_L1)
            return deleteElements(set, elements);
        else if (what == "delete set"_L1)
            return deleteSet(set);
        else
            return false;
        return true;
    }
    bool deleteElements(const QString &set, const QStringList &elements)
    {
        for (const QString &element : elements) {
            if (!m_sets[set].remove(element))
                return false;
        }
        return true;
    }
    bool deleteSet(const QString &set)
    {
        m_sets.remove(set);
        return std::none_of(m_rules.cbegin(), m_rules.cend(),
                            [&set](const QStringList &rule) { return rule.at(1) == set; });
    }
    bool addRule(const QString &statement)
    {
        static const QRegularExpression accept(
            u"saddr (\\S+) ip6? daddr @(\\S+) (tcp|udp) dport (\\d+) ct state new "
            "(?:update @(\\S+) \\{ ip6? daddr \\} )?counter accept$"_s);
        const QRegularExpressionMatch match = accept.match(statement);
        const bool filled = m_sets.value(match.captured(2)).contains(match.captured(2));
        if (!match.hasMatch() || !m_sets.contains(match.captured(2)) ||
            match.captured(5) != (filled ? match.captured(2) : QString()))
            return false;
        m_rules.append({match.captured(1), match.captured(2), match.captured(3) + u'/' + match.captured(4)});
        return true;
    }

    QMap<QString, ToldSet> m_sets;
    QList<QStringList> m_rules; ///< source, set, service
};

/// The same plan some months later: rules, sources, ports and addresses have changed.
class Later
{
public:
    explicit Later(quint32 seed)
        : m_random(seed)
    {}

    HandoffInput of(const HandoffInput &older)
    {
        HandoffInput now = older;
        now.createdAt = older.createdAt.addDays(60);
        now.plan.handoff.changeId = u"LATER-1"_s;
        now.rules.removeIf([this](const Rule &) { return one(6); });
        for (Rule &rule : now.rules) {
            if (one(5))
                rule.port = static_cast<quint16>(m_random.bounded(1, 65000));
            if (one(5) && !rule.sources.isEmpty())
                rule.sources.removeFirst();
            if (one(4))
                rule.sources.append(cidr(u"10.30.%1.0/24"_s.arg(m_random.bounded(200))));
        }
        for (ResolvedAddress &seen : now.addresses) {
            if (one(4))
                seen = other(seen);
        }
        const QList<ResolvedAddress> known = now.addresses;
        for (const ResolvedAddress &seen : known) {
            if (one(4))
                now.addresses.append(other(seen));
        }
        return now;
    }

private:
    bool one(int of) { return m_random.bounded(of) == 0; }
    ResolvedAddress other(ResolvedAddress seen)
    {
        const bool six = seen.family == Family::Ipv6;
        seen.address = (six ? u"2a05:d018::b%1"_s : u"52.30.1.%1"_s).arg(m_random.bounded(1, 250));
        return seen;
    }

    QRandomGenerator m_random;
};

HandoffInput firewalled(quint32 seed)
{
    HandoffInput input = RandomPack(seed).input();
    input.report.reset();
    input.plan.handoff.addressesForCdn = true;
    giveNftablesSite(input);
    giveGatewaySites(input);
    input.createdAt = olderTime();
    return input;
}

/// Without the rule's name, which a device does not filter by.
ToldSet connections(const ToldSet &named)
{
    ToldSet found;
    for (const QString &fact : named)
        found.insert(fact.section(u'|', 1));
    return found;
}

/// The first file of the format whose name begins like this.
QByteArray fileOf(const QMap<QString, QByteArray> &files, const QString &start, const QString &end)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString name = file.key().section(u'/', -1);
        if (name.startsWith(start) && name.endsWith(end))
            return *file;
    }
    return {};
}

} // namespace

class TestDeltaSteps : public QObject
{
    Q_OBJECT

private:
    int m_added = 0;
    int m_dropped = 0;

    void nftSteps(const HandoffInput &older, const HandoffInput &now)
    {
        const QMap<QString, QByteArray> files = emitted(now, u"nftables"_s);
        const QByteArray add = fileOf(files, u"add"_s, u".nft"_s);
        const QByteArray drop = fileOf(files, u"drop-after"_s, u".nft"_s);
        NftModel fresh;
        QCOMPARE(fresh.load(fileOf(files, u"install"_s, u".nft"_s)), QString());
        NftModel device;
        QCOMPARE(device.load(emitted(older, u"nftables"_s).value(u"firewall/nftables/install.nft"_s)),
                 QString());
        const ToldSet before = device.opened();
        QCOMPARE(add.isEmpty(), (fresh.opened() - before).isEmpty());
        QCOMPARE(drop.isEmpty(), (before - fresh.opened()).isEmpty());
        NftModel givenUp = device;
        QCOMPARE(givenUp.load(add), QString());
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(device.load(add), QString());
            QCOMPARE(device.opened(), before + fresh.opened());
        }
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(device.load(drop), QString());
            QCOMPARE(device.opened(), fresh.opened());
        }
        for (NftModel *model : {&device, &givenUp}) {
            QCOMPARE(model->load(fileOf(files, u"remove"_s, u".nft"_s)), QString());
            QVERIFY(model->isEmpty());
        }
        m_added += add.isEmpty() ? 0 : 1;
        m_dropped += drop.isEmpty() ? 0 : 1;
    }

    /// A file of iptables holds the whole chain, so it is what the chain lets through.
    static void iptablesSteps(const HandoffInput &older, const HandoffInput &now)
    {
        const QMap<QString, QByteArray> files = emitted(now, u"iptables"_s);
        const QMap<QString, QByteArray> olderFiles = emitted(older, u"iptables"_s);
        // While the hold lasts both files for dnsmasq are there.
        const QString confFile = u"firewall/iptables/dnsmasq.conf"_s;
        const QString conf = QString::fromUtf8(olderFiles.value(confFile) + files.value(confFile));
        for (const QString &family : {u".v4.rules"_s, u".v6.rules"_s}) {
            const auto opened = [&](const QMap<QString, QByteArray> &of, const QString &step) {
                return connections(iptablesOpenings(QString::fromUtf8(fileOf(of, step, family)), conf));
            };
            const ToldSet before = opened(olderFiles, u"install"_s);
            const ToldSet after = opened(files, u"install"_s);
            const bool adds = !(after - before).isEmpty();
            const bool drops = !(before - after).isEmpty();
            QCOMPARE(fileOf(files, u"add"_s, family).isEmpty(), !adds);
            QCOMPARE(fileOf(files, u"drop-after"_s, family).isEmpty(), !drops);
            if (adds)
                QCOMPARE(opened(files, u"add"_s), before + after);
            if (drops)
                QCOMPARE(opened(files, u"drop-after"_s), after);
        }
    }

    /// Files that hold the whole, as firewalld and pf take it.
    static void wholeSteps(const HandoffInput &older, const HandoffInput &now, const QString &id,
                           ToldSet (*openings)(const QString &text))
    {
        const QMap<QString, QByteArray> files = emitted(now, id);
        const auto opened = [openings](const QMap<QString, QByteArray> &of, const QString &step) {
            return connections(openings(QString::fromUtf8(fileOf(of, step, {}))));
        };
        const QMap<QString, QByteArray> olderFiles = emitted(older, id);
        const ToldSet before = opened(olderFiles, u"install"_s);
        const ToldSet after = opened(files, u"install"_s);
        const bool adds = !(after - before).isEmpty();
        const bool drops = !(before - after).isEmpty();
        QCOMPARE(fileOf(files, u"add"_s, {}).isEmpty(), !adds);
        QCOMPARE(fileOf(files, u"drop-after"_s, {}).isEmpty(), !drops);
        if (adds)
            QCOMPARE(opened(files, u"add"_s), before + after);
        if (drops)
            QCOMPARE(opened(files, u"drop-after"_s), after);
    }
    static ToldSet firewalldOpenings(const QString &text) { return FirewalldModel(text).facts; }

    /// Nothing is left over of any of the files, and what was loaded in their order is what is wanted.
    static void firewalldLeftovers(const HandoffInput &older, const HandoffInput &now)
    {
        const QMap<QString, QByteArray> files = emitted(now, u"firewalld"_s);
        ToldSet there;
        const auto run = [&there](const QMap<QString, QByteArray> &of, const QString &step) {
            const FirewalldModel script(QString::fromUtf8(fileOf(of, step, u".sh"_s)));
            there -= ToldSet(script.dropped.begin(), script.dropped.end());
            for (const QString &name : script.made) {
                QVERIFY2(!there.contains(name), qPrintable(name));
                there.insert(name);
            }
        };
        run(emitted(older, u"firewalld"_s), u"install"_s);
        run(files, u"add"_s);
        ToldSet givenUp = there;
        const FirewalldModel removal(QString::fromUtf8(fileOf(files, u"remove"_s, u".sh"_s)));
        givenUp -= ToldSet(removal.dropped.begin(), removal.dropped.end());
        QCOMPARE(givenUp, ToldSet());
        run(files, u"drop-after"_s);
        run(files, u"remove"_s);
        QCOMPARE(there, ToldSet());
    }

    /// Each command of ufw adds one rule, or takes one out.
    static void ufwSteps(const HandoffInput &older, const HandoffInput &now)
    {
        const QMap<QString, QByteArray> files = emitted(now, u"ufw"_s);
        ToldSet there;
        const auto run = [&there](const QMap<QString, QByteArray> &of, const QString &step) {
            for (const QString &fact : ufwOpenings(QString::fromUtf8(fileOf(of, step, u".sh"_s)))) {
                if (fact.startsWith("not "_L1))
                    there.remove(fact.mid(4));
                else
                    there.insert(fact.section(u'|', 1));
            }
        };
        run(files, u"install"_s);
        const ToldSet after = std::exchange(there, {});
        run(emitted(older, u"ufw"_s), u"install"_s);
        const ToldSet before = there;
        run(files, u"add"_s);
        QCOMPARE(there, before + after);
        run(files, u"drop-after"_s);
        QCOMPARE(there, after);
        there = before + after;
        run(files, u"remove"_s);
        QCOMPARE(there, ToldSet());
    }

    static void gatewaySteps(const HandoffInput &older, const HandoffInput &now)
    {
        wholeSteps(older, now, u"firewalld"_s, &firewalldOpenings);
        wholeSteps(older, now, u"pf"_s, &pfOpenings);
        firewalldLeftovers(older, now);
        ufwSteps(older, now);
    }

private Q_SLOTS:
    void eachStepOpensWhatItIsFor()
    {
        for (quint32 seed = 1; seed <= pairCount; ++seed) {
            const HandoffInput older = firewalled(seed);
            // Where the older pack opens nothing, or this one, there is no step to go.
            const bool opens =
                emitted(older, u"nftables"_s).value(u"firewall/nftables/install.nft"_s).contains("add rule");
            const HandoffInput now = Later(seed).of(older);
            const bool still =
                emitted(now, u"nftables"_s).value(u"firewall/nftables/install.nft"_s).contains("add rule");
            if (!opens || !still)
                continue;
            const HandoffInput behind =
                following(now, older,
                          {u"rules-json"_s, u"nftables"_s, u"iptables"_s, u"firewalld"_s, u"ufw"_s, u"pf"_s});
            nftSteps(older, behind);
            iptablesSteps(older, behind);
            if (seed % 4 == 0)
                gatewaySteps(older, behind);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"pair %1"_s.arg(seed)));
        }
        QVERIFY2(m_added > 100 && m_dropped > 100, qPrintable(u"%1 %2"_s.arg(m_added).arg(m_dropped)));
    }
};

NETSETUP_TEST(TestDeltaSteps)
#include "tst_deltasteps.moc"
