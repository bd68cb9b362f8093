// The fields of the plan: one row each. The project file, the options and their help, the questions to other
// teams, redaction, "does this report still fit" and the forms of the window all read this one table.
#pragma once

#include "plan/plan.h"

#include <QFlags>

#include <functional>

namespace netsetup {

/// What the product line says about accepted words; comes from the catalog.
struct PlanVocabulary
{
    QStringList products;
    QString tenantDomain;   ///< "app.stackstate.io"
    QString receiverPath;   ///< "/receiver/stsAgent"
    QStringList options;    ///< optional flows of the chosen line
    QString chartName = {}; ///< of the chosen line; a chart archive must be of this chart
};

/// Puts one text into the plan, or refuses it: then the plan is as it was, and the error names `field`.
using FieldSetter = std::function<Outcome(Plan &plan, const QString &text, const PlanVocabulary &words,
                                          const QString &field)>;

enum class FieldKind {
    Text,
    Choice,
    Number,
    Switch,
    List,
    SiteNames,
    Questions,
    Companions,
    ChartArchive,
    SentParts,
    TeamFiles
};

/// How one value of the plan is written to JSON, set from text and put back to what a new plan has.
struct FieldValue
{
    FieldKind kind = FieldKind::Text;
    /// Undefined: there is nothing to say, and the file says nothing.
    std::function<QJsonValue(const Plan &)> get = {};
    /// One text, number or switch as text; of a list one more entry. A switch takes an empty text or "true"
    /// for on, "false" for off.
    FieldSetter set = {};
    std::function<void(Plan &)> reset = {};
    QStringList choices = {}; ///< where only a few words are accepted
    /// After all entries of a list were set anew: takes over what they held beside their text. Null: nothing.
    std::function<void(Plan &plan, const Plan &before)> keepDetails = {};
};

/// The option of a field. Several fields may share one ("--registry" sets host, port and path): the first of
/// them describes it.
struct OptionOfField
{
    QString name = {};    ///< with dashes: "--tenant"; empty: only the project file and the window set it
    QString value = {};   ///< for the help: "NAME|HOST|URL"; empty for a switch
    QString help = {};    ///< empty: an earlier row describes it
    bool repeats = false; ///< given again, it adds up
    FieldSetter set = {}; ///< null: the field's own
    QString path = {};    ///< what it sets, where that is more than this field: "images.registry"
    QString word = {};    ///< leads to this field of several: "nodes" in "--source nodes=CIDR"
    /// What the option would say of the plan, where that is more than this field: "registry.example:5000/x".
    std::function<QString(const Plan &)> text = {};
};

/// What rests on a field. A finding of a connection that a changed field concerns no longer applies.
enum class Concern {
    Review = 0x01,       ///< what is said from the plan alone (plan.*); it is said anew
    Images = 0x02,       ///< connections that bring images
    OwnRegistry = 0x04,  ///< the connection to the own registry
    Charts = 0x08,       ///< the chart's repository
    Tenant = 0x10,       ///< hosts that are named after the tenant
    Proxied = 0x20,      ///< connections through the proxy, and the one to it
    Way = 0x40,          ///< connections that go through the proxy in one plan and past it in the other
    Certificates = 0x80, ///< connections whose certificates are judged: all on TCP
    Everything = 0x100,
};
Q_DECLARE_FLAGS(Concerns, Concern)
Q_DECLARE_OPERATORS_FOR_FLAGS(Concerns)

/// "New from this one" keeps the scenario and asks the rest again.
enum class Belongs { Scenario, Tenant, Cluster, Change };

/// How a redacted report masks the value, wherever it stands. They are taken in this order: of two masks for
/// the same name the first one wins.
enum class Mask {
    Nothing,
    Host,       ///< a URL, HOST or HOST:PORT of the company; its domain goes with it
    Domain,     ///< a domain of the company
    Exceptions, ///< NO_PROXY entries: domains, unless every cluster has them
    Sources,    ///< public ranges are the company's own too
    User,
    Change,
    Cluster,
    Secret, ///< the name of a Kubernetes secret
    Tenant,
};

/// What the owner of a field is asked where the user does not know it; inWords("Handoff", …) says it.
struct FieldQuestion
{
    Owner owner = Owner::You;   ///< who usually knows
    const char *what = nullptr; ///< null: there is no such question
    const char *why = nullptr;
    const char *example = nullptr;
    const char *answer = nullptr; ///< how the answer gets into the plan; null: option and value
};

/// One field of the plan.
struct PlanField
{
    QString path; ///< in the project file: "egress.proxy.url"
    FieldValue value;
    OptionOfField option = {};
    Concerns concerns = {};
    Belongs belongs = Belongs::Scenario;
    Mask mask = Mask::Nothing;
    bool leftOut = false; ///< of a redacted report: nothing is judged by it
    bool saved = true;    ///< false: not at this path: said anew with every pack, or kept in another field
    FieldQuestion question = {};

    /// What marks its control in the window, and begins the answer to its question: "--source nodes".
    [[nodiscard]] QString mark() const;
    /// As a form shows it; the entries of a list side by side.
    [[nodiscard]] QString text(const Plan &plan) const;
    /// How the answer gets into the plan: "--proxy-url URL".
    [[nodiscard]] QString answer() const;
};

/// Every field, in the order in which they are read, set and shown. The page beside this file says how to add
/// one.
const QList<PlanField> &planFields();
/// The field at a path of the project file; nullptr: there is none.
const PlanField *planField(const QString &path);

/// An option with all the fields that it sets.
struct FieldOption
{
    QString name;
    QString path; ///< "egress.proxy.url", or of the branch that it sets: "images.registry"
    QString value;
    QString help;
    bool repeats = false;
    FieldSetter set;
    QList<const PlanField *> fields;

    /// The environment variable in its place: "--proxy-url" is STS_NETSETUP_PROXY_URL.
    [[nodiscard]] QString variable() const;
    /// Puts all its fields back to what a new plan has.
    void clear(Plan &plan) const;
};

/// In the order of the fields, which is that of the help.
const QList<FieldOption> &fieldOptions();
const FieldOption *fieldOption(const QString &name);

/// What is wrong with the plan as a whole (a missing tenant, a proxy without its URL …). First problem first.
QList<Error> planProblems(const Plan &plan);

/// What is accepted but deserves a word ("skipTls is on").
QStringList planWarnings(const Plan &plan);

} // namespace netsetup
