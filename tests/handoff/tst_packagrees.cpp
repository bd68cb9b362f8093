// Two files of one pack never differ about one fact: random plans, every format, each file read back as its
// consumer reads it and compared with the planner's decisions and with the others.
#include "base/json.h"
#include "handoff/packfacts.h"
#include "handoff/packreaders_cloud.h"
#include "handoff/randompack.h"
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
class ReadPack : private PackFacts
{
public:
    using PackFacts::PackFacts;

    QStringList problems()
    {
        compareCsv();
        compareRequestTable();
        compareFilters();
        comparePolicies();
        compareClouds();
        compareClusterFormats();
        compareProxies();
        compareLists();
        compareImages();
        compareHeaders();
        compareReceiver();
        compareTrust();
        compareExemptions();
        compareQuestions();
        return m_problems;
    }

private:
    /// One row for the name, one for each address whose family the source has.
    void compareCsv()
    {
        ToldSet right;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            const QString head = u"%1|%2|%3|%4|%5|"_s.arg(
                rule.id, rule.initiator, rule.service, rule.volatility, rule.required ? u"yes"_s : u"no"_s);
            const bool isName = readAddress(rule.host).isNull();
            for (const QString &source : isName ? sourcesOf(rule) : sourcesLike(rule)) {
                right.insert(head + source + u'|' + rule.host);
                for (const QString &address : isName ? rule.addresses : QStringList()) {
                    if (oneFamily(source, address))
                        right.insert(head + source + u'|' + address);
                }
            }
        }
        ToldSet found;
        for (const QMap<QString, QString> &row : csvOf(text(u"rules.csv"_s))) {
            const QString source = row.value(u"source"_s);
            const QString to = row.value(u"destination_fqdn"_s) + row.value(u"destination_ip"_s);
            same(row.value(u"change_id"_s), m_input.plan.handoff.changeId, u"rules.csv change"_s);
            if (!to.isEmpty())
                found.insert(u"%1|%2|%3/%4|%5|%6|%7|%8"_s.arg(
                    row.value(u"rule_id"_s), row.value(u"initiator"_s), row.value(u"protocol"_s),
                    row.value(u"port"_s), row.value(u"volatility"_s), row.value(u"required"_s),
                    source.isEmpty() ? u"?"_s : source, to));
        }
        same(found, right, u"rules.csv"_s);
    }
    /// Those of the family of the host, which is an address; it is told even where there are none.
    static QStringList sourcesLike(const ToldRule &rule)
    {
        QStringList sources = sourcesOf(rule);
        sources.removeIf([&rule](const QString &source) { return !oneFamily(source, rule.host); });
        return sources.isEmpty() ? QStringList{u"?"_s} : sources;
    }
    static QStringList sourcesOf(const ToldRule &rule)
    {
        return rule.sources.isEmpty() ? QStringList{u"?"_s} : rule.sources;
    }

    void compareRequestTable()
    {
        ToldSet right;
        for (const ToldRule &rule : std::as_const(m_rules))
            right.insert(u"%1|%2|%3|%4|%5"_s.arg(rule.initiator, sourcesOf(rule).join(u','), rule.host,
                                                 rule.service, rule.inspection));
        static const QMap<QString, QString> inspection{
            {u"exempt"_s, u"exempt"_s}, {u"may stay"_s, u"ok-with-ca"_s}, {u"no change"_s, u"none-needed"_s}};
        ToldSet found;
        qsizetype count = 0;
        const QList<QMap<QString, QString>> rows = tableOf(text(u"request.md"_s), u"No."_s);
        for (const QMap<QString, QString> &row : rows) {
            const QStringList sources = codesIn(row.value(u"Source"_s));
            const QStringList hosts = codesIn(row.value(u"Destination"_s));
            count += numbersIn(row.value(u"No."_s)).size();
            for (const QString &host : hosts)
                found.insert(u"%1|%2|%3|%4/%5|%6"_s.arg(
                    row.value(u"Initiator"_s).section(u':', 0, 0),
                    sources.isEmpty() ? u"?"_s : sources.join(u','), host, row.value(u"Protocol"_s).toLower(),
                    row.value(u"Port"_s), inspection.value(row.value(u"Inspection"_s))));
        }
        same(found, right, u"request.md"_s);
        expect(count == m_rules.size(), u"request.md numbers as many rules as there are"_s);
        const QString told = m_rules.size() == 1 ? u"the 1 rule "_s : u"the %1 rules "_s.arg(m_rules.size());
        expect(text(u"README.md"_s).contains(u"allow "_s + told), u"README.md counts the rules"_s);
    }

    [[nodiscard]] ToldSet filterFacts(const QString &format) const
    {
        ToldSet right;
        for (const ToldRule &rule : m_rules) {
            for (const QString &source : opens(format, rule) ? sourcesOf(rule) : QStringList()) {
                for (const QString &address : rule.addresses) {
                    if (oneFamily(source, address))
                        right.insert(u"%1|%2|%3|%4"_s.arg(rule.id, source, address, rule.service));
                }
            }
        }
        return right;
    }

    void compareFilters()
    {
        same(nftOpenings(whole(u"firewall/nftables/install.nft"_s)), filterFacts(u"nftables"_s),
             u"nftables"_s);
        const QString folder = u"firewall/iptables/install."_s;
        same(iptablesOpenings(whole(folder + u"v4.rules"_s) + whole(folder + u"v6.rules"_s)),
             filterFacts(u"iptables"_s), u"iptables"_s);
        same(filterFacts(u"nftables"_s), filterFacts(u"iptables"_s),
             u"the planner for nftables and iptables"_s);
    }

    void comparePolicies()
    {
        for (const QString &format : {u"networkpolicy"_s, u"cilium"_s}) {
            ToldSet right;
            for (const ToldRule &rule : std::as_const(m_rules)) {
                const bool byName =
                    m_decisions.value(format).value(rule.id) == "emit"_L1 && readAddress(rule.host).isNull();
                for (const QString &to : byName ? QStringList{rule.host} : rule.addresses) {
                    if (opens(format, rule))
                        right.insert(to + u'|' + rule.service);
                }
            }
            const QString path = u"kubernetes/%1/install.yaml"_s.arg(format);
            const ToldSet found = policyOpenings(m_files.value(path)) +
                                  policyOpenings(m_files.value(path + u".incomplete.txt"_s));
            same(found, right, format);
        }
    }

    /// Where this rule leads in a format: its name where that matches, else its addresses.
    [[nodiscard]] QStringList placesOf(const QString &format, const ToldRule &rule) const
    {
        if (!opens(format, rule))
            return {};
        const bool byName =
            m_decisions.value(format).value(rule.id) == "emit"_L1 && readAddress(rule.host).isNull();
        return byName ? QStringList{rule.host} : rule.addresses;
    }

    /// "source|host or address|tcp/443" of each rule that the planner lets through.
    [[nodiscard]] ToldSet cloudFacts(const QString &format) const
    {
        const bool knowsIpv6 = format != "azure-bicep"_L1;
        ToldSet right;
        for (const ToldRule &rule : m_rules) {
            for (const QString &to : placesOf(format, rule)) {
                for (const QString &source : sourcesOf(rule)) {
                    const bool possible = readAddress(to).isNull() || oneFamily(source, to);
                    if (possible && (knowsIpv6 || !QString(source + to).contains(u':')))
                        right.insert(u"%1|%2|%3"_s.arg(source, to, rule.service));
                }
            }
        }
        return right;
    }

    void compareClouds()
    {
        const QString suricata = whole(u"firewall/aws-suricata/install.rules"_s);
        const QString stack = u"firewall/aws-cloudformation/install.yaml"_s;
        const QByteArray cloudFormation = m_files.value(stack);
        const QByteArray cloudFormationLater = m_files.value(stack + u".incomplete.txt"_s);
        const QMap<QString, ToldSet> opened{
            {u"aws-suricata"_s, suricataOpenings(statementsOf(suricata))},
            {u"aws-terraform"_s,
             suricataOpenings(terraformRules(whole(u"firewall/aws-terraform/install.tf"_s)))},
            {u"aws-cloudformation"_s, suricataOpenings(cloudFormationRules(cloudFormation) +
                                                       cloudFormationRules(cloudFormationLater))},
            {u"azure-bicep"_s, bicepOpenings(whole(u"firewall/azure-bicep/install.bicep"_s))},
            {u"gcp-terraform"_s, gcpTerraformOpenings(whole(u"firewall/gcp-terraform/install.tf"_s))},
            {u"gcp-gcloud"_s, gcloudOpenings(whole(u"firewall/gcp-gcloud/install.sh"_s))},
        };
        for (auto format = opened.begin(); format != opened.end(); ++format)
            same(*format, cloudFacts(format.key()), format.key());
        for (const QString &other : {u"aws-terraform"_s, u"aws-cloudformation"_s})
            same(opened.value(u"aws-suricata"_s), opened.value(other), u"aws-suricata and "_s + other);
        same(opened.value(u"gcp-gcloud"_s), opened.value(u"gcp-terraform"_s),
             u"the files for Google Cloud"_s);
    }

    void compareClusterFormats()
    {
        for (const QString &format :
             {u"gke-fqdn"_s, u"clusternetworkpolicy"_s, u"openshift-egressfirewall"_s, u"istio"_s}) {
            ToldSet right;
            for (const ToldRule &rule : std::as_const(m_rules)) {
                for (const QString &to : placesOf(format, rule))
                    right.insert(to + u'|' + rule.service);
            }
            const QString path = u"kubernetes/%1/install.yaml"_s.arg(format);
            same(clusterOpenings(m_files.value(path)) +
                     clusterOpenings(m_files.value(path + u".incomplete.txt"_s)),
                 right, format);
        }
    }

    /// A proxy sees its own clients, so only the hosts are those of the rules; the clients have to be the
    /// same in all of its formats.
    void compareProxies()
    {
        const QMap<QString, ToldSet> opened{
            {u"squid"_s, squidOpenings(whole(u"proxy/squid/install.conf"_s), u"http_access allow"_s)},
            {u"zscaler"_s, stepsOpenings(text(u"proxy/zscaler/steps.md"_s))},
            {u"proxy-generic"_s, stepsOpenings(text(u"proxy/proxy-generic/steps.md"_s))},
        };
        for (auto format = opened.begin(); format != opened.end(); ++format) {
            ToldSet right;
            for (const ToldRule &rule : std::as_const(m_rules)) {
                for (const QString &to : squidPlaces(format.key(), rule))
                    right.insert(to + u'|' + rule.port);
            }
            ToldSet found;
            for (const QString &fact : *format)
                found.insert(fact.section(u'|', 1));
            same(found, right, format.key());
        }
        same(opened.value(u"zscaler"_s), opened.value(u"proxy-generic"_s), u"zscaler and proxy-generic"_s);
        if (m_input.plan.egress.mode == EgressMode::Proxy)
            same(opened.value(u"squid"_s), opened.value(u"zscaler"_s), u"squid and zscaler"_s);
        ToldSet hosts;
        for (const QString &fact : opened.value(u"zscaler"_s))
            hosts.insert(fact.section(u'|', 1, 1));
        same(linesOf(u"proxy/zscaler/urls.txt"_s), hosts, u"urls.txt"_s);
    }
    [[nodiscard]] QStringList squidPlaces(const QString &format, const ToldRule &rule) const
    {
        return opens(format, rule) && rule.service.startsWith("tcp/"_L1) ? QStringList{rule.host}
                                                                         : QStringList();
    }
    [[nodiscard]] ToldSet linesOf(const QString &path) const
    {
        const QStringList lines = text(path).split(u'\n', Qt::SkipEmptyParts);
        return ToldSet(lines.begin(), lines.end());
    }

    void compareLists()
    {
        ToldSet names;
        ToldSet addresses;
        QMap<QString, ToldSet> services;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            if (readAddress(rule.host).isNull())
                names.insert(rule.host);
            addresses += ToldSet(rule.addresses.begin(), rule.addresses.end());
            services[rule.host].insert(rule.service);
        }
        same(linesOf(u"lists/domains.txt"_s), names, u"domains.txt"_s);
        same(linesOf(u"lists/ipv4.txt"_s) + linesOf(u"lists/ipv6.txt"_s), addresses,
             u"ipv4.txt and ipv6.txt"_s);
        const QJsonObject meta = objectOf(m_files, u"lists/lists.meta.json"_s);
        const QJsonArray hosts = meta.value("hosts"_L1).toArray();
        expect(hosts.size() == services.size(), u"lists.meta.json knows each host once"_s);
        for (const QJsonValue &host : hosts) {
            const QString name = host["host"_L1].toString();
            const QStringList told = stringsOf(host["services"_L1]);
            same(ToldSet(told.begin(), told.end()), services.value(name), u"lists.meta.json, "_s + name);
        }
    }

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
            const QString all = QString::fromUtf8(*file);
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

    void compareTrust()
    {
        const QJsonObject project = objectOf(m_files, u"setup.netsetup.json"_s);
        const QString ca = project.value("trust"_L1)["caPem"_L1].toString();
        const bool given = !ca.isEmpty();
        expect(m_files.contains(u"verify-ca.pem"_s) == given, u"verify-ca.pem is there with a CA only"_s);
        expect(text(u"README.md"_s).contains("install the company CA"_L1) == given,
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
            foundBy(u"decide on change %1 of the request: (.*)$"_s.arg(number), text(u"README.md"_s))
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
                for (const QString &to : squidPlaces(u"squid"_s, rule))
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
            owners.insert(owner);
        }
        ToldSet told;
        const QString request = text(u"request.md"_s);
        for (const QMap<QString, QString> &row : tableOf(request, u"Who"_s))
            told.insert(row.value(u"Who"_s) + u'|' + row.value(u"What"_s));
        same(told, asked, u"request.md and questions.md"_s);
        const QStringList guided =
            foundBy(u"^\\d+\\. \\*\\*([^*]+)\\*\\*: answer the questions in"_s, text(u"README.md"_s));
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
