// Windows Defender Firewall: PowerShell that makes dynamic keyword addresses and outbound rules on a Windows
// machine that opens the connections itself. Defender resolves the names, not the firewall.
#include "handoff/formats/firewall/objectdevice.h"
#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format windowsFirewallFormat();

namespace {

constexpr ObjectNaming naming{63, 63, 63};
constexpr int descriptionMax = 200;

QString keywordId(const AddressObject &object)
{
    return idFor(object.name + u' ' + object.value).toString();
}

QStringList rangesOf(const QList<AddressObject> &objects)
{
    QStringList texts;
    for (const AddressObject &object : objects)
        texts.append(object.isSingle() ? object.address() : object.value);
    return texts;
}

/// By name, or by address: a policy has one of them.
QString remote(const QList<AddressObject> &destinations)
{
    if (!destinations.first().isName)
        return u"-RemoteAddress "_s + powerShellWords(rangesOf(destinations));
    QStringList ids;
    for (const AddressObject &object : destinations)
        ids.append(keywordId(object));
    return u"-RemoteDynamicKeywordAddresses "_s + powerShellWords(ids);
}

QString local(const ObjectPolicy &policy)
{
    return policy.isKnown() ? powerShellWords(rangesOf(policy.sources))
                            : powerShellWord(policy.unknownSources());
}

QString groupName(const PrintJob &job)
{
    return powerShellWord(scopedName(job.input, u"egress"_s, naming.policy));
}

QString removedGroup(const PrintJob &job)
{
    return u"Remove-NetFirewallRule -Group %1 -ErrorAction SilentlyContinue"_s.arg(groupName(job));
}

class WindowsWriter : public ObjectWriter
{
public:
    explicit WindowsWriter(const PrintJob &job)
        : m_job(job)
    {}

    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const AddressObject &object : addition.addresses) {
            if (object.isName)
                lines.append(u"if (-not (%1)) { New-NetFirewallDynamicKeywordAddress -Id %2 -Keyword %3 "
                             "-AutoResolve $true | Out-Null }"_s.arg(found(object),
                                                                     powerShellWord(keywordId(object)),
                                                                     powerShellWord(object.value)));
        }
        for (const ObjectPolicy &policy : addition.policies)
            lines.append(rule(policy));
        return lines;
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList lines;
        if (!gone.policies.isEmpty())
            lines.append(removedGroup(m_job));
        for (const AddressObject &object : gone.addresses) {
            if (object.isName)
                lines.append(u"if (%1) { Remove-NetFirewallDynamicKeywordAddress -Id %2 }"_s.arg(
                    found(object), powerShellWord(keywordId(object))));
        }
        return lines;
    }

private:
    static QString found(const AddressObject &object)
    {
        return u"Get-NetFirewallDynamicKeywordAddress -Id %1 -ErrorAction SilentlyContinue"_s.arg(
            powerShellWord(keywordId(object)));
    }
    [[nodiscard]] QString rule(const ObjectPolicy &policy) const
    {
        const QStringList words{
            u"New-NetFirewallRule -Name %1 -DisplayName %1"_s.arg(powerShellWord(policy.name)),
            u"-Group "_s + groupName(m_job),
            u"-Description "_s + powerShellWord(ruleComment(m_job.input, policy.rules, descriptionMax)),
            u"-Profile "_s + siteText(m_job, u"profile"_s),
            u"-Direction Outbound -Action Allow -Protocol "_s + wordFor(policy.service.protocol).toUpper(),
            u"-RemotePort %1"_s.arg(policy.service.port),
            u"-LocalAddress "_s + local(policy),
            remote(policy.destinations),
            u"| Out-Null"_s,
        };
        return words.join(u' ');
    }

    const PrintJob &m_job;
};

ObjectDevice windowsDevice(const PrintJob &job)
{
    ObjectDevice device;
    device.extension = u"ps1"_s;
    device.comment = u"#"_s;
    device.naming = naming;
    device.load = {
        u"Load: in PowerShell as administrator, on the machine that opens the connections: powershell "
        "-ExecutionPolicy Bypass -File NAME. By group policy: as a startup script"_s,
        u"A second run leaves the same rules"_s,
    };
    device.install = {
        u"Whose: the workstation, the copying machine, the own registry and the proxy, where they run "
        u"Windows. A "
        "rule counts only for its local addresses, so all of them may load this file. Nodes and pods of a "
        "cluster "
        "are governed elsewhere"_s,
        u"Needed only where outbound connections are blocked: Get-NetFirewallProfile shows "
        u"DefaultOutboundAction. "
        "A rule that blocks wins over these"_s,
        u"Behind an older pack: load the file again, it replaces the rules of its group at once. Names that "
        u"no rule "
        "uses any more stay and open nothing: the remove.ps1 of that pack takes them out"_s,
        u"Names: Windows 10 build 20348, Windows Server 2022 and newer. Microsoft Defender fills in the "
        u"addresses "
        "from the DNS answers of this machine (real-time protection, network protection in block mode); "
        "without it "
        "a rule with names opens nothing"_s,
        u"Inspection: the firewall opens no TLS"_s,
        u"Check: Get-NetFirewallDynamicKeywordAddress -AllAutoResolve lists the names with their addresses, "
        u"once one "
        "was looked up; Get-NetFirewallRule -Group %1 lists the rules; Test-NetConnection HOST -Port PORT "
        "ends in "
        "TcpTestSucceeded : True"_s.arg(groupName(job)),
        u"Log: Set-NetFirewallProfile -LogAllowed True, then pfirewall.log has ALLOW TCP with both addresses"_s,
    };
    device.removal = {u"Rules are told by their group: nothing else is taken out"_s};
    device.startOfAddition = {
        u"#Requires -RunAsAdministrator"_s,
        u"$ErrorActionPreference = 'Stop'"_s,
        removedGroup(job),
    };
    device.startOfRemoval = {
        u"#Requires -RunAsAdministrator"_s,
        u"$ErrorActionPreference = 'Stop'"_s,
    };
    return device;
}

QList<Artifact> printWindows(const PrintJob &job)
{
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    QList<Artifact> files = printObjectFiles(job, windowsDevice(job), WindowsWriter(job), all);
    // Read by editors of Windows.
    for (Artifact &file : files)
        file.bytes.replace("\n", "\r\n");
    return files;
}

Capabilities windowsCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Snoop;
    can.scopes = {Initiator::Workstation, Initiator::Copier, Initiator::Registry, Initiator::Proxy};
    can.siteParameters = {
        {u"profile"_s, u"Any|(Domain|Private|Public)(,(Domain|Private|Public)){0,2}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "the network profiles that the rules count for: Domain, Private, Public, or Any")),
         &always},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "Get-NetFirewallDynamicKeywordAddress lists the names; Test-NetConnection succeeds"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "run remove.ps1 as administrator"));
    return can;
}

} // namespace

Format windowsFirewallFormat()
{
    Format format;
    format.id = u"windows-firewall"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Windows Defender Firewall"));
    format.maker = u"Microsoft"_s;
    format.audience = Audience::Network;
    format.can = windowsCan();
    format.print = &printWindows;
    return format;
}

} // namespace netsetup
