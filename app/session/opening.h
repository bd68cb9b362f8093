// What somebody opens: a project, a report, or a hand-off pack as folder or ZIP.
#pragma once

#include "findings/report/report.h"

#include <optional>

namespace netsetup {

enum class OpenedKind { Project, Report, Pack };
template <>
struct Words<OpenedKind>
{
    static constexpr Word<OpenedKind> table[] = {
        {OpenedKind::Project, "project"},
        {OpenedKind::Report, "report"},
        {OpenedKind::Pack, "pack"},
    };
};

struct Opened
{
    OpenedKind kind = OpenedKind::Project;
    QJsonObject project;          ///< the plan as a project; not judged yet
    std::optional<Report> report; ///< of a report always, of a pack when it holds one
    QByteArray bytes;             ///< of a project: what its file held, byte for byte
};

/// Tells what the file is by what is in it, never by its name. A pack is compared with its checksums first.
/// Errors name the file and what to do; nothing is changed anywhere.
Result<Opened> openFile(const QString &path);

} // namespace netsetup
