// Two files of one pack never differ about one fact: random plans, every format, each file read back as its
// consumer reads it and compared with the planner's decisions and with the others.
#include "base/json.h"
#include "handoff/cloudfacts.h"
#include "handoff/randompack.h"
#include "plan/fieldvalues.h"
#include "support/testprogram.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

constexpr quint32 planCount = 400;
constexpr quint32 atOnce = 25;

/// Every fact that more than one file tells.
class ReadPack : private CloudFacts
{
public:
    using CloudFacts::CloudFacts;

    QStringList problems()
    {
        compareOpenings();
        compareClouds();
        compareClusterFormats();
        compareImages();
        compareHeaders();
        compareReceiver();
        compareNoProxy();
        compareTrust();
        compareExemptions();
        compareQuestions();
        return m_problems;
    }

private:
    /// What a node asks for, by the values and by the list; and each registry in it is one of the rules.
    void compareImages()
    {
        const YAML::Node values = YAML::Load(m_files.value(u"helm/values.yaml"_s).toStdString());
        const QString own = valueAt(values, u"global.imageRegistry"_s);
        ToldSet right;
        for (const CatalogImage &image : m_input.line.imagesFor(m_input.plan)) {
            QString repository = image.repository;
            QString registry = image.fixedRegistry || own.isEmpty() ? image.registry : own;
            for (const QString &path : image.valuePaths) {
                const QString renamed = valueAt(values, path + u".repository"_s);
                repository = renamed.isEmpty() ? repository : renamed;
                const QString moved = valueAt(values, path + u".registry"_s);
                registry = moved.isEmpty() ? registry : moved;
            }
            const QString tag = image.tag.isEmpty() ? QString() : u":"_s + image.tag;
            right.insert(registry + u'/' + repository + tag);
        }
        ToldSet found;
        const QString list = text(u"registry/images.txt"_s);
        const QStringList lines = list.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (!line.startsWith(u'#'))
                found.insert(line.section(u' ', -1));
        }
        static const QRegularExpression unknown(u"^# TAG NOT KNOWN: (\\S+)(?:\\n#   goes to (\\S+))?"_s,
                                                QRegularExpression::MultilineOption);
        QRegularExpressionMatchIterator untagged = unknown.globalMatch(list);
        while (untagged.hasNext()) {
            const QRegularExpressionMatch match = untagged.next();
            found.insert(match.captured(2).isEmpty() ? match.captured(1) : match.captured(2));
        }
        same(found, right, u"images.txt and values.yaml"_s);
        for (const QString &reference : std::as_const(found))
            compareRegistry(reference.section(u'/', 0, 0));
        const QString told =
            foundBy(u"images ready in the registry `([^`]+)`"_s, text(u"README.md"_s)).value(0);
        if (!own.isEmpty())
            same(told, own, u"README.md and values.yaml, registry"_s);
    }
    void compareRegistry(const QString &named)
    {
        // The one registry that is not called by the name of its host.
        const QString place = named == "docker.io"_L1 ? u"registry-1.docker.io"_s : named;
        const bool asked = std::any_of(m_rules.cbegin(), m_rules.cend(), [&place](const ToldRule &rule) {
            const QString host = rule.host.contains(u':') ? u"["_s + rule.host + u']' : rule.host;
            return place == host + u':' + rule.port || (rule.port == "443"_L1 && place == host);
        });
        expect(asked, u"images come from %1, and no rule leads there"_s.arg(place));
    }

    void compareHeaders()
    {
        const QString change = m_input.plan.handoff.changeId;
        const QString created = json::timeText(m_input.createdAt);
        const QString digest =
            QString::fromLatin1(
                QCryptographicHash::hash(m_files.value(u"rules.json"_s), QCryptographicHash::Sha256).toHex())
                .left(16);
        for (auto file = m_files.begin(); file != m_files.end(); ++file) {
            const QString all = QString::fromUtf8(*file).remove(u'\r');
            const QString start = u"^# %1: (.*)$"_s;
            for (const QString &told : foundBy(start.arg(u"Change"_s), all))
                same(told, change.isEmpty() ? u"not given"_s : change, file.key() + u" change"_s);
            for (const QString &told : foundBy(start.arg(u"Created"_s), all))
                same(told, created, file.key() + u" date"_s);
            for (const QString &told : foundBy(u"SHA-256 of rules.json starts with ([0-9a-f]+)"_s, all))
                same(told, digest, file.key() + u" digest"_s);
            for (const QString &told : foundBy(u"^Made by .* at (\\S+) \\(UTC\\)"_s, all))
                same(told, created, file.key() + u" made"_s);
            for (const QString &told : foundBy(u"^- Change ID: ([^…\\n]*)$"_s, all))
                same(told, change, file.key() + u" change id"_s);
        }
        const QJsonObject meta = objectOf(m_files, u"lists/lists.meta.json"_s);
        const QJsonObject rules = objectOf(m_files, u"rules.json"_s).value("change"_L1).toObject();
        same(meta.value("changeId"_L1).toString(), change, u"lists.meta.json change"_s);
        same(rules.value("id"_L1).toString(), change, u"rules.json change"_s);
        same(manifest().value("created"_L1).toString(), created, u"manifest.json date"_s);
        same(meta.value("createdUtc"_L1).toString(), created, u"lists.meta.json date"_s);
        same(rules.value("createdUtc"_L1).toString(), created, u"rules.json date"_s);
        same(meta.value("reviewByUtc"_L1).toString(), rules.value("reviewByUtc"_L1).toString(), u"review"_s);
        compareReviews(rules.value("reviewByUtc"_L1).toString());
    }
    void compareReviews(const QString &review)
    {
        for (auto file = m_files.begin(); file != m_files.end(); ++file) {
            for (const QString &told : foundBy(u"^# REVIEW BY: (.*)$"_s, QString::fromUtf8(*file)))
                same(told, review, file.key() + u" review"_s);
        }
        for (const QMap<QString, QString> &row : csvOf(text(u"rules.csv"_s))) {
            const QString told = row.value(u"review_by_utc"_s);
            expect(told.isEmpty() || told == review, u"rules.csv review"_s);
        }
    }

    void compareReceiver()
    {
        const YAML::Node values = YAML::Load(m_files.value(u"helm/values.yaml"_s).toStdString());
        const QString url = valueAt(values, u"stackstate.url"_s);
        same(foundBy(u"^- Receiver: `([^`]+)`"_s, text(u"README.md"_s)).value(0), url,
             u"README.md receiver"_s);
        const QUrl read(url);
        const bool ruled = std::any_of(m_rules.cbegin(), m_rules.cend(), [&read](const ToldRule &rule) {
            return rule.host == read.host() && rule.port == QString::number(read.port(443));
        });
        expect(ruled, u"no rule leads to the receiver "_s + url);
        expect(text(u"request.md"_s)
                   .startsWith(u"# Change request: let the StackState Agent reach %1\n"_s.arg(read.host())),
               u"request.md names the receiver"_s);
        expect(text(u"verify.sh"_s).contains(u' ' + url + u"/features"_s), u"verify.sh asks the receiver"_s);
        const QJsonObject project = objectOf(m_files, u"setup.netsetup.json"_s);
        const QString tenant = project.value("tenant"_L1).toString();
        same(objectOf(m_files, u"rules.json"_s).value("tenant"_L1).toString(), tenant,
             u"rules.json tenant"_s);
        expect(tenant.isEmpty() || read.host().startsWith(tenant + u'.'), u"the receiver is the tenant's"_s);
        compareVerify();
    }
    /// The script asks every TCP host of the rules, and no other.
    void compareVerify()
    {
        ToldSet right;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            if (rule.service.startsWith("tcp/"_L1))
                right.insert(rule.host + u'|' + rule.port);
        }
        ToldSet found;
        for (const QString &place :
             foundBy(u"^ask .* '?(?:direct|proxy)'? '?([^ ']+:\\d+)'? "_s, text(u"verify.sh"_s))) {
            QString host = place.section(u':', 0, -2);
            host.remove(u'[').remove(u']');
            found.insert(host + u'|' + place.section(u':', -1));
        }
        same(found, right, u"verify.sh"_s);
    }

    /// No list takes past the proxy what the proxy is asked for, and each takes what goes without it; that of
    /// the Agent is the same in both files.
    void compareNoProxy()
    {
        const QString folder = u"kubernetes/no-proxy/"_s;
        const bool proxied = m_input.plan.egress.mode == EgressMode::Proxy;
        expect(m_files.contains(folder + u"agent-values.yaml"_s) == proxied,
               u"no-proxy is there with a proxy"_s);
        QStringList lists;
        for (const QString &path :
             {u"agent-values.yaml"_s, u"nodes/stackstate-proxy.conf"_s, u"nodes/k3s-rke2.env"_s,
              u"openshift/proxy.sh"_s, u"shell/proxy.sh"_s, u"shell/proxy.ps1"_s})
            lists += foundBy(u"(?:NO_PROXY=|NO_PROXY = '|^wanted=)\"?([^\"'\\s]+)"_s, text(folder + path));
        expect(lists.size() >= 3 || !proxied, u"the lists of no-proxy are found"_s);
        for (const ToldRule &rule : std::as_const(m_rules)) {
            if (!rule.service.startsWith("tcp/"_L1) || rule.purpose == "proxy"_L1)
                continue;
            for (const QString &list : std::as_const(lists))
                expect(isLeftOutOfProxy(list.split(u','), rule.host) == (rule.initiator != "proxy"_L1),
                       u"%1 and the list %2"_s.arg(rule.host, list));
        }
        const QString key = u"global.extraEnv.open.STS_PROXY_NO_PROXY"_s;
        if (proxied)
            same(valueAt(YAML::Load(m_files.value(folder + u"agent-values.yaml"_s).toStdString()), key),
                 valueAt(YAML::Load(m_files.value(u"helm/values.yaml"_s).toStdString()), key),
                 u"the Agent's list"_s);
    }

    void compareTrust()
    {
        const QJsonObject project = objectOf(m_files, u"setup.netsetup.json"_s);
        const QString ca = project.value("trust"_L1)["caPem"_L1].toString();
        const bool given = !ca.isEmpty();
        expect(m_files.contains(u"verify-ca.pem"_s) == given, u"verify-ca.pem is there with a CA only"_s);
        expect(text(u"README.md"_s).contains("Install the company CA"_L1) == given,
               u"README.md and the CA"_s);
        const bool unchecked = project.value("trust"_L1)["skipTls"_L1].toBool();
        const QString request = text(u"request.md"_s);
        expect(request.contains("certificate checks are switched off"_L1) == unchecked,
               u"request.md and unchecked certificates"_s);
        expect(request.contains("public authorities and the company CA"_L1) == (given && !unchecked),
               u"request.md and the CA"_s);
        if (given)
            same(text(u"verify-ca.pem"_s).trimmed(), ca.trimmed(), u"verify-ca.pem"_s);
        const YAML::Node values = YAML::Load(m_files.value(u"helm/values.yaml"_s).toStdString());
        for (const ChartValue &key : m_input.line.valuesFor(u"skip-tls"_s, m_input.plan))
            expect(key.key.isEmpty() || !hasSince(m_input.plan.chart.version, key.since) ||
                       (valueAt(values, key.key) == "true"_L1) == unchecked,
                   u"values.yaml and unchecked certificates"_s);
        const QString valued = valueAt(values, u"global.customCertificates.pemData"_s);
        expect(valued.isEmpty() || valued.trimmed() == ca.trimmed(), u"values.yaml and the CA"_s);
        expect(!(given && m_input.line.hasCaKey) || !valued.isEmpty(), u"values.yaml holds the CA"_s);
    }

    [[nodiscard]] ToldSet exemptHosts(QString ToldRule::*field) const
    {
        ToldSet hosts;
        for (const ToldRule &rule : m_rules) {
            if (rule.*field == "exempt"_L1)
                hosts.insert(rule.host);
        }
        return hosts;
    }

    /// Each exemption is one numbered change with the same hosts everywhere.
    void compareExemptions()
    {
        const QString request = text(u"request.md"_s);
        const QMap<QString, ToldSet> right{{u"no TLS inspection"_s, exemptHosts(&ToldRule::inspection)},
                                           {u"no user login at the proxy"_s, exemptHosts(&ToldRule::login)}};
        QMap<QString, QString> numbers;
        static const QRegularExpression change(
            u"^\\*\\*Change (\\d+)\\*\\* \\([^)]*\\): ([^,]+), for rules? ([0-9, to]+)\\."_s,
            QRegularExpression::MultilineOption);
        QMap<QString, ToldSet> asked;
        QRegularExpressionMatchIterator changes = change.globalMatch(request);
        while (changes.hasNext()) {
            const QRegularExpressionMatch match = changes.next();
            numbers.insert(match.captured(1), match.captured(2));
            for (const int number : numbersIn(match.captured(3)))
                asked[match.captured(2)].insert(m_rules.value(number - 1).host);
        }
        for (auto kind = right.begin(); kind != right.end(); ++kind)
            same(asked.take(kind.key()), *kind, u"request.md, "_s + kind.key());
        expect(asked.isEmpty(),
               u"request.md asks for other changes: "_s + QStringList(asked.keys()).join(u", "_s));
        for (auto number = numbers.begin(); number != numbers.end(); ++number)
            compareDecision(number.key(), right.value(*number));
        const QMap<QString, QString> files{
            {u"proxy/squid/exempt-inspection.conf"_s, u"no TLS inspection"_s},
            {u"proxy/squid/exempt-login.conf"_s, u"no user login at the proxy"_s}};
        for (auto file = files.begin(); file != files.end(); ++file) {
            for (const QString &number : foundBy(u"^# CHANGE (\\d+): no "_s, text(file.key())))
                same(numbers.value(number), *file, file.key());
        }
        compareSquidExemption(u"exempt-inspection"_s, u"ssl_bump splice"_s, &ToldRule::inspection);
        compareSquidExemption(u"exempt-login"_s, u"http_access allow"_s, &ToldRule::login);
    }
    void compareDecision(const QString &number, const ToldSet &right)
    {
        const QString line =
            foundBy(u"Decide on change %1 of the request: (.*)$"_s.arg(number), text(u"README.md"_s))
                .value(0);
        const QStringList told = codesIn(line);
        same(ToldSet(told.begin(), told.end()), right, u"README.md, change "_s + number);
        for (const QMap<QString, QString> &row : tableOf(text(u"request.md"_s), u"Change"_s)) {
            const QStringList decided = codesIn(row.value(u"What"_s));
            if (row.value(u"Change"_s) == number)
                same(ToldSet(decided.begin(), decided.end()), right, u"request.md, decision on "_s + number);
        }
    }
    void compareSquidExemption(const QString &name, const QString &directive, QString ToldRule::*field)
    {
        ToldSet right;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            if (rule.*field == "exempt"_L1) {
                for (const QString &to : placesOf(u"squid"_s, rule))
                    right.insert(to + u'|' + rule.port);
            }
        }
        ToldSet found;
        for (const QString &fact : squidOpenings(whole(u"proxy/squid/%1.conf"_s.arg(name)), directive))
            found.insert(fact.section(u'|', 1));
        same(found, right, name);
    }

    /// questions.md, the last annex of the request and the guide know the same questions.
    void compareQuestions()
    {
        ToldSet asked;
        QString owner;
        ToldSet owners;
        const QStringList lines = text(u"questions.md"_s).split(u'\n');
        static const QRegularExpression question(u"^### Question \\d+\\. (.*)$"_s);
        for (const QString &line : lines) {
            if (line.startsWith("## For "_L1))
                owner = line.mid(7);
            const QRegularExpressionMatch match = question.match(line);
            if (!match.hasMatch())
                continue;
            asked.insert(owner + u'|' + match.captured(1));
            // A decision, and what follows from the plan, are steps of the guide by themselves.
            if (!match.captured(1).startsWith("Is this granted"_L1) &&
                !match.captured(1).endsWith("What do you do about it?"_L1))
                owners.insert(owner);
        }
        ToldSet told;
        const QString request = text(u"request.md"_s);
        for (const QMap<QString, QString> &row : tableOf(request, u"Who"_s))
            told.insert(row.value(u"Who"_s) + u'|' + row.value(u"What"_s));
        same(told, asked, u"request.md and questions.md"_s);
        const QStringList guided =
            foundBy(u"^\\d+\\. \\*\\*([^*]+)\\*\\*: Answer the questions in"_s, text(u"README.md"_s));
        same(ToldSet(guided.begin(), guided.end()), owners, u"README.md and questions.md"_s);
        // What a file asks at its top is a question too.
        for (const QString &path : {u"helm/values.yaml"_s, u"registry/images.txt"_s}) {
            for (const QString &team : foundBy(u"^# OPEN, ([a-z]+): "_s, text(path)))
                expect(std::any_of(owners.begin(), owners.end(),
                                   [&team](const QString &one) { return one.contains(wordsOfTeam(team)); }),
                       u"%1 asks %2, and questions.md does not"_s.arg(path, team));
        }
    }
    static QString wordsOfTeam(const QString &team) { return team == "you"_L1 ? u"requester"_s : team; }
};

} // namespace

class TestPackAgrees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFilesOfAPackTellTheSame_data()
    {
        QTest::addColumn<quint32>("first");
        for (quint32 first = 1; first <= planCount; first += atOnce)
            QTest::addRow("plans from %u", first) << first;
    }
    void allFilesOfAPackTellTheSame()
    {
        QFETCH(const quint32, first);
        for (quint32 seed = first; seed < first + atOnce; ++seed) {
            const QStringList problems = ReadPack(RandomPack(seed).input()).problems();
            QVERIFY2(problems.isEmpty(),
                     qPrintable(u"plan %1:\n%2"_s.arg(QString::number(seed), problems.join(u'\n'))));
        }
    }

    /// The random plans reach what they are there for.
    void theRandomPlansDiffer()
    {
        QSet<QString> met;
        for (quint32 seed = 1; seed <= planCount; ++seed) {
            const HandoffInput input = RandomPack(seed).input();
            met.insert(u"mode "_s + wordFor(input.plan.egress.mode));
            met.insert(u"images "_s + wordFor(input.plan.images.source));
            met.insert(u"product "_s + input.plan.product);
            met.insert(u"chart "_s + input.plan.chart.source);
            met.insert(input.report ? u"report"_s : u"no report"_s);
            for (const Rule &rule : input.rules) {
                met.insert(u"inspection "_s + wordFor(rule.inspection));
                met.insert(u"login "_s + wordFor(rule.userAuthentication));
                met.insert(rule.sources.isEmpty() ? u"no source"_s : u"sources"_s);
            }
        }
        for (const QString &wanted :
             {u"mode direct"_s, u"mode firewall"_s, u"mode proxy"_s, u"images quay"_s,
              u"images pull-through"_s, u"images mirror"_s, u"chart rancher-apps"_s, u"chart rancher-prime"_s,
              u"chart "_s, u"report"_s, u"no report"_s, u"inspection exempt"_s, u"inspection ok-with-ca"_s,
              u"login exempt"_s, u"no source"_s, u"product stackstate-6.0"_s,
              u"product suse-observability"_s})
            QVERIFY2(met.contains(wanted), qPrintable(wanted));
    }
};

NETSETUP_TEST(TestPackAgrees)
#include "tst_packagrees.moc"
