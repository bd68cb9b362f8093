// One setter per plan field: validates hostile text, names the field and what it accepts. The command line,
// the project file and later the window all go through here, so a value is judged in one place.
#pragma once

#include "plan/plan.h"

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

/// One field that can be set from text: its option ("--tenant"), its path in the project file ("tenant"),
/// what it accepts in words, whether it repeats, and the setter. A setter that refuses leaves the plan as it
/// was. Setters of switches take an empty text or "true" for on and "false" for off. `--ca-file` takes a path
/// and reads the file.
struct PlanField
{
    QString option; ///< with dashes: "--tenant"
    QString path;   ///< "egress.proxy.url"
    QString value;  ///< for the help: "NAME|HOST|URL"; empty for a switch
    QString help;
    bool repeats = false;
    Outcome (*set)(Plan &plan, const QString &text, const PlanVocabulary &words,
                   const QString &field) = nullptr;
    /// Only for fields that repeat: takes all values away, so that options can replace those of a project
    /// file.
    void (*clear)(Plan &plan) = nullptr;
};

/// Every field, in the order in which they are set and shown.
const QList<PlanField> &planFields();

/// What is wrong with the plan as a whole (a missing tenant, a proxy without its URL …). First problem first.
QList<Error> planProblems(const Plan &plan);

/// What is accepted but deserves a word ("skipTls is on").
QStringList planWarnings(const Plan &plan);

} // namespace netsetup
