// What is still open: the user's own "I don't know", what the plan lacks for its rules, and what the checks
// could not decide.
#include "base/inwords.h"
#include "findings/kinds/findingtexts.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/wording.h"
#include "plan/planfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

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

bool reportHas(const HandoffInput &input, const QString &id)
{
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    return std::any_of(findings.begin(), findings.end(),
                       [&id](const Finding &finding) { return finding.id == id; });
}

void askForFields(QList<OpenPoint> &points, const HandoffInput &input)
{
    if (input.plan.cluster.name.isEmpty())
        askForField(points, input, u"cluster.name"_s);
    if (input.plan.egress.mode == EgressMode::Proxy && input.plan.egress.proxy.noProxy.isEmpty())
        askForField(points, input, u"egress.proxy.noProxy"_s);
    if (input.plan.chart.source.isEmpty() && reportHas(input, u"plan.images-flavour"_s))
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

void askForExemptions(QList<OpenPoint> &points, const HandoffInput &input)
{
    for (const ExtraChange &change : extraChanges(input)) {
        const QString hosts = change.hosts.size() == 1
                                  ? inWords("Handoff", "1 host")
                                  : inWords("Handoff", "%1 hosts").arg(change.hosts.size());
        const QString reason = change.reasons.isEmpty()
                                   ? inWords("Handoff", "If refused: %1").arg(change.ifRefused)
                                   : change.reasons.join(u' ');
        ask(points,
            {change.owner, inWords("Handoff", "Is this granted: %1, for %2?").arg(change.title, hosts),
             inWords("Handoff", "%1 Hosts: %2").arg(reason, change.hosts.join(u", "_s)),
             inWords("Handoff", "yes, or no with what to do instead"),
             inWords("Handoff", "change %1 of the request").arg(change.number)});
    }
}

void askForVolatility(QList<OpenPoint> &points, const HandoffInput &input)
{
    QStringList hosts;
    for (const Rule &rule : input.rules) {
        if (rule.volatility == Volatility::Unknown && !hosts.contains(rule.host))
            hosts.append(rule.host);
    }
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

/// A finding with two causes: each owner is asked the question that decides. Twelve hosts with the same
/// trouble are one question.
void askWhatDecides(QList<OpenPoint> &points, const HandoffInput &input)
{
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    QStringList done;
    for (const Finding &finding : findings) {
        if (finding.status != Status::Fail && finding.status != Status::Unknown)
            continue;
        for (const Cause &cause : finding.causes) {
            const QString key = finding.id + u' ' + wordFor(cause.owner);
            if (cause.decides.isEmpty() || done.contains(key))
                continue;
            done.append(key);
            const Cause told = causeInWords(finding, cause);
            ask(points,
                {cause.owner, told.decides,
                 inWords("Handoff", "The checks found this, and who acts depends on the answer: %1 (%2).")
                     .arg(titleOf(finding), finding.target),
                 inWords("Handoff", "yes or no. If yes: %1").arg(told.text),
                 inWords("Handoff", "run the checks again")});
        }
    }
}

} // namespace

QList<OpenPoint> openPoints(const HandoffInput &input)
{
    QList<OpenPoint> points;
    for (const OpenQuestion &question : input.plan.open)
        ask(points, fieldQuestion(question.field, question.owner));
    askForSources(points, input);
    askForFields(points, input);
    askForSite(points, input);
    askWhatFilesAsk(points, input);
    askForExemptions(points, input);
    askForCa(points, input);
    askForVolatility(points, input);
    askWhatDecides(points, input);
    std::stable_sort(points.begin(), points.end(),
                     [](const OpenPoint &a, const OpenPoint &b) { return a.owner < b.owner; });
    return points;
}

} // namespace netsetup
