// The steps of the pack: what each team does, only those that this plan needs, and each matter once.
#include "handoff/formats/report/packsteps.h"

#include "base/inwords.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "handoff/formats/registry/imagereferences.h"
#include "handoff/formats/report/packfiles.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/questions.h"
#include "handoff/planning/wording.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

using Kind = PackStep::Kind;

bool holdsRequest(const HandoffInput &input)
{
    return input.artifactIds.contains(u"request-html"_s) || input.artifactIds.contains(u"request-md"_s);
}

QList<PackStep> requestSteps(const HandoffInput &input)
{
    if (!holdsRequest(input))
        return {};
    const DocText request = codeList(pathsOf(input, u"request-html"_s) + pathsOf(input, u"request-md"_s));
    const DocText files = request.isEmpty() ? DocText() : phrase(inWords("Pack", " It is in %1."), {request});
    return {{Owner::You,
             Kind::Request,
             plainText(inWords("Pack", "Fill in the empty lines on page one of the request and hand it in.")),
             {},
             {},
             files}};
}

QList<PackStep> answerSteps(const HandoffInput &input)
{
    const QStringList file = pathsOf(input, u"questions"_s);
    const DocText text = file.isEmpty()
                             ? plainText(inWords("Pack", "Answer the questions in the request."))
                             : phrase(inWords("Pack", "Answer the questions in %1."), {codeList(file)});
    QList<PackStep> steps;
    QList<Owner> asked;
    for (const OpenPoint &point : openPoints(input)) {
        if (isAskedByStep(point) || asked.contains(point.owner))
            continue;
        asked.append(point.owner);
        steps.append({point.owner, Kind::Answer, text});
    }
    return steps;
}

/// One thing to do that the checks found, and the hosts it is about.
struct Remedy
{
    Finding first;
    Cause cause; ///< as the first finding tells it
    QStringList hosts;
    QString same; ///< but for the host

    /// What is said of the first host, said of all of them.
    [[nodiscard]] QString told() const
    {
        const QString text =
            cause.decides.isEmpty() ? cause.text : QString(cause.decides + u' ' + cause.text);
        return hosts.size() == 1 ? text : ofTheseHosts(text, first.target);
    }
    /// Those that the text does not name.
    [[nodiscard]] QStringList otherHosts() const
    {
        return hosts.size() == 1 && (hosts.first().isEmpty() || told().contains(hosts.first()))
                   ? QStringList()
                   : hosts;
    }
};

void addRemedy(QList<Remedy> &remedies, const Finding &finding, const Cause &cause)
{
    const QString key = sameCause(finding, cause);
    auto same = std::find_if(remedies.begin(), remedies.end(),
                             [&key](const Remedy &remedy) { return remedy.same == key; });
    if (same == remedies.end())
        same = remedies.insert(remedies.end(), Remedy{finding, causeInWords(finding, cause), {}, key});
    if (!same->hosts.contains(finding.target))
        same->hosts.append(finding.target);
}

/// Which step it is that a cause of the checks belongs to.
struct Place
{
    enum class Kind { Own, Rules, Exemption, Fallback, Question, Plan };
    Kind kind = Kind::Own;
    int change = 0; ///< of an exemption, and of what is done where that is refused
};

/// Granting the rules of the request does it.
bool isDoneByRules(const HandoffInput &input, const Finding &finding, const Cause &cause)
{
    static const QStringList opening{u"tcp.drop/allow"_s, u"tcp.reject/local-device"_s,
                                     u"proxy.connect-denied/allow"_s, u"proxy.unreachable/path"_s};
    return !input.since && opening.contains(cause.remedyId) &&
           std::any_of(input.rules.begin(), input.rules.end(), [&finding](const Rule &rule) {
               return rule.flow == finding.flow && rule.seen.state != RuleState::Open;
           });
}

Place placeOf(const HandoffInput &input, const QList<ExtraChange> &changes, const Finding &finding,
              const Cause &cause)
{
    // What follows from the plan has its steps whether or not checks were run.
    if (finding.id.startsWith("plan."_L1))
        return {Place::Kind::Plan};
    for (const ExtraChange &change : changes) {
        if (finding.id.startsWith(change.settles))
            return {cause.owner == change.owner ? Place::Kind::Exemption : Place::Kind::Fallback,
                    change.number};
    }
    if (isAskedAsQuestion(finding, cause))
        return {Place::Kind::Question};
    return isDoneByRules(input, finding, cause) ? Place{Place::Kind::Rules} : Place{};
}

/// All that the checks found to be done, by the step that it belongs to.
class Remedies
{
public:
    explicit Remedies(const HandoffInput &input)
    {
        const QList<ExtraChange> changes = extraChanges(input);
        for (const Finding &finding : input.report ? input.report->findings : QList<Finding>{}) {
            const bool matters = finding.status == Status::Fail || finding.status == Status::Unknown ||
                                 finding.status == Status::Warn;
            for (const Cause &cause : matters ? finding.causes : QList<Cause>{}) {
                const Place place = placeOf(input, changes, finding, cause);
                addRemedy(m_at[{cause.owner, place.kind, place.change}], finding, cause);
            }
        }
    }
    [[nodiscard]] QList<Remedy> at(Owner owner, Place::Kind kind, int change = 0) const
    {
        const auto found = m_at.find({owner, kind, change});
        return found == m_at.end() ? QList<Remedy>() : found->second;
    }

private:
    std::map<std::tuple<Owner, Place::Kind, int>, QList<Remedy>> m_at;
};

QList<PackStep> remedySteps(const HandoffInput &input, const Remedies &found, Owner owner)
{
    QList<PackStep> steps;
    const QList<Remedy> own = found.at(owner, Place::Kind::Own);
    for (const Remedy &remedy : own)
        steps.append({owner, Kind::Finding, plainText(remedy.told()), remedy.otherHosts()});
    for (const ExtraChange &change : extraChanges(input)) {
        const QList<Remedy> remedies = found.at(owner, Place::Kind::Fallback, change.number);
        for (const Remedy &each : remedies) {
            Remedy remedy = each;
            remedy.cause.decides.clear();
            steps.append({owner, Kind::Finding,
                          plainText(inWords("Pack", "Needed only if change %1 of the request is refused. %2")
                                        .arg(QString::number(change.number), remedy.told())),
                          remedy.otherHosts()});
        }
    }
    return steps;
}

/// What the checks found of this step, in its own words: " The checks fail without this part: …"
QString foundPart(const Remedies &found, Owner owner)
{
    QStringList parts;
    const QList<Remedy> byRules = found.at(owner, Place::Kind::Rules);
    for (const Remedy &remedy : byRules) {
        const QStringList others = remedy.hosts.size() > 1 ? remedy.hosts : remedy.otherHosts();
        const QString told = remedy.told();
        parts.append(others.isEmpty() ? told
                                      : told + inWords("Pack", " Hosts: %1.").arg(others.join(u", "_s)));
    }
    return parts.isEmpty() ? QString()
                           : inWords("Pack", "The checks fail without this part: %1").arg(parts.join(u' '));
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
    DocText text;
    if (!ready.isEmpty())
        text = audience == Audience::Cluster
                   ? phrase(inWords("Pack", " The policies are in %1."), {codeList(ready)})
                   : phrase(inWords("Pack", " What your device can hold is in %1."), {codeList(ready)});
    if (!waiting.isEmpty())
        text += phrase(inWords("Pack", " What still lacks an answer waits in %1."), {codeList(waiting)});
    return text;
}

bool hasDevice(const HandoffInput &input, Audience audience)
{
    const QList<const Format *> devices = deviceFormats(input);
    return std::any_of(devices.begin(), devices.end(),
                       [audience](const Format *device) { return device->audience == audience; });
}

/// A gateway to the outside carries TCP, and does not stand before what is inside.
bool passesGateway(const Rule &rule)
{
    return rule.protocol == Protocol::Tcp && rule.volatility != Volatility::Internal;
}

QString allowText(const HandoffInput &input, qsizetype missing)
{
    if (missing < input.rules.size())
        return inWords("Pack",
                       "Allow what is not open yet of the rules on page one of the request (%1 of %2).")
            .arg(missing)
            .arg(input.rules.size());
    return missing == 1 ? inWords("Pack", "Allow the 1 rule on page one of the request.")
                        : inWords("Pack", "Allow the %1 rules on page one of the request.").arg(missing);
}

QList<PackStep> allowSteps(const HandoffInput &input, const Remedies &found)
{
    const QList<Rule> missing =
        rulesWhere(input, [](const Rule &rule) { return rule.seen.state != RuleState::Open; });
    QList<PackStep> steps;
    if (!missing.isEmpty())
        steps.append({Owner::Network, Kind::Rules, plainText(allowText(input, missing.size())),
                      hostsOf(missing), foundPart(found, Owner::Network),
                      deviceFiles(input, Audience::Network)});
    const QList<Rule> proxied =
        rulesWhere(input, [](const Rule &rule) { return rule.initiator == Initiator::Proxy; });
    if (!proxied.isEmpty() || hasDevice(input, Audience::Proxy))
        steps.append({Owner::Proxy, Kind::Rules,
                      plainText(inWords("Pack", "Let the cluster through the proxy to these hosts.")),
                      hostsOf(proxied.isEmpty() ? rulesWhere(input, passesGateway) : proxied),
                      foundPart(found, Owner::Proxy), deviceFiles(input, Audience::Proxy)});
    return steps;
}

/// What to do where it is granted, as the checks ask for it.
QString grantedText(const Remedies &found, const ExtraChange &change)
{
    const QList<Remedy> remedies = found.at(change.owner, Place::Kind::Exemption, change.number);
    QStringList texts;
    for (const Remedy &each : remedies) {
        Remedy remedy = each;
        remedy.cause.decides.clear();
        // One for all hosts of the change; else each says whose it is.
        const bool all = remedies.size() == 1 && change.hosts.size() > 1;
        texts.append(all ? ofTheseHosts(remedy.cause.text, remedy.first.target) : remedy.told());
    }
    texts.removeDuplicates();
    return texts.isEmpty() ? QString() : inWords("Pack", " If it is granted: %1").arg(texts.join(u' '));
}

QList<PackStep> decisionSteps(const HandoffInput &input, const Remedies &found)
{
    QList<PackStep> steps;
    for (const ExtraChange &change : extraChanges(input)) {
        const QString what = inWords("Pack", "Decide on change %1 of the request: %2.")
                                 .arg(QString::number(change.number), change.title);
        const QString refused = inWords("Pack", "If it is refused: %1").arg(change.ifRefused);
        steps.append({change.owner, Kind::Exemption, plainText(what + grantedText(found, change)),
                      change.hosts, (change.reasons + QStringList{refused}).join(u' ')});
    }
    return steps;
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
QList<PackStep> reviewSteps(const HandoffInput &input)
{
    QList<PackStep> steps;
    for (const Finding &finding : input.reviews) {
        if (finding.status == Status::Info)
            continue;
        const QString why = inWords("Pack", "%1. %2").arg(titleOf(finding), detailOf(finding));
        for (const Cause &cause : finding.causes)
            steps.append({cause.owner, Kind::Plan, plainText(causeInWords(finding, cause).text), {}, why});
    }
    return steps;
}

/// Who goes to the proxy has to be told what does not.
QList<PackStep> proxyListSteps(const HandoffInput &input)
{
    if (!input.artifactIds.contains(u"no-proxy"_s))
        return {};
    return {{Owner::Cluster,
             Kind::Cluster,
             plainText(inWords("Pack", "Tell nodes and tools of the proxy, and of what goes without it.")),
             {},
             {},
             seeFile(input, u"no-proxy"_s, inWords("Pack", " Both stand in %1."))}};
}

QList<PackStep> imageSteps(const HandoffInput &input)
{
    if (input.plan.images.source == ImageSource::Quay)
        return {};
    DocText files = seeFile(input, u"images-list"_s, inWords("Pack", " The list is %1."));
    files += seeFile(
        input, u"mirror-script"_s,
        inWords("Pack", " They are copied by %1, which without an option only tells what it would do."));
    files += seeFile(input, u"registry-setup"_s, inWords("Pack", " What to set up there is in %1."));
    return {{Owner::Cluster,
             Kind::Cluster,
             phrase(inWords("Pack", "Have the Agent's images ready in the registry %1."),
                    {codeText(ownRegistry(input.plan))}),
             {},
             {},
             files}};
}

QList<PackStep> clusterSteps(const HandoffInput &input)
{
    QList<PackStep> steps = imageSteps(input);
    if (!input.plan.trust.caPem.isEmpty())
        steps.append({Owner::Cluster, Kind::Cluster,
                      plainText(inWords(
                          "Pack", "Install the company CA on every node and give it to the Agent's pods."))});
    // Behind an older pack they are told of one by one: addSteps().
    if (!input.since && hasDevice(input, Audience::Cluster))
        steps.append({Owner::Cluster,
                      Kind::Cluster,
                      plainText(inWords(
                          "Pack", "Let the pods of the Agent out where policies of the cluster stop them.")),
                      {},
                      {},
                      deviceFiles(input, Audience::Cluster)});
    steps += proxyListSteps(input);
    const DocText helmFiles = seeFile(input, u"helm-values"_s,
                                      inWords("Pack", " Its values are in %1; what is open stands on top."));
    steps.append({Owner::Cluster,
                  Kind::Cluster,
                  plainText(inWords("Pack", "Install the Agent with helm once the checks are green.")),
                  {},
                  {},
                  helmFiles + installScripts(input)});
    return steps;
}

} // namespace

QList<PackStep> packSteps(const HandoffInput &input)
{
    const Remedies found(input);
    QList<PackStep> steps = requestSteps(input) + answerSteps(input);
    steps.append(remedySteps(input, found, Owner::Dns));
    steps.append(input.since ? addSteps(input) : allowSteps(input, found));
    steps.append(remedySteps(input, found, Owner::Network));
    steps.append(remedySteps(input, found, Owner::Proxy));
    steps.append(decisionSteps(input, found));
    steps.append(remedySteps(input, found, Owner::Security));
    steps.append(remedySteps(input, found, Owner::Vendor));
    steps.append(remedySteps(input, found, Owner::Cluster));
    steps.append(reviewSteps(input));
    steps.append(clusterSteps(input));
    steps.append(remedySteps(input, found, Owner::You));
    steps.append({Owner::You,
                  Kind::Verify,
                  plainText(inWords("Pack", "Repeat the checks when the teams are done.")),
                  {},
                  {},
                  plainText(inWords("Pack", " See \"How to verify\"."))});
    if (input.since)
        steps.append(dropSteps(input));
    return steps;
}

} // namespace netsetup
