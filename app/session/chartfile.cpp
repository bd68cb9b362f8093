#include "session/chartfile.h"

#include "base/disk.h"
#include "base/files.h"
#include "base/inwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Error occupied(const QString &path, const QString &field, const QString &why, const QString &remedy)
{
    constexpr qsizetype longestPath = 4096;
    return {u"file.unwritable"_s, field,
            inWords("Session", "%1 is there already, and is %2").arg(printable(path, longestPath), why),
            remedy};
}

} // namespace

QString chartFileName(const ChartArchive &archive)
{
    return archive.name + u'-' + archive.version + ".tgz"_L1;
}

Outcome writeChartFile(const QByteArray &bytes, const ChartArchive &archive, const QString &path, bool force,
                       const QString &field)
{
    if (disk::placeAt(path) != disk::Place::File)
        return writeFile(path, bytes, field);
    const Result<QByteArray> there = readFile(path, field);
    if (there.ok() && *there == bytes)
        return Done{};
    const Result<ChartArchive> other = there.ok() ? readChartArchive(*there, field) : there.error();
    if (!other.ok() || other->name != archive.name)
        return occupied(path, field, inWords("Session", "no archive of this chart"),
                        inWords("Session", "choose another name"));
    if (!force)
        return occupied(
            path, field,
            inWords("Session", "version %1 of the chart with other bytes").arg(printable(other->version)),
            inWords("Session", "choose another name, or replace it with --force"));
    return writeFile(path, bytes, field);
}

} // namespace netsetup
