// Writes ZIPs through libarchive. A ZIP stores local times, so the writer runs with UTC as the local time
// zone.
#include "handoff/pack/zip.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <ctime>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

void rereadTimeZone()
{
#ifdef Q_OS_WIN
    _tzset();
#else
    tzset();
#endif
}

/// For its lifetime the local time is UTC. The program has one thread that asks for local times.
class UtcAsLocalTime
{
public:
    UtcAsLocalTime()
    {
        if (qEnvironmentVariableIsSet("TZ"))
            m_before = qgetenv("TZ");
        qputenv("TZ", "UTC0");
        rereadTimeZone();
    }
    ~UtcAsLocalTime()
    {
        if (m_before)
            qputenv("TZ", *m_before);
        else
            qunsetenv("TZ");
        rereadTimeZone();
    }
    Q_DISABLE_COPY_MOVE(UtcAsLocalTime)

private:
    std::optional<QByteArray> m_before;
};

struct ArchiveEnd
{
    void operator()(archive *writer) const { archive_write_free(writer); }
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
using Writer = std::unique_ptr<archive, ArchiveEnd>;
using Entry = std::unique_ptr<archive_entry, ArchiveEnd>;

la_ssize_t appendTo(archive *, void *target, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes),
                                              static_cast<qsizetype>(count));
    return static_cast<la_ssize_t>(count);
}

Error zipError(archive *writer)
{
    const char *text = writer ? archive_error_string(writer) : nullptr;
    return Error{u"pack.zip"_s,
                 u"--to"_s,
                 u"the ZIP could not be made (%1)"_s.arg(QString::fromUtf8(text ? text : "out of memory")),
                 {}};
}

/// The years before 1980 do not exist in a ZIP.
time_t zipTime(const QDateTime &stamp)
{
    constexpr qint64 firstOf1980 = 315532800;
    return static_cast<time_t>(std::max(stamp.toSecsSinceEpoch(), firstOf1980));
}

bool addEntry(archive *writer, const Artifact &artifact, const QDateTime &stamp)
{
    const Entry entry(archive_entry_new());
    if (!entry)
        return false;
    archive_entry_set_pathname_utf8(entry.get(), artifact.path.toUtf8().constData());
    archive_entry_set_size(entry.get(), artifact.bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), static_cast<__LA_MODE_T>(artifact.mode));
    archive_entry_set_uid(entry.get(), 0);
    archive_entry_set_gid(entry.get(), 0);
    archive_entry_set_mtime(entry.get(), zipTime(stamp), 0);
    if (archive_write_header(writer, entry.get()) != ARCHIVE_OK)
        return false;
    const auto size = static_cast<size_t>(artifact.bytes.size());
    return archive_write_data(writer, artifact.bytes.constData(), size) == static_cast<la_ssize_t>(size);
}

bool openZip(archive *writer, QByteArray *target)
{
    return archive_write_set_format_zip(writer) == ARCHIVE_OK &&
           archive_write_set_options(writer, "zip:compression=deflate,zip:hdrcharset=UTF-8") == ARCHIVE_OK &&
           archive_write_set_bytes_in_last_block(writer, 1) == ARCHIVE_OK &&
           archive_write_open(writer, target, nullptr, &appendTo, nullptr) == ARCHIVE_OK;
}

} // namespace

Result<QByteArray> zipOf(const QList<Artifact> &artifacts, const QDateTime &stamp)
{
    const UtcAsLocalTime utc;
    QByteArray bytes;
    const Writer writer(archive_write_new());
    if (!writer || !openZip(writer.get(), &bytes))
        return zipError(writer.get());
    for (const Artifact &artifact : artifacts) {
        if (!addEntry(writer.get(), artifact, stamp))
            return zipError(writer.get());
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return zipError(writer.get());
    return bytes;
}

} // namespace netsetup
