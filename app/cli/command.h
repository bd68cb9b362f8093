// A command of the command line: its name, what it takes, what it does. One file per command, registered in
// commandcatalogue.cpp.
#pragma once

#include "base/result.h"

#include <QCommandLineParser>
#include <QList>
#include <QString>
#include <QStringList>

namespace netsetup::cli {

/// Exit statuses of the program; the same for every command.
enum ExitStatus {
    ExitOk = 0,
    ExitFindingFails = 1,
    ExitUsage = 2,
    ExitUnknown = 3,
    ExitFile = 4,
    ExitCancelled = 130,
};

/// A group of options under one heading of the help.
struct OptionGroup
{
    QString title;
    QList<QCommandLineOption> options;
};

struct Command
{
    QString name;    ///< "check"
    QString summary; ///< one line
    QString usage;   ///< behind the program name: "check [plan options] …"
    QStringList examples;
    QList<OptionGroup> (*options)();
    /// Gets the parsed command line; returns the exit status.
    int (*run)(const QCommandLineParser &line);
    bool takesArguments = false; ///< positional arguments are allowed
    QStringList words = {};      ///< what the first of them may be; empty: anything
};

const QList<Command> &commandCatalogue();

} // namespace netsetup::cli
