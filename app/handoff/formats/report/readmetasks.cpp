// The steps of the guide: what each team does, only those that this plan needs.
#include "base/inwords.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "handoff/formats/registry/imagereferences.h"
#include "handoff/formats/report/packfiles.h"
#include "handoff/formats/report/questionscontent.h"
#include "handoff/formats/report/readmecontent.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// So many things that the checks ask of one owner are named; the report has the rest.
constexpr qsizetype namedRemedies = 4;

QList<PackTask> requestTasks(const HandoffInput &input)
{
    QList<PackTask> tasks;
    const DocText request = codeList(pathsOf(input, u"request-html"_s) + pathsOf(input, u"request-md"_s));
    if (!request.isEmpty())
        tasks.append(
            {Owner::You,
             phrase(
                 inWords("Pack", "fill in the empty lines on page one of the request (%1) and hand it in."),
                 {request})});
    QList<Owner> asked;
    for (const OpenPoint &point : openPointsForAudience(input)) {
        if (asked.contains(point.owner))
            continue;
        asked.append(point.owner);
        const QStringList file = pathsOf(input, u"questions"_s);
        const DocText text = !file.isEmpty()
                                 ? phrase(inWords("Pack", "answer the questions in %1."), {codeList(file)})
                                 : plainText(inWords("Pack", "answer the questions in the request."));
        tasks.append({point.owner, text});
    }
    return tasks;
}

/// One thing to do, and the hosts it is about.
struct Remedy
{
    QString text;
    QStringList hosts;
    QString same; ///< but for the host
};

QList<Remedy> remediesFor(const HandoffInput &input, Owner owner)
{
    QList<Remedy> remedies;
    for (const Finding &finding : input.report ? input.report->findings : QList<Finding>{}) {
        const bool matters = finding.status == Status::Fail || finding.status == Status::Unknown;
        for (const Cause &cause : matters ? finding.causes : QList<Cause>{}) {
            if (cause.owner != owner)
                continue;
            const Cause told = causeInWords(finding, cause);
            const QString condition = told.decides.isEmpty() ? QString() : QString(told.decides + u' ');
            const QString key = sameCause(finding, cause);
            auto same = std::find_if(remedies.begin(), remedies.end(),
                                     [&key](const Remedy &remedy) { return remedy.same == key; });
            if (same == remedies.end())
                same = remedies.insert(remedies.end(), Remedy{condition + told.text, {finding.target}, key});
            if (!same->hosts.contains(finding.target))
                same->hosts.append(finding.target);
        }
    }
    return remedies;
}

DocText remedyTask(const Remedy &remedy)
{
    if (remedy.hosts.size() == 1)
        return phrase(u"%1 (%2)"_s, {plainText(remedy.text), codeList(remedy.hosts)});
    return phrase(inWords("Pack", "%1 (%2; the same for %3)"),
                  {plainText(remedy.text), codeText(remedy.hosts.first()), codeList(remedy.hosts.mid(1))});
}

QList<PackTask> remedyTasks(const HandoffInput &input, Owner owner)
{
    QList<PackTask> tasks;
    const QList<Remedy> remedies = remediesFor(input, owner);
    for (const Remedy &remedy : remedies.mid(0, namedRemedies))
        tasks.append({owner, remedyTask(remedy)});
    if (remedies.size() > namedRemedies)
        tasks.append(
            {owner, plainText(inWords("Pack", "%1 more of this kind stand in the findings of the request.")
                                  .arg(remedies.size() - namedRemedies))});
    return tasks;
}

/// What one team loads or follows first, and what still waits for an answer; exemptions are decided on one by
/// one.
DocText deviceFiles(const HandoffInput &input, Audience audience)
{
    QStringList ready;
    QStringList waiting;
    for (const Format *device : deviceFormats(input)) {
        if (device->audience != audience)
            continue;
        ready += pathsOf(input, device->id, FileRole::Main);
        waiting += pathsOf(input, device->id, FileRole::Incomplete);
    }
    if (ready.isEmpty())
        return {};
    DocText text = audience == Audience::Cluster
                       ? phrase(inWords("Pack", " The policies are in %1."), {codeList(ready)})
                       : phrase(inWords("Pack", " What your device can hold is in %1."), {codeList(ready)});
    if (!waiting.isEmpty())
        text += phrase(inWords("Pack", " What still lacks an answer waits in %1."), {codeList(waiting)});
    return text;
}

/// A gateway to the outside carries TCP, and does not stand before what is inside.
bool passesGateway(const Rule &rule)
{
    return rule.protocol == Protocol::Tcp && rule.volatility != Volatility::Internal;
}

DocText allowText(const HandoffInput &input, qsizetype missing, const DocText &files)
{
    if (missing < input.rules.size())
        return phrase(
            inWords("Pack", "allow what is not open yet of the rules on page one of the request (%1 "
                            "of %2).%3"),
            {plainText(QString::number(missing)), plainText(QString::number(input.rules.size())), files});
    if (missing == 1)
        return phrase(inWords("Pack", "allow the 1 rule on page one of the request.%1"), {files});
    return phrase(inWords("Pack", "allow the %1 rules on page one of the request.%2"),
                  {plainText(QString::number(missing)), files});
}

QList<PackTask> allowTasks(const HandoffInput &input)
{
    const DocText networkFiles = deviceFiles(input, Audience::Network);
    const qsizetype missing =
        rulesWhere(input, [](const Rule &rule) { return rule.seen.state != RuleState::Open; }).size();
    QList<PackTask> tasks;
    if (missing > 0)
        tasks.append({Owner::Network, allowText(input, missing, networkFiles)});
    const QList<Rule> proxied =
        rulesWhere(input, [](const Rule &rule) { return rule.initiator == Initiator::Proxy; });
    const DocText proxyFiles = deviceFiles(input, Audience::Proxy);
    const QStringList hosts = hostsOf(proxied.isEmpty() ? rulesWhere(input, passesGateway) : proxied);
    const DocText through =
        phrase(inWords("Pack", "let the cluster through to %1.%2"), {codeList(hosts), proxyFiles});
    if (!proxied.isEmpty() || !proxyFiles.isEmpty())
        tasks.append({Owner::Proxy, through});
    return tasks;
}

QList<PackTask> decisionTasks(const HandoffInput &input)
{
    QList<PackTask> tasks;
    for (const ExtraChange &change : extraChanges(input))
        tasks.append({change.owner, phrase(inWords("Pack", "decide on change %1 of the request: %2 for %3."),
                                           {plainText(QString::number(change.number)),
                                            plainText(change.title), codeList(change.hosts)})});
    return tasks;
}

/// " See helm/values.yaml." or nothing.
DocText seeFile(const HandoffInput &input, const QString &artifact, const QString &pattern)
{
    const QStringList paths = pathsOf(input, artifact);
    return paths.isEmpty() ? DocText() : phrase(pattern, {codeList(paths)});
}

/// The scripts that install, without the guide beside them.
DocText installScripts(const HandoffInput &input)
{
    const QStringList scripts = pathsOf(input, u"helm-install"_s, FileRole::Main);
    return scripts.isEmpty() ? DocText()
                             : phrase(inWords("Pack", " That is done by %1, namespace and secrets included; "
                                                      "without an option it only shows what would be done."),
                                      {codeList(scripts)});
}

/// What follows from the plan alone has to be minded whether or not checks were run.
QList<PackTask> reviewTasks(const HandoffInput &input)
{
    QList<PackTask> tasks;
    for (const Finding &finding : input.reviews) {
        if (finding.status == Status::Info)
            continue;
        for (const Cause &cause : finding.causes)
            tasks.append({cause.owner, plainText(inWords("Pack", "%1. %2 %3")
                                                     .arg(titleOf(finding), detailOf(finding),
                                                          causeInWords(finding, cause).text))});
    }
    return tasks;
}

/// Who goes to the proxy has to be told what does not.
QList<PackTask> proxyListTasks(const HandoffInput &input)
{
    const QStringList lists = pathsOf(input, u"no-proxy"_s);
    if (lists.isEmpty())
        return {};
    return {{Owner::Cluster,
             phrase(inWords("Pack", "tell nodes and tools of the proxy, and of what goes without it: %1."),
                    {codeList(lists)})}};
}

QList<PackTask> clusterTasks(const HandoffInput &input)
{
    QList<PackTask> tasks;
    const Owner cluster = Owner::Cluster;
    DocText imageFiles = seeFile(input, u"images-list"_s, inWords("Pack", " The list is %1."));
    imageFiles += seeFile(
        input, u"mirror-script"_s,
        inWords("Pack", " They are copied by %1, which without an option only tells what it would do."));
    imageFiles += seeFile(input, u"registry-setup"_s, inWords("Pack", " What to set up there is in %1."));
    if (input.plan.images.source != ImageSource::Quay)
        tasks.append({cluster, phrase(inWords("Pack", "have the Agent's images ready in the registry %1.%2"),
                                      {codeText(ownRegistry(input.plan)), imageFiles})});
    if (!input.plan.trust.caPem.isEmpty())
        tasks.append(
            {cluster, plainText(inWords(
                          "Pack", "install the company CA on every node and give it to the Agent's pods."))});
    // Behind an older pack they are told of one by one: addTasks().
    const DocText policies = input.since ? DocText() : deviceFiles(input, Audience::Cluster);
    if (!policies.isEmpty())
        tasks.append(
            {cluster,
             phrase(
                 inWords("Pack", "let the pods of the Agent out where policies of the cluster stop them.%1"),
                 {policies})});
    DocText helmFiles = seeFile(input, u"helm-values"_s,
                                inWords("Pack", " Its values are in %1; what is open stands on top."));
    helmFiles += installScripts(input);
    tasks += proxyListTasks(input);
    tasks.append(
        {cluster, phrase(inWords("Pack", "install the Agent with helm once the checks below are green.%1"),
                         {helmFiles})});
    return tasks;
}

} // namespace

QList<PackTask> packTasks(const HandoffInput &input)
{
    QList<PackTask> tasks = requestTasks(input);
    tasks.append(remedyTasks(input, Owner::Dns));
    tasks.append(input.since ? addTasks(input) : allowTasks(input));
    tasks.append(remedyTasks(input, Owner::Network));
    tasks.append(remedyTasks(input, Owner::Proxy));
    tasks.append(decisionTasks(input));
    tasks.append(remedyTasks(input, Owner::Security));
    tasks.append(remedyTasks(input, Owner::Vendor));
    tasks.append(remedyTasks(input, Owner::Cluster));
    tasks.append(reviewTasks(input));
    tasks.append(clusterTasks(input));
    tasks.append(remedyTasks(input, Owner::You));
    tasks.append({Owner::You, plainText(inWords("Pack", "repeat the checks, see \"How to verify\"."))});
    if (input.since)
        tasks.append(dropTasks(input));
    return tasks;
}

} // namespace netsetup
