// What is still open: the user's own "I don't know", what the plan lacks for its rules, and what the checks
// could not decide.
#include "base/inwords.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/questions.h"
#include "handoff/planning/wording.h"
#include "plan/planfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr const char *decisionPlace = QT_TRANSLATE_NOOP("Handoff", "change %1 of the request");
constexpr const char *reviewPlace =
    QT_TRANSLATE_NOOP("Handoff", "where the proposal says; then make the pack anew");

bool isAsked(const QList<OpenPoint> &points, const OpenPoint &point)
{
    return std::any_of(points.begin(), points.end(), [&point](const OpenPoint &other) {
        return other.owner == point.owner && other.what == point.what;
    });
}

void ask(QList<OpenPoint> &points, const OpenPoint &point)
{
    if (!isAsked(points, point))
        points.append(point);
}

/// A field without a question of its own is asked for by its name.
OpenPoint fieldQuestion(const QString &path, Owner owner)
{
    const PlanField *field = planField(path);
    if (field == nullptr || field->question.what == nullptr)
        return {owner, inWords("Handoff", "What is the value of %1?").arg(path),
                inWords("Handoff", "The one who made the plan did not know it."),
                inWords("Handoff", "the value itself"),
                inWords("Handoff", "%1 in the project file").arg(path)};
    const FieldQuestion &asked = field->question;
    return {owner, inWords("Handoff", asked.what), inWords("Handoff", asked.why),
            inWords("Handoff", asked.example), field->answer()};
}

Owner usualOwner(const QString &path)
{
    const PlanField *field = planField(path);
    return field == nullptr || field->question.what == nullptr ? Owner::You : field->question.owner;
}

void askForField(QList<OpenPoint> &points, const HandoffInput &input, const QString &field)
{
    const bool users =
        std::any_of(input.plan.open.begin(), input.plan.open.end(),
                    [&field](const OpenQuestion &question) { return question.field == field; });
    if (!users)
        ask(points, fieldQuestion(field, usualOwner(field)));
}

void askForSources(QList<OpenPoint> &points, const HandoffInput &input)
{
    for (const Initiator initiator : initiatorsOf(input.rules)) {
        const bool missing =
            std::any_of(input.rules.begin(), input.rules.end(), [initiator](const Rule &rule) {
                return rule.initiator == initiator && rule.sources.isEmpty();
            });
        if (missing)
            askForField(points, input, u"egress.sources."_s + wordFor(initiator));
    }
}

/// The own registry has served every image of the plan to the checks.
bool servesImages(const HandoffInput &input)
{
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.flow == "registry"_L1 && finding.check == CheckId::RegistryServes &&
               finding.status == Status::Pass;
    });
}

bool reviewHas(const HandoffInput &input, const QString &id)
{
    return std::any_of(input.reviews.begin(), input.reviews.end(),
                       [&id](const Finding &finding) { return finding.id == id; });
}

void askForFields(QList<OpenPoint> &points, const HandoffInput &input)
{
    if (input.plan.cluster.name.isEmpty())
        askForField(points, input, u"cluster.name"_s);
    if (input.plan.egress.mode == EgressMode::Proxy && input.plan.egress.proxy.noProxy.isEmpty())
        askForField(points, input, u"egress.proxy.noProxy"_s);
    if (input.plan.chart.source.isEmpty() && reviewHas(input, u"plan.images-flavour"_s))
        askForField(points, input, u"chart.source"_s);
}

void askForCa(QList<OpenPoint> &points, const HandoffInput &input)
{
    const bool noKey = std::any_of(input.flows.begin(), input.flows.end(),
                                   [](const Flow &flow) { return flow.planHasCa && !flow.lineHasCaKey; });
    if (noKey)
        ask(points,
            {Owner::Cluster, inWords("Handoff", "How do the Agent's pods get the company CA?"),
             inWords("Handoff",
                     "The chart of %1 has no setting for it, so it has to be mounted by other means.")
                 .arg(input.productTitle),
             inWords(
                 "Handoff",
                 "a ConfigMap mounted into the pods and SSL_CERT_FILE set to it; try it on one node first"),
             inWords("Handoff", "the cluster's own settings; no option of the plan")});
}

/// Yes or no is one decision, whichever of the two somebody has to live with.
void askForExemptions(QList<OpenPoint> &points, const HandoffInput &input)
{
    for (const ExtraChange &change : extraChanges(input)) {
        const QString hosts = change.hosts.size() == 1
                                  ? inWords("Handoff", "1 host")
                                  : inWords("Handoff", "%1 hosts").arg(change.hosts.size());
        const QString named = inWords("Handoff", "Hosts: %1").arg(change.hosts.join(u", "_s));
        ask(points,
            {change.owner, inWords("Handoff", "Is this granted: %1, for %2?").arg(change.title, hosts),
             (change.reasons + QStringList{named}).join(u' '),
             inWords("Handoff", "yes, or no. If no: %1").arg(change.ifRefused),
             inWords("Handoff", decisionPlace).arg(change.number)});
    }
}

/// Findings from the plan alone that have a question of their own.
bool isAskedOtherwise(const Finding &finding)
{
    static const QStringList ids{u"plan.images-flavour"_s, u"plan.no-ca-key-6.0"_s};
    return ids.contains(finding.id);
}

/// One question for each owner, however many things he may have to do.
void askForReviews(QList<OpenPoint> &points, const HandoffInput &input)
{
    for (const Finding &finding : input.reviews) {
        if (finding.status == Status::Info || isAskedOtherwise(finding))
            continue;
        QMap<Owner, QStringList> proposals;
        for (const Cause &cause : finding.causes)
            proposals[cause.owner].append(causeInWords(finding, cause).text);
        for (auto proposal = proposals.begin(); proposal != proposals.end(); ++proposal)
            ask(points,
                {proposal.key(), inWords("Handoff", "%1. What do you do about it?").arg(titleOf(finding)),
                 inWords("Handoff", "%1 Proposed: %2").arg(detailOf(finding), proposal->join(u' ')),
                 inWords("Handoff", "as proposed, or in another way"), inWords("Handoff", reviewPlace)});
    }
}

/// What no public source tells is one question, however many points it has.
void askVendor(QList<OpenPoint> &points, const HandoffInput &input)
{
    QStringList notes;
    for (const QString &note : input.catalogNotes)
        notes.append(inWords("Flows", note));
    if (!notes.isEmpty())
        ask(points,
            {Owner::Vendor, inWords("Handoff", "Can you confirm what the documentation leaves open?"),
             notes.join(u' '), inWords("Handoff", "a page of the documentation, or a word of the support"),
             inWords("Handoff", "nothing to enter: the pack does not rest on it")});
}

/// Behind a proxy with a technical user: is that enough, or is an exemption needed?
void askForLogin(QList<OpenPoint> &points, const HandoffInput &input)
{
    const QStringList hosts = hostsOf(
        rulesWhere(input, [](const Rule &rule) { return rule.userAuthentication == Exemption::Unknown; }));
    if (!hosts.isEmpty())
        ask(points,
            {Owner::Proxy,
             inWords("Handoff", "Does the proxy let the user %1 through to these hosts by name and password "
                                "(Basic), or are they exempt from the login?")
                 .arg(input.plan.egress.proxy.user),
             inWords("Handoff",
                     "The Agent and the nodes know no other login. No check has shown it yet. Hosts: %1")
                 .arg(hosts.join(u", "_s)),
             inWords("Handoff", "yes, by Basic; or: exempt, no login is asked for them"),
             inWords("Handoff", "run the checks again")});
}

/// A cache that was never asked may lack the way out, and nobody else can see that.
void askForPullThrough(QList<OpenPoint> &points, const HandoffInput &input)
{
    const QStringList hosts = hostsOf(rulesWhere(input, [](const Rule &rule) {
        return rule.initiator == Initiator::Registry && rule.purpose != Purpose::Proxy;
    }));
    if (hosts.isEmpty() || servesImages(input))
        return;
    ask(points,
        {Owner::Cluster,
         inWords("Handoff", "Does your own registry reach the public registry and its layer hosts: %1?")
             .arg(hosts.join(u", "_s)),
         inWords("Handoff", "A pull-through registry that does not get there fails at the first pull, and "
                            "no check from outside of it can tell."),
         inWords("Handoff", "yes, an image was pulled through it; or no, it needs the rules of the request"),
         inWords("Handoff", "run the checks again: they ask the registry for every image")});
}

void askForVolatility(QList<OpenPoint> &points, const HandoffInput &input)
{
    const QStringList hosts =
        hostsOf(rulesWhere(input, [](const Rule &rule) { return rule.volatility == Volatility::Unknown; }));
    if (!hosts.isEmpty())
        ask(points,
            {Owner::Vendor,
             inWords("Handoff", "Are the addresses of these hosts fixed: %1?").arg(hosts.join(u", "_s)),
             inWords("Handoff", "A device that knows addresses only would break when they change."),
             inWords("Handoff", "yes, published at …; or no, use the name"),
             inWords("Handoff", "a rule by name until then")});
}

QString siteExample(const Format &device, const QString &key)
{
    for (const SiteParameter &parameter : device.can.siteParameters) {
        if (parameter.key == key && !parameter.accepted.isEmpty())
            return inWords("Formats", parameter.accepted);
    }
    return inWords("Handoff", "the name as it stands on the device");
}

void askForSite(QList<OpenPoint> &points, const HandoffInput &input)
{
    for (const Format *device : deviceFormats(input)) {
        const QMap<QString, QString> given = input.plan.handoff.site.value(device->id);
        const QStringList keys = neededSiteKeys(*device, input);
        for (const QString &key : keys) {
            if (!given.value(key).isEmpty())
                continue;
            const Owner owner = ownerOf(device->audience);
            ask(points,
                {owner,
                 inWords("Handoff", "%1: which %2 is it on your device?")
                     .arg(inWords("Formats", device->title), key),
                 inWords("Handoff", "The statements that need it are complete but for this name, and wait in "
                                    "a file that no device loads."),
                 siteExample(*device, key), inWords("Handoff", "--site %1.%2=VALUE").arg(device->id, key)});
        }
    }
}

/// What the devices of a team are called in general.
QString deviceWords(Audience team)
{
    switch (team) {
    case Audience::Proxy:
        return inWords("Handoff", "Which proxy or web gateway does the traffic pass?");
    case Audience::Cluster:
        return inWords("Handoff", "Which network policies does the cluster enforce?");
    case Audience::Security:
    case Audience::Network:
    case Audience::Everybody:
        break;
    }
    return inWords("Handoff", "Which device filters the traffic on its way out?");
}

QStringList formatsFor(Audience team)
{
    QStringList titles;
    for (const Format &one : formatCatalogue()) {
        if (!one.can.isDocument() && one.audience == team)
            titles.append(inWords("Formats", one.title));
    }
    return titles;
}

void askForDevices(QList<OpenPoint> &points, const HandoffInput &input)
{
    for (const Audience team : input.devicesNotNamed)
        ask(points,
            {ownerOf(team), deviceWords(team),
             inWords("Handoff", "Files are made in its own syntax. Until it is known, the rules of the "
                                "request are entered by hand."),
             inWords("Handoff", "one of these, or its maker and version: %1")
                 .arg(formatsFor(team).join(", "_L1)),
             u"--artifacts ID"_s});
}

/// Nothing that a file of the pack asks at its top is missing here.
void askWhatFilesAsk(QList<OpenPoint> &points, const HandoffInput &input)
{
    for (const QString &id : input.artifactIds) {
        const Format *asking = format(id);
        if (asking == nullptr || asking->asks == nullptr)
            continue;
        const QList<FileQuestion> questions = asking->asks(input);
        for (const FileQuestion &question : questions) {
            if (!question.field.isEmpty())
                askForField(points, input, question.field);
            else
                ask(points,
                    {question.owner, question.what.told(),
                     inWords("Handoff", "It stands open in: %1.").arg(inWords("Formats", asking->title)),
                     question.example.told(), question.option});
        }
    }
}

/// One question that decides, and all findings that rest on its answer.
struct Deciding
{
    Finding first;
    Cause cause; ///< as the first finding tells it
    QStringList hosts;
    QString same;
};

/// The board decides it already, as a change of its own.
bool isDecidedByChange(const QList<ExtraChange> &changes, const Finding &finding)
{
    return std::any_of(changes.begin(), changes.end(), [&finding](const ExtraChange &change) {
        return finding.id.startsWith(change.settles);
    });
}

/// What is said of the first host, said of all of them.
QString ofAll(const QString &text, const Deciding &question)
{
    return question.hosts.size() == 1 ? text : ofTheseHosts(text, question.first.target);
}

QList<Deciding> decidingQuestions(const HandoffInput &input)
{
    QList<Deciding> all;
    const QList<ExtraChange> changes = extraChanges(input);
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    for (const Finding &finding : findings) {
        if (isDecidedByChange(changes, finding))
            continue;
        for (const Cause &cause : finding.causes) {
            if (!isAskedAsQuestion(finding, cause))
                continue;
            const QString key = finding.id + u'\n' + sameCause(finding, cause);
            auto same =
                std::find_if(all.begin(), all.end(), [&key](const Deciding &one) { return one.same == key; });
            if (same == all.end())
                same = all.insert(all.end(), Deciding{finding, causeInWords(finding, cause), {}, key});
            if (!same->hosts.contains(finding.target))
                same->hosts.append(finding.target);
        }
    }
    return all;
}

/// A finding with two causes: each owner is asked the question that decides. Twelve hosts with the same
/// trouble are one question.
void askWhatDecides(QList<OpenPoint> &points, const HandoffInput &input)
{
    const QList<Deciding> all = decidingQuestions(input);
    for (const Deciding &one : all)
        ask(points, {one.cause.owner, ofAll(one.cause.decides, one),
                     inWords("Handoff", "The checks found this, and who acts depends on the answer: %1 (%2).")
                         .arg(titleOf(one.first), one.hosts.join(u", "_s)),
                     inWords("Handoff", "yes or no. If yes: %1").arg(ofAll(one.cause.text, one)),
                     inWords("Handoff", "run the checks again")});
}

} // namespace

bool isAskedByStep(const OpenPoint &point)
{
    const QString decision = inWords("Handoff", decisionPlace);
    return point.field == inWords("Handoff", reviewPlace) ||
           (point.field.startsWith(decision.section(u"%1"_s, 0, 0)) &&
            point.field.endsWith(decision.section(u"%1"_s, 1)));
}

bool isAskedAsQuestion(const Finding &finding, const Cause &cause)
{
    return (finding.status == Status::Fail || finding.status == Status::Unknown) && !cause.decides.isEmpty();
}

QList<OpenPoint> openPoints(const HandoffInput &input)
{
    QList<OpenPoint> points;
    for (const OpenQuestion &question : input.plan.open)
        ask(points, fieldQuestion(question.field, question.owner));
    askForSources(points, input);
    askForFields(points, input);
    askForDevices(points, input);
    askForSite(points, input);
    askWhatFilesAsk(points, input);
    askForExemptions(points, input);
    askForCa(points, input);
    askForReviews(points, input);
    askForLogin(points, input);
    askForPullThrough(points, input);
    askForVolatility(points, input);
    askVendor(points, input);
    askWhatDecides(points, input);
    std::stable_sort(points.begin(), points.end(),
                     [](const OpenPoint &a, const OpenPoint &b) { return a.owner < b.owner; });
    return points;
}

} // namespace netsetup
