#include "cluster/manifest.h"

#include "base/yamlwriter.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int unprivilegedUser = 10001;
/// So that a thousand nodes do not begin in the same second.
constexpr int spreadFromNodes = 50;
constexpr int spreadSeconds = 30;

YamlNode text(const QString &value)
{
    return YamlNode::text(value);
}

YamlNode mapOf(std::initializer_list<std::pair<QString, YamlNode>> entries)
{
    YamlNode map = YamlNode::map();
    for (const auto &[key, value] : entries)
        map.set(key, value);
    return map;
}

YamlNode listOf(const YamlNode &item)
{
    return YamlNode::list({item});
}

YamlNode labelMap(const LabelPairs &labels)
{
    YamlNode map = YamlNode::map();
    for (const auto &[key, value] : labels)
        map.set(key, text(value));
    return map;
}

/// By these alone a workload knows its pods: those of the Agent would hold for pods of the Agent too.
YamlNode selectorLabels(const ProbeRun &run, ProbeNet net)
{
    return mapOf({{runLabel, text(run.id)}, {netLabel, text(wordForNet(net))}});
}

YamlNode podMetadata(const ProbeRun &run, ProbeNet net)
{
    return mapOf({{u"labels"_s, labelMap(podLabelsOf(run, net))},
                  {u"annotations"_s, mapOf({{u"sidecar.istio.io/inject"_s, text(u"false"_s)},
                                            {u"linkerd.io/inject"_s, text(u"disabled"_s)}})}});
}

YamlNode metadata(const ProbeRun &run, const QString &name)
{
    YamlNode map = mapOf({{u"name"_s, text(name)}});
    if (!run.nameSpace.isEmpty())
        map.set(u"namespace"_s, text(run.nameSpace));
    return map.set(u"labels"_s, labelMap(runLabelsOf(run)));
}

YamlNode podSecurity(const ProbeRun &run)
{
    YamlNode context = mapOf({{u"runAsNonRoot"_s, YamlNode::flag(true)}});
    if (run.namesUser) {
        context.set(u"runAsUser"_s, YamlNode::number(unprivilegedUser));
        context.set(u"runAsGroup"_s, YamlNode::number(unprivilegedUser));
    }
    return context.set(u"seccompProfile"_s, mapOf({{u"type"_s, text(u"RuntimeDefault"_s)}}));
}

YamlNode containerSecurity()
{
    return mapOf({{u"allowPrivilegeEscalation"_s, YamlNode::flag(false)},
                  {u"readOnlyRootFilesystem"_s, YamlNode::flag(true)},
                  {u"capabilities"_s, mapOf({{u"drop"_s, YamlNode::texts({u"ALL"_s})}})}});
}

YamlNode resources(const char *cpu, const char *memory, const char *cpuLimit, const char *memoryLimit)
{
    const auto pair = [](const char *first, const char *second) {
        return mapOf({{u"cpu"_s, text(QLatin1String(first))}, {u"memory"_s, text(QLatin1String(second))}});
    };
    return mapOf({{u"requests"_s, pair(cpu, memory)}, {u"limits"_s, pair(cpuLimit, memoryLimit)}});
}

YamlNode env(const ProbeRun &run, ProbeNet net)
{
    const YamlNode node = mapOf(
        {{u"name"_s, text(u"STS_NODE"_s)},
         {u"valueFrom"_s, mapOf({{u"fieldRef"_s, mapOf({{u"fieldPath"_s, text(u"spec.nodeName"_s)}})}})}});
    return YamlNode::list({node,
                           mapOf({{u"name"_s, text(u"STS_NET"_s)}, {u"value"_s, text(wordForNet(net))}}),
                           mapOf({{u"name"_s, text(u"STS_RUN"_s)}, {u"value"_s, text(run.id)}})});
}

/// A DaemonSet would begin anew whenever the script ends. A pod of a Job that ends too early makes room for
/// another one on the same node.
QString endOfCommand(const ProbeRun &run)
{
    return run.selfCleaning ? u"exec sleep %1"_s.arg(holdSeconds) : u"exec sleep 2147483647"_s;
}

QString probeCommand(const ProbeRun &run)
{
    // Where nobody may list the nodes, there may be many.
    const bool spread = run.nodeCount == 0 || run.nodeCount > spreadFromNodes;
    const QString wait =
        u"sleep $(( $(od -An -N1 -tu1 /dev/urandom || echo 0) % %1 )); "_s.arg(spreadSeconds);
    return (spread ? wait : QString()) + u"/bin/sh /probe/probe.sh /probe/targets; "_s + endOfCommand(run);
}

YamlNode probeContainer(const ProbeRun &run, ProbeNet net)
{
    return mapOf(
        {{u"name"_s, text(u"probe"_s)},
         {u"image"_s, text(run.image)},
         {u"imagePullPolicy"_s, text(u"IfNotPresent"_s)},
         {u"command"_s, YamlNode::texts({u"/bin/sh"_s, u"-c"_s, probeCommand(run)})},
         {u"env"_s, env(run, net)},
         {u"securityContext"_s, containerSecurity()},
         {u"resources"_s, resources("10m", "32Mi", "500m", "128Mi")},
         {u"volumeMounts"_s,
          YamlNode::list({mapOf({{u"name"_s, text(u"probe"_s)},
                                 {u"mountPath"_s, text(u"/probe"_s)},
                                 {u"readOnly"_s, YamlNode::flag(true)}}),
                          mapOf({{u"name"_s, text(u"tmp"_s)}, {u"mountPath"_s, text(u"/tmp"_s)}})})}});
}

YamlNode volumes(const ProbeRun &run)
{
    return YamlNode::list(
        {mapOf({{u"name"_s, text(u"probe"_s)},
                {u"configMap"_s, mapOf({{u"name"_s, text(configMapName(run))}})}}),
         mapOf({{u"name"_s, text(u"tmp"_s)}, {u"emptyDir"_s, mapOf({{u"sizeLimit"_s, text(u"16Mi"_s)}})}})});
}

/// The command does not exist, so that nothing of the image is ever run: pulling it is all.
YamlNode pullContainer(const QString &image, qsizetype number)
{
    return mapOf({{u"name"_s, text(u"image-%1"_s.arg(number))},
                  {u"image"_s, text(image)},
                  {u"imagePullPolicy"_s, text(u"Always"_s)},
                  {u"command"_s, YamlNode::texts({u"/sts-netsetup-pulls-only"_s})},
                  {u"securityContext"_s, containerSecurity()},
                  {u"resources"_s, resources("1m", "8Mi", "50m", "32Mi")}});
}

/// Without one container that lasts, a pod of a Job would be over, and another take its place.
YamlNode holdContainer(const ProbeRun &run)
{
    return mapOf({{u"name"_s, text(u"hold"_s)},
                  {u"image"_s, text(run.image)},
                  {u"imagePullPolicy"_s, text(u"IfNotPresent"_s)},
                  {u"command"_s, YamlNode::texts({u"/bin/sh"_s, u"-c"_s, endOfCommand(run)})},
                  {u"securityContext"_s, containerSecurity()},
                  {u"resources"_s, resources("1m", "8Mi", "50m", "32Mi")}});
}

YamlNode containers(const ProbeRun &run, ProbeNet net)
{
    if (net != ProbeNet::Pulls)
        return listOf(probeContainer(run, net));
    YamlNode list = YamlNode::list();
    if (run.selfCleaning)
        list.append(holdContainer(run));
    for (qsizetype i = 0; i < run.pullImages.size(); ++i)
        list.append(pullContainer(run.pullImages.at(i), i + 1));
    return list;
}

/// One term for each: a field takes one value only.
YamlNode onlyTheseNodes(const QStringList &nodes)
{
    YamlNode terms = YamlNode::list();
    for (const QString &node : nodes)
        terms.append(mapOf({{u"matchFields"_s, listOf(mapOf({{u"key"_s, text(u"metadata.name"_s)},
                                                             {u"operator"_s, text(u"In"_s)},
                                                             {u"values"_s, YamlNode::texts({node})}}))}}));
    return mapOf(
        {{u"requiredDuringSchedulingIgnoredDuringExecution"_s, mapOf({{u"nodeSelectorTerms"_s, terms}})}});
}

YamlNode oneToANode(const ProbeRun &run, ProbeNet net)
{
    return mapOf(
        {{u"requiredDuringSchedulingIgnoredDuringExecution"_s,
          listOf(mapOf({{u"topologyKey"_s, text(u"kubernetes.io/hostname"_s)},
                        {u"labelSelector"_s, mapOf({{u"matchLabels"_s, selectorLabels(run, net)}})}}))}});
}

YamlNode affinity(const ProbeRun &run, ProbeNet net)
{
    YamlNode map = YamlNode::map();
    if (!run.nodes.isEmpty())
        map.set(u"nodeAffinity"_s, onlyTheseNodes(run.nodes));
    if (run.selfCleaning)
        map.set(u"podAntiAffinity"_s, oneToANode(run, net));
    return map;
}

YamlNode pullSecrets(const ProbeRun &run)
{
    YamlNode list = YamlNode::list();
    for (const QString &secret : run.pullSecrets)
        list.append(mapOf({{u"name"_s, text(secret)}}));
    return list;
}

/// A pod with the labels of the Agent must never get what is meant for the Agent: services leave out pods
/// that are not ready, and this one never is.
YamlNode neverReady()
{
    return listOf(mapOf({{u"conditionType"_s, text(u"sts-netsetup/never-ready"_s)}}));
}

YamlNode podSpec(const ProbeRun &run, ProbeNet net)
{
    YamlNode spec = YamlNode::map();
    if (run.selfCleaning)
        spec.set(u"restartPolicy"_s, text(u"Never"_s));
    spec.set(u"automountServiceAccountToken"_s, YamlNode::flag(false));
    spec.set(u"enableServiceLinks"_s, YamlNode::flag(false));
    spec.set(u"terminationGracePeriodSeconds"_s, YamlNode::number(1));
    spec.set(u"nodeSelector"_s, mapOf({{u"kubernetes.io/os"_s, text(u"linux"_s)}}));
    spec.set(u"tolerations"_s, listOf(mapOf({{u"operator"_s, text(u"Exists"_s)}})));
    if (const YamlNode wishes = affinity(run, net); !wishes.isEmpty())
        spec.set(u"affinity"_s, wishes);
    if (net == ProbeNet::Host) {
        spec.set(u"hostNetwork"_s, YamlNode::flag(true));
        // As the container runtime asks when it pulls.
        spec.set(u"dnsPolicy"_s, text(u"Default"_s));
    }
    if (net == ProbeNet::Pod && !run.agentLabels.isEmpty())
        spec.set(u"readinessGates"_s, neverReady());
    if (!run.pullSecrets.isEmpty())
        spec.set(u"imagePullSecrets"_s, pullSecrets(run));
    spec.set(u"securityContext"_s, podSecurity(run));
    spec.set(u"containers"_s, containers(run, net));
    if (net != ProbeNet::Pulls)
        spec.set(u"volumes"_s, volumes(run));
    return spec;
}

YamlNode podTemplate(const ProbeRun &run, ProbeNet net)
{
    return mapOf({{u"metadata"_s, podMetadata(run, net)}, {u"spec"_s, podSpec(run, net)}});
}

YamlNode daemonSet(const ProbeRun &run, ProbeNet net)
{
    return mapOf({{u"apiVersion"_s, text(u"apps/v1"_s)},
                  {u"kind"_s, text(u"DaemonSet"_s)},
                  {u"metadata"_s, metadata(run, workloadName(run, net))},
                  {u"spec"_s, mapOf({{u"selector"_s, mapOf({{u"matchLabels"_s, selectorLabels(run, net)}})},
                                     {u"template"_s, podTemplate(run, net)}})}});
}

/// One pod that dies must not end those of the other nodes: a Job gives up after that many failures.
YamlNode job(const ProbeRun &run, ProbeNet net)
{
    return mapOf({{u"apiVersion"_s, text(u"batch/v1"_s)},
                  {u"kind"_s, text(u"Job"_s)},
                  {u"metadata"_s, metadata(run, workloadName(run, net))},
                  {u"spec"_s, mapOf({{u"completions"_s, YamlNode::number(run.nodeCount)},
                                     {u"parallelism"_s, YamlNode::number(run.nodeCount)},
                                     {u"completionMode"_s, text(u"Indexed"_s)},
                                     {u"backoffLimit"_s, YamlNode::number(run.nodeCount)},
                                     {u"activeDeadlineSeconds"_s, YamlNode::number(jobDeadlineSeconds)},
                                     {u"ttlSecondsAfterFinished"_s, YamlNode::number(jobTtlSeconds)},
                                     {u"template"_s, podTemplate(run, net)}})}});
}

QList<YamlNode> workloads(const ProbeRun &run)
{
    QList<YamlNode> documents;
    const QList<ProbeNet> nets = run.nets();
    for (const ProbeNet net : nets)
        documents.append(run.selfCleaning ? job(run, net) : daemonSet(run, net));
    return documents;
}

YamlNode owners(const ProbeRun &run, const QStringList &uids)
{
    YamlNode list = YamlNode::list();
    const QList<ProbeNet> nets = run.nets();
    for (qsizetype i = 0; i < std::min(nets.size(), uids.size()); ++i)
        list.append(mapOf({{u"apiVersion"_s, text(u"batch/v1"_s)},
                           {u"kind"_s, text(u"Job"_s)},
                           {u"name"_s, text(workloadName(run, nets.at(i)))},
                           {u"uid"_s, text(uids.at(i))}}));
    return list;
}

YamlNode configMap(const ProbeRun &run, const QStringList &ownerUids)
{
    YamlNode about = metadata(run, configMapName(run));
    if (!ownerUids.isEmpty())
        about.set(u"ownerReferences"_s, owners(run, ownerUids));
    return mapOf({{u"apiVersion"_s, text(u"v1"_s)},
                  {u"kind"_s, text(u"ConfigMap"_s)},
                  {u"metadata"_s, about},
                  {u"data"_s, mapOf({{u"probe.sh"_s, YamlNode::lines(run.script)},
                                     {u"targets"_s, YamlNode::lines(run.targets)}})}});
}

QString nameSpaceOption(const ProbeRun &run)
{
    return run.nameSpace.isEmpty() ? QString() : u" -n "_s + run.nameSpace;
}

QStringList whatItIs(const ProbeRun &run, const QString &toolVersion)
{
    QStringList lines{
        u"Checks from inside the cluster: what nodes and pods see of the network."_s,
        u"Made by sts-netsetup %1, run %2. Holds no key and no password; changes nothing."_s.arg(toolVersion,
                                                                                                 run.id),
        u"Creates %1, and reads only. Image: %2"_s.arg(objectsOf(run).join(u", "_s), run.image)};
    if (run.hostNetwork)
        lines.append(
            u"The pods on the network of the nodes need a namespace that allows that "
            "(pod-security.kubernetes.io/enforce=privileged; on OpenShift the SCC hostnetwork-v2)."_s);
    if (!run.pullImages.isEmpty())
        lines.append(u"Each node pulls %1 images anew; none of them is run."_s.arg(run.pullImages.size()));
    return lines;
}

/// Pod by pod: asked for all at once, the logs of one node that is away take those of the others with them.
QStringList howToRead(const ProbeRun &run, const QString &tool)
{
    const QString command = tool + nameSpaceOption(run);
    const QString selector = u" -l %1=%2"_s.arg(runLabel, run.id);
    return {u"2. Wait about a minute, at most %1, until every log ends with \"probe\":\"end\"."_s.arg(
                u"%1 minutes"_s.arg(runSeconds / 60)),
            u"3. Read, and send both files back (sts-netsetup cluster import pods.json probes.log):"_s,
            u"   %1 get pods%2 -o json > pods.json"_s.arg(command, selector),
            u"   for p in $(%1 get pods%2 -o name); do %1 logs $p -c probe; done > probes.log"_s.arg(
                command, selector),
            u"   PowerShell: %1 get pods%2 -o name | ForEach-Object { %1 logs $_ -c probe } | "
            "Out-File -Encoding ascii probes.log"_s.arg(command, selector)};
}

QStringList howToKeepTogether(const ProbeRun &run, const QString &tool)
{
    if (!run.selfCleaning)
        return {};
    const QString job = workloadName(run, ProbeNet::Pod);
    const QString patch =
        uR"({"metadata":{"ownerReferences":[{"apiVersion":"batch/v1","kind":"Job","name":"%1","uid":"'$uid'"}]}})"_s
            .arg(job);
    const QString command = tool + nameSpaceOption(run);
    return {
        u"   The Jobs go by themselves after at most %1 minutes. So that the ConfigMap goes with them:"_s.arg(
            (jobDeadlineSeconds + jobTtlSeconds) / 60),
        u"   uid=$(%1 get job %2 -o jsonpath='{.metadata.uid}')"_s.arg(command, job),
        u"   %1 patch configmap %2 --type merge -p '%3'"_s.arg(command, configMapName(run), patch)};
}

} // namespace

QByteArray workloadsYaml(const ProbeRun &run)
{
    return yamlText({}, workloads(run));
}

QByteArray configMapYaml(const ProbeRun &run, const QStringList &ownerUids)
{
    return yamlText({}, {configMap(run, ownerUids)});
}

QByteArray manifestForColleague(const ProbeRun &run, const QString &tool, const QString &toolVersion)
{
    const QString command = tool + nameSpaceOption(run);
    QStringList header = whatItIs(run, toolVersion);
    header += {QString(), u"1. Create (this file as probes.yaml):"_s,
               u"   %1 create -f probes.yaml"_s.arg(command)};
    header += howToKeepTogether(run, tool);
    header += howToRead(run, tool);
    header +=
        {u"4. Remove:"_s, u"   %1 delete --ignore-not-found %2"_s.arg(command, objectsOf(run).join(u' '))};
    return yamlText(header, workloads(run) + QList<YamlNode>{configMap(run, {})});
}

} // namespace netsetup
