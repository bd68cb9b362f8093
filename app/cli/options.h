// The options that several commands share, and how they become a plan and a look at the network.
#pragma once

#include "cli/command.h"
#include "session/session.h"

namespace netsetup::cli {

/// "--name VALUE" with its help; without a value: a switch.
QCommandLineOption option(const char *name, const char *help, const char *value = "");

OptionGroup planOptions();
OptionGroup netOptions();
/// Whether the option was given; false also where the command does not have it.
bool given(const QCommandLineParser &line, const char *option);

/// `--format WORD`; the error lists the accepted words, the first of which is the default.
Result<QString> formatOption(const QCommandLineParser &line, const QStringList &accepted);

/// What of a plan a command rests on.
enum class PlanNeeds {
    Whole,
    WayOut, ///< only how this computer gets out: neither tenant, registry nor a fitting chart version
};

/// The plan from options, environment, project, practice and defaults, in this order of precedence. `report`
/// (may be empty) stands in for a project where neither names a tenant. Warnings go to standard error.
Result<Plan> planFrom(const QCommandLineParser &line, const World &world, const QJsonObject &reportPlan = {},
                      PlanNeeds needs = PlanNeeds::Whole);

/// The network options on top of those of the world.
Result<NetOptions> netFrom(const QCommandLineParser &line, const World &world);

enum class SecretKind {
    Key,     ///< goes into a header as it is
    Password ///< is encoded before it is sent
};
/// A secret from NAME or from the file that NAME_FILE names; empty when neither is set.
Result<Secret> secretFrom(const QString &name, SecretKind kind);

/// The first option that was given twice although it does not repeat, as an error.
Outcome refuseRepeated(const QCommandLineParser &line);

} // namespace netsetup::cli
