// A report as the user wants to see it: on standard output in his format, and in a file of his.
#pragma once

#include "cli/options.h"

namespace netsetup::cli {

/// What present() goes by, for commands that end in a report.
QList<QCommandLineOption> reportOptions();
/// text, json or junit.
Result<QString> reportFormat(const QCommandLineParser &line);
/// Writes what was asked for and returns the exit status.
int present(const QCommandLineParser &line, Report report, const QString &format);

} // namespace netsetup::cli
