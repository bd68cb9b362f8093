// OPNsense and pfSense: two aliases for each rule, as files that both can import, and the rules as steps. The
// firewall resolves the names of an alias.
#include "base/json.h"
#include "handoff/formats/devicefile.h"
#include "handoff/formats/firewall/objectpolicies.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format opnsenseAliasFormat();

namespace {

// pf: 31 for a table, which is what an alias becomes; "_from" or "_to" behind the policy.
constexpr ObjectNaming naming{63, 63, 26};
constexpr int descriptionMax = 150;

/// A named list. Hosts are names and single addresses, networks are ranges.
struct Alias
{
    QString name;
    bool isHosts = false;
    QStringList content;
    QString description;
};

QString hostText(const AddressObject &object)
{
    return object.isName ? object.value : object.address();
}

Alias sourceAlias(const HandoffInput &input, const ObjectPolicy &policy)
{
    Alias alias{policy.name + u"_from"_s, false, {}, ruleComment(input, policy.rules, descriptionMax)};
    for (const AddressObject &source : policy.sources)
        alias.content.append(source.value);
    return alias;
}

Alias destinationAlias(const HandoffInput &input, const ObjectPolicy &policy)
{
    Alias alias{policy.name + u"_to"_s, true, {}, ruleComment(input, policy.rules, descriptionMax)};
    for (const AddressObject &destination : policy.destinations)
        alias.content.append(hostText(destination));
    return alias;
}

QList<Alias> aliasesOf(const HandoffInput &input, const ObjectPolicies &policies)
{
    QList<Alias> aliases;
    for (const ObjectPolicy &policy : policies.policies)
        aliases += {sourceAlias(input, policy), destinationAlias(input, policy)};
    return aliases;
}

/// OPNsense takes fewer signs in a description than safeText.
QString plainDescription(QString text)
{
    for (QChar &c : text)
        c = c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u',' ? c : QChar(u' ');
    return text.simplified();
}

/// As Firewall, Aliases exports it. What is there of the same name is replaced.
QStringList importLines(const QList<Alias> &aliases)
{
    if (aliases.isEmpty())
        return {};
    QJsonObject entries;
    for (const Alias &alias : aliases)
        entries.insert(idFor(alias.name).toString(QUuid::WithoutBraces),
                       QJsonObject{{u"enabled"_s, u"1"_s},
                                   {u"name"_s, alias.name},
                                   {u"type"_s, alias.isHosts ? u"host"_s : u"network"_s},
                                   {u"content"_s, alias.content.join(u'\n')},
                                   {u"description"_s, plainDescription(alias.description)}});
    const QByteArray text = json::print({{u"aliases"_s, QJsonObject{{u"alias"_s, entries}}}});
    return QString::fromLatin1(text).split(u'\n', Qt::SkipEmptyParts);
}

/// pfSense: host or range, a blank, and what it is.
QByteArray bulkText(const Alias &alias)
{
    QString text;
    for (const QString &entry : alias.content)
        text += entry + u' ' + alias.description + u'\n';
    return text.toLatin1();
}

QString aliasWords(const Alias &alias)
{
    return u"alias %1, type %2: %3"_s.arg(alias.name, alias.isHosts ? u"Host(s)"_s : u"Network(s)"_s,
                                          alias.content.join(u' '));
}

QString versionOf(const ObjectPolicy &policy)
{
    QStringList found;
    for (const Family family : families) {
        if (!policy.isKnown() || !ObjectAddition::ofFamily(policy.sources, family).isEmpty())
            found.append(familyTitle(family));
    }
    return found.join(u'+');
}

QStringList ruleSteps(const PrintJob &job, const ObjectPolicy &policy)
{
    const QString source =
        policy.isKnown() ? aliasWords(sourceAlias(job.input, policy)) : policy.unknownSources();
    return {
        u"Rule "_s + policy.name,
        u"  Interface %1, action Pass, direction in, TCP/IP version %2, protocol %3"_s.arg(
            siteText(job, u"interface"_s), versionOf(policy), wordFor(policy.service.protocol).toUpper()),
        u"  Source: "_s + source,
        u"  Destination: "_s + aliasWords(destinationAlias(job.input, policy)),
        u"  Destination port %1, log"_s.arg(policy.service.port),
        u"  Description: "_s + ruleComment(job.input, policy.rules, descriptionMax),
    };
}

QStringList allSteps(const PrintJob &job, const ObjectPolicies &policies)
{
    QStringList lines;
    for (const ObjectPolicy &policy : policies.policies)
        lines += ruleSteps(job, policy);
    return lines;
}

QStringList loadUsage()
{
    return {
        u"OPNsense: Firewall, Aliases, the arrow up at the bottom takes aliases.json; then Apply. An alias "
        u"of the same "
        "name is replaced, so a second time changes nothing"_s,
        u"pfSense: Firewall, Aliases, Import: the name of the file without .txt, and its lines. One that is "
        u"there is "
        "refused: edit it instead"_s,
    };
}

QStringList stepsUsage()
{
    return loadUsage() +
           QStringList{
               u"Then the rules: Firewall, Rules, the interface of the clients, for each rule below; above "
               u"the rule that "
               "blocks, since the first match counts; then Apply"_s,
               u"Each rule has aliases of its own: using one opens what that rule opens and nothing else"_s,
               u"Names: the firewall looks them up itself, by default every 300 seconds; it has to ask the "
               u"DNS servers "
               "that the clients ask, and their answers have to stay the same for that long. No wildcards"_s,
               u"Inspection: the firewall opens no TLS. A proxy on it may, as Squid does: exempt the hosts there"_s,
               u"Check: Diagnostics, Tables (OPNsense: Firewall, Diagnostics, Aliases) shows the addresses "
               u"of an alias; "
               "in a shell pfctl -t ALIAS -T show; the list of rules counts states and bytes of each"_s,
               u"Log: Firewall, Log Files, Live View, filter by the description: pass"_s,
               u"Behind an older pack: import again, and delete the rules and aliases of that pack which are "
               u"not "
               "here any more once the hold is over"_s,
               u"Remove: remove.txt"_s,
               u"Not proven on a device: aliases.json follows the import of OPNsense and the lists that of "
               u"pfSense, as "
               "their sources read them"_s,
           };
}

class FilesOfAliases
{
public:
    explicit FilesOfAliases(const PrintJob &job)
        : m_job(job)
        , m_all(objectPolicies(job.input, job.rules, naming))
        , m_siteKnown(missingSite(job).isEmpty())
        , m_ready(m_siteKnown ? m_all.onlyKnown(true) : ObjectPolicies())
    {}

    [[nodiscard]] QList<Artifact> all() const
    {
        QList<Artifact> files = printDeviceFiles(m_job, u"firewall"_s, {steps(), import(), removal()});
        for (const Alias &alias : aliasesOf(m_job.input, m_ready))
            files.append({m_job.format.id, u"firewall/%1/pfsense/%2.txt"_s.arg(m_job.format.id, alias.name),
                          bulkText(alias), u"text/plain"_s, 0644, FileRole::Data});
        return files;
    }

private:
    [[nodiscard]] static DeviceFile named(const QString &name, FileRole role)
    {
        DeviceFile file;
        file.name = name;
        file.role = role;
        file.own = {.check = true, .removal = true};
        return file;
    }
    [[nodiscard]] DeviceFile steps() const
    {
        DeviceFile file = named(u"steps.txt"_s, FileRole::Main);
        file.partly = m_all.closed;
        file.usage = stepsUsage();
        file.ready = allSteps(m_job, m_ready);
        file.waiting = allSteps(m_job, m_siteKnown ? m_all.onlyKnown(false) : m_all);
        file.things = u"rules"_s;
        return file;
    }
    [[nodiscard]] DeviceFile import() const
    {
        DeviceFile file = named(u"aliases.json"_s, FileRole::Main);
        file.mediaType = u"application/json"_s;
        file.comment.clear();
        file.usage = loadUsage();
        file.ready = importLines(aliasesOf(m_job.input, m_ready));
        return file;
    }
    [[nodiscard]] DeviceFile removal() const
    {
        DeviceFile file = named(u"remove.txt"_s, FileRole::Removal);
        file.usage = {u"First the rules, then the aliases: one in use cannot be deleted; then Apply"_s};
        for (const ObjectPolicy &policy : m_ready.policies)
            file.ready.append(u"Delete the rule with destination %1_to"_s.arg(policy.name));
        for (const Alias &alias : aliasesOf(m_job.input, m_ready))
            file.ready.append(u"Delete the alias "_s + alias.name);
        return file;
    }

    const PrintJob &m_job;
    ObjectPolicies m_all;
    bool m_siteKnown;
    ObjectPolicies m_ready;
};

QList<Artifact> printOpnsense(const PrintJob &job)
{
    return FilesOfAliases(job).all();
}

Capabilities opnsenseCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.siteParameters = {
        {u"interface"_s, u"[A-Za-z0-9][A-Za-z0-9_.-]{0,30}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the interface that the clients come in by, as in LAN")),
         &always},
    };
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "pfctl -t ALIAS -T show lists the addresses; the rule counts states"));
    can.removal =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "delete the rules and aliases as in remove.txt"));
    return can;
}

} // namespace

Format opnsenseAliasFormat()
{
    Format format;
    format.id = u"opnsense-alias"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "OPNsense and pfSense aliases"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "OPNsense and pfSense"));
    format.audience = Audience::Network;
    format.can = opnsenseCan();
    format.print = &printOpnsense;
    return format;
}

} // namespace netsetup
