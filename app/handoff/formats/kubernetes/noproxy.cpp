// no-proxy: the proxy and what is reached without it, one file for each of those who read such a list: the
// Agent, the container runtime of the nodes, OpenShift, and a shell.
#include "base/safetext.h"
#include "base/yamlwriter.h"
#include "handoff/formats/kubernetes/noproxylists.h"
#include "handoff/formats/kubernetes/noproxyscript.h"
#include "handoff/formats/registry/nodemirrors.h"
#include "handoff/formats/shellwords.h"
#include "handoff/formats/yamllines.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format noProxyFormat();

namespace {

constexpr QLatin1String folder("kubernetes/no-proxy/");
constexpr int nameMax = 253;

QString inAscii(const QString &text)
{
    QString safe;
    for (const QChar c : text)
        safe += c >= u' ' && c <= u'~' ? c : u'_';
    return safe;
}

/// For systemd: within the quotes a backslash escapes, and a percent sign alone begins a specifier.
QString unitLine(const QString &name, const QString &value)
{
    QString safe = inAscii(value);
    safe.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'%', "%%"_L1);
    return u"Environment=\""_s + name + u'=' + safe + u'"';
}

/// For a file that systemd reads, and a shell on systems without it.
QString environmentLine(const QString &name, const QString &value)
{
    QString safe = inAscii(value);
    for (const QChar sign : u"\\\"$`"_s)
        safe.replace(sign, QString(u'\\') + sign);
    return name + u"=\""_s + safe + u'"';
}

/// A file with what the list of files says of it.
Artifact listed(Artifact file, const char *purpose)
{
    file.purpose = purpose;
    return file;
}

QStringList warnings(const HandoffInput &input)
{
    QStringList lines;
    const QStringList past = pastTheProxy(input);
    for (const QString &text : past)
        lines.append(u"WARNING: "_s + text);
    return lines;
}

/// What a file says of the list in it, before anything else.
QStringList aboutTheList(const HandoffInput &input, const BypassList &list)
{
    QStringList lines = warnings(input);
    const QList<FileQuestion> questions = bypassQuestions(input);
    for (const FileQuestion &question : questions)
        lines.append(u"OPEN, "_s + question.line());
    for (const QString &text : list.leftOut)
        lines.append(u"LEFT OUT, "_s + text);
    if (input.plan.cluster.dnsDomain.isEmpty() && list.entries.contains(".cluster.local"_L1))
        lines.append(u"ASSUMED: .cluster.local, which Kubernetes uses unless it was told another domain"_s);
    if (!input.plan.egress.proxy.user.isEmpty())
        lines.append(
            u"LOGIN: the proxy wants one (user %1), and none is in here: whoever may read this setting "
            "would read the password. Let these machines through by their addresses"_s.arg(
                safeText(input.plan.egress.proxy.user, nameMax)));
    return lines;
}

QStringList inGo()
{
    return {
        u"How it is read: parted by commas. A name counts for itself and all below it, .suffix only for what "
        "is below, a range only for hosts that are asked for by their address: a NAME whose address "
        "lies in a range still goes to the proxy, so it has to be in the list as a name"_s};
}

QString pulledImage(const HandoffInput &input)
{
    const QList<ImageReference> images = imageReferences(input);
    if (images.isEmpty())
        return u"IMAGE"_s;
    return referenceText(images.first().own.isEmpty() ? images.first().source : images.first().own);
}

QStringList whetherNodesNeedIt(const HandoffInput &input)
{
    if (nodesPullThroughProxy(input))
        return {};
    return {u"NOT NEEDED for the Agent: no image of this plan is fetched by the nodes through the proxy. It "
            u"is for "
            "other images, and does no harm to those of the Agent: their hosts are in the list"_s};
}

QString checkOfNodes(const HandoffInput &input)
{
    const QString image = pulledImage(input);
    return nodesPullThroughProxy(input)
               ? u"crictl pull %1 works, and the log of the proxy shows CONNECT of its registry"_s.arg(image)
               : u"crictl pull %1 works, and the log of the proxy shows nothing of it"_s.arg(image);
}

Artifact dropIn(const PrintJob &job, const BypassList &list)
{
    const HandoffInput &input = job.input;
    const QStringList usage =
        whetherNodesNeedIt(input) + aboutTheList(input, list) + inGo() +
        QStringList{
            u"FIRST: systemctl show containerd -p Environment -p EnvironmentFiles (crio in place of "
            u"containerd). "
            u"Where NO_PROXY is there already, join both lists and change that place: of one name the last "
            u"one "
            "counts, and a file of EnvironmentFile= wins over this one"_s,
            u"Load: on every node as /etc/systemd/system/containerd.service.d/stackstate-proxy.conf, for "
            u"CRI-O in "
            "crio.service.d; then one node after another: systemctl daemon-reload, systemctl restart "
            "containerd "
            "(crio). Running containers go on; kubelet and pods know nothing of it"_s,
            u"Nodes that a cloud or an autoscaler makes anew lose it: put it into their image or their "
            u"start-up "
            "script. k3s and RKE2 run their own containerd: k3s-rke2.env"_s,
            u"Check: systemctl show containerd -p Environment shows the three. "_s + checkOfNodes(input),
            u"Remove: delete the file, systemctl daemon-reload, systemctl restart containerd"_s,
            u"Source: systemd.exec(5) of systemd 252; golang.org/x/net/http/httpproxy; containerd/cri issue "
            u"834 "
            "(containerd takes the proxy of its unit); Red Hat, Using a proxy in the CRI-O container "
            "runtime, "
            "read 2026-11-29"_s,
        };
    const QString proxy = input.plan.egress.proxy.url;
    return nodeFile(job, folder + u"nodes/stackstate-proxy.conf"_s, usage,
                    {u"[Service]"_s, unitLine(u"HTTP_PROXY"_s, proxy), unitLine(u"HTTPS_PROXY"_s, proxy),
                     unitLine(u"NO_PROXY"_s, list.entries.join(u','))});
}

Artifact rancherFile(const PrintJob &job, const BypassList &list)
{
    const HandoffInput &input = job.input;
    const QStringList usage =
        whetherNodesNeedIt(input) + aboutTheList(input, list) + inGo() +
        QStringList{
            u"CONTAINERD_ in front: for containerd alone. Without it k3s, RKE2 and the kubelet would go to "
            u"the "
            "proxy as well"_s,
            u"Load: ADD these lines, and never put this file in the place of another: the one on the node "
            u"may hold "
            "the token of the cluster. k3s: /etc/systemd/system/k3s.service.env, on agents "
            "k3s-agent.service.env; "
            "RKE2: /etc/default/rke2-server, on agents /etc/default/rke2-agent"_s,
            u"FIRST: grep PROXY in that file. Where CONTAINERD_NO_PROXY is there already, join both lists in "
            u"one "
            "line"_s,
            u"Then restart, one node after another: systemctl restart k3s, k3s-agent, rke2-server or rke2-agent"_s,
            u"k3s before 1.24.2 (1.22.11): where NO_PROXY is set as well, that one may win"_s,
            u"Check: "_s + checkOfNodes(input),
            u"Remove: take the three lines out again, and restart"_s,
            u"Source: docs.k3s.io/advanced and docs.rke2.io/advanced, Configuring an HTTP proxy; k3s issue "
            u"5642, "
            "read 2026-11-29"_s,
        };
    const QString proxy = input.plan.egress.proxy.url;
    return nodeFile(job, folder + u"nodes/k3s-rke2.env"_s, usage,
                    {environmentLine(u"CONTAINERD_HTTP_PROXY"_s, proxy),
                     environmentLine(u"CONTAINERD_HTTPS_PROXY"_s, proxy),
                     environmentLine(u"CONTAINERD_NO_PROXY"_s, list.entries.join(u','))});
}

/// Where the cluster comes to a CA that the proxy shows in place of others.
QStringList trustOfOpenShift(const Plan &plan)
{
    if (plan.trust.caPem.isEmpty())
        return {};
    return {
        u"Company CA: it goes into the ConfigMap that spec.trustedCA names, in openshift-config, under the "
        u"key "
        "ca-bundle.crt, before the proxy is set: oc get proxy/cluster -o jsonpath='{.spec.trustedCA.name}'. "
        "Where a name is there, add the CA to what that map holds. Where none is: oc create configmap "
        "user-ca-bundle -n openshift-config --from-file=ca-bundle.crt=CA.pem, then oc patch proxy/cluster "
        "--type=merge -p '{\"spec\":{\"trustedCA\":{\"name\":\"user-ca-bundle\"}}}'"_s};
}

Artifact openShiftScript(const PrintJob &job, const BypassList &list)
{
    const HandoffInput &input = job.input;
    const QString proxy = input.plan.egress.proxy.url;
    const bool plain = proxy.startsWith("http://"_L1);
    const QStringList usage =
        aboutTheList(input, list) + inGo() +
        QStringList{
            u"There is ONE such object for the whole cluster. This script shows first what it holds, adds "
            u"what is "
            "missing to its list, takes nothing out, and leaves a proxy alone that somebody has set"_s,
            u"WARNING: with each change the Machine Config Operator RESTARTS THE NODES, one after another: "
            u"plan a "
            "window"_s,
            u"Not in the list, since the cluster adds it itself: localhost, 127.0.0.1, .svc, .cluster.local, "
            u"its "
            "networks of pods, the first one of services, api-int. Nodes beside networking.machineNetwork are not added"_s,
            plain ? QString()
                  : u"spec.httpProxy is left empty: OpenShift takes only a proxy there that is spoken to "
                    u"without "
                    "TLS"_s,
            u"Load: sh proxy.sh shows what would be; sh proxy.sh --apply does it. A second run changes nothing"_s,
        } +
        trustOfOpenShift(input.plan) +
        QStringList{
            u"Check: oc get proxy/cluster -o jsonpath='{.status.noProxy}' holds the entries, with those of "
            u"the "
            "cluster; oc get mcp until UPDATED is True. "_s +
                checkOfNodes(input),
            u"Remove: the script prints the command that brings back what was there before"_s,
            u"Source: openshift-docs modules/nw-proxy-configure-object.adoc; "
            u"openshift/cluster-network-operator "
            "pkg/util/proxyconfig/no_proxy.go, read 2026-11-29"_s,
        };
    QStringList lines{u"wanted="_s + shellWord(list.entries.join(u',')), u"proxy="_s + shellWord(proxy),
                      u"plain=%1"_s.arg(plain ? u"yes"_s : u"no"_s)};
    lines += QString::fromLatin1(openShiftProxyScript).trimmed().split(u'\n');
    QStringList words = usage;
    words.removeAll(QString());
    Artifact file = nodeFile(job, folder + u"openshift/proxy.sh"_s, words, lines);
    file.purpose =
        QT_TRANSLATE_NOOP("Pack", "adds to the proxy object of the cluster; without --apply it only shows");
    file.bytes.prepend("#!/bin/sh\n");
    file.mode = 0755;
    return file;
}

/// What is read otherwise by one of the programs that are started from a shell.
QStringList whatShellsDiffer(const BypassList &list)
{
    QStringList odd;
    for (const QString &entry : list.entries) {
        if (entry.contains(u':') && entry.contains(u'/') && entry.section(u'/', 1).toInt() % 8 != 0)
            odd.append(entry);
    }
    QStringList lines{u"Cannot be said: ranges to wget and Python's urllib, nor to curl before 7.86.0: there "
                      u"only the single names "
                      "and addresses count. IPv6 addresses to urllib"_s,
                      u".suffix: curl and Python take the name itself too, Go and wget only what is below; "
                      u"nothing of the plan "
                      "depends on it"_s};
    if (!odd.isEmpty())
        lines.append(
            u"curl reads an IPv6 range right only where its length is a multiple of 8. It does not read "
            "right: "_s +
            odd.join(u", "_s));
    return lines;
}

QStringList checkInShell(const HandoffInput &input)
{
    const QString ask = u"curl -sv -m 15 -o /dev/null https://%1/ 2>&1 | grep '^> CONNECT'"_s;
    const QString through = placeThroughProxy(input);
    const QString beside = placeBesideProxy(input);
    QStringList lines;
    if (!through.isEmpty())
        lines += {u"Check: this prints a line, since it goes through the proxy:"_s,
                  u"  "_s + ask.arg(referenceText(through))};
    if (!beside.isEmpty())
        lines +=
            {u"Check: this prints nothing, since it does not:"_s, u"  "_s + ask.arg(referenceText(beside))};
    return lines;
}

QStringList usageInShell(const HandoffInput &input, const BypassList &list, const QStringList &own)
{
    return aboutTheList(input, list) +
           QStringList{u"For a machine on which people work: curl, wget, helm, kubectl, oc, skopeo, "
                       u"verify.sh. Not for "
                       "nodes and not for the Agent: they have files of their own"_s} +
           inGo() + whatShellsDiffer(list) + own +
           QStringList{
               u"Source: golang.org/x/net/http/httpproxy; curl.se CURLOPT_NOPROXY; wget manual, Proxies; "
               "measured with curl 7.88.1, wget 1.21.3, Python 3.11 and skopeo 1.9.3, read 2026-11-29"_s};
}

QList<Artifact> shellFiles(const PrintJob &job, const BypassList &list)
{
    const QString joined = list.entries.join(u',');
    const QString proxy = job.input.plan.egress.proxy.url;
    const QStringList names{u"HTTP_PROXY"_s, u"HTTPS_PROXY"_s, u"NO_PROXY"_s};
    QStringList sh{u"# shellcheck shell=sh"_s};
    QStringList ps;
    for (const QString &name : names) {
        const QString value = name == names.last() ? joined : proxy;
        // curl takes http_proxy in small letters alone, and others want them large.
        sh.append(u"export %1=%2 "_s.arg(name, shellWord(value)) + name.toLower() + u'=' + shellWord(value));
        ps.append(u"$env:%1 = "_s.arg(name) + powerShellWord(value));
    }
    const QStringList inSh =
        QStringList{
            u"Load: . ./proxy.sh, in each shell that needs it. It takes the place of the list that is set "
            "there: echo \"$NO_PROXY\" shows it beforehand"_s} +
        checkInShell(job.input) +
        QStringList{u"Remove: unset HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy"_s};
    const QStringList inPs{u"Load: . ./proxy.ps1, in each PowerShell that needs it; programs that are "
                           u"started there inherit it. Windows "
                           "PowerShell's own Invoke-WebRequest asks the system's settings in its place"_s,
                           u"Check: $env:NO_PROXY shows the list"_s,
                           u"Remove: Remove-Item Env:HTTP_PROXY, Env:HTTPS_PROXY, Env:NO_PROXY"_s};
    QList<Artifact> files{
        nodeFile(job, folder + u"shell/proxy.sh"_s, usageInShell(job.input, list, inSh), sh),
        nodeFile(job, folder + u"shell/proxy.ps1"_s, usageInShell(job.input, list, inPs), ps)};
    files.last().bytes.replace("\n", "\r\n");
    return files;
}

Artifact agentValues(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    const QString list = agentNoProxy(input);
    const QStringList usage =
        warnings(input) +
        QStringList{
            u"How it is read: parted by blanks. The node, cluster and checks agents compare each entry with "
            u"the host "
            "of the URL, letter by letter, with its port where one is in the URL; the client for topology "
            "compares "
            "it with the whole URL. RANGES AND SUFFIXES DO NOTHING, so none is here"_s,
            u"Who does not read it: the process agent (it gets the variable and has no such list), the logs "
            u"agent, "
            "the RBAC agent, and the OpenTelemetry parts, which know no proxy either"_s,
            u"What needs no entry: the API server, the kubelet and pods are asked by clients that do not use "
            u"this "
            "proxy, and 169.254.169.254 is in the Agent's own list. HTTP_PROXY and NO_PROXY in place of the "
            "STS_ names may send those to the proxy as well: leave them out"_s,
            u"Not known: what the shipped build 9516cb41 of the newer line does, whose source is not public; "
            u"in the "
            "nearest one topology goes past the proxy whatever the list says. Look for topology in the tenant"_s,
            list.isEmpty() ? u"NO LIST: with this plan there is nothing that the Agent would understand, and "
                             u"nothing that it "
                             "needs"_s
                           : u"Load: it is in helm/values.yaml of this pack already. With other values: helm "
                             u"upgrade ... -f "
                             "agent-values.yaml behind them"_s,
            u"Check: kubectl get pods -n %1 -o yaml | grep -A1 STS_PROXY_NO_PROXY"_s.arg(
                safeText(input.line.namespaceOf(input.plan), nameMax)) +
                (list.isEmpty() ? u" prints nothing"_s : u" shows the list"_s),
            u"Remove: take the value out, and helm upgrade once more"_s,
            u"Source: StackVista/stackstate-agent@c4caacef and @62594359 pkg/util/http/transport.go, "
            "pkg/httpclient/client.go, pkg/config; helm-charts@26b50b42e templates, read 2026-11-29"_s,
        };
    YamlNode values = YamlNode::map();
    values.at({u"global"_s, u"extraEnv"_s, u"open"_s, u"STS_PROXY_NO_PROXY"_s}) = YamlNode::text(list);
    return nodeFile(job, folder + u"agent-values.yaml"_s, usage,
                    list.isEmpty() ? QStringList() : yamlLines({values}));
}

QList<Artifact> nodeFiles(const PrintJob &job)
{
    const QString distribution = job.input.plan.cluster.distribution;
    const bool rancher = distribution == "k3s"_L1 || distribution == "rke2"_L1;
    const BypassList list = bypassList(job.input, BypassReader::Runtime);
    QList<Artifact> files;
    if (distribution == "openshift"_L1)
        return {openShiftScript(job, bypassList(job.input, BypassReader::OpenShift))};
    if (!rancher)
        files.append(
            listed(dropIn(job, list),
                   QT_TRANSLATE_NOOP("Pack", "the proxy for containerd or CRI-O, as a drop-in of systemd")));
    if (rancher || distribution.isEmpty() || distribution == "other"_L1)
        files.append(
            listed(rancherFile(job, list),
                   QT_TRANSLATE_NOOP("Pack", "the proxy for the containerd of k3s or RKE2: lines to add")));
    return files;
}

QList<Artifact> printAll(const PrintJob &job)
{
    const QList<Artifact> agent{
        listed(agentValues(job),
               QT_TRANSLATE_NOOP("Pack", "what the Agent reaches without the proxy, as chart values"))};
    QList<Artifact> shell = shellFiles(job, bypassList(job.input, BypassReader::Shell));
    for (Artifact &file : shell)
        file.purpose = QT_TRANSLATE_NOOP("Pack", "the proxy for commands on a machine where people work");
    return agent + nodeFiles(job) + shell;
}

Phrase refusal(const Plan &plan)
{
    if (plan.egress.mode != EgressMode::Proxy)
        return Phrase("Handoff", "the plan has no proxy, so nothing has to be kept from it");
    if (plan.egress.proxy.url.isEmpty())
        return Phrase("Handoff", "the plan does not say yet which proxy it is");
    return {};
}

} // namespace

Format noProxyFormat()
{
    Format format = nodeFormat(
        u"no-proxy"_s,
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "NO_PROXY for Agent, nodes, OpenShift and shell")),
        &refusal, &printAll);
    format.asks = &bypassQuestions;
    return format;
}

} // namespace netsetup
