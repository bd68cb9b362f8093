// Reads tar in gzip, and ZIP, through libarchive: only these, since every further format is more that can go
// wrong.
#include "base/archivereader.h"

#include "base/inwords.h"
#include "base/netnames.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct ArchiveEnd
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, ArchiveEnd>;

constexpr qsizetype blockSize = 64 * 1024;

QString pathFault(const QString &path)
{
    if (path.isEmpty() || path.size() > 1024)
        return inWords("Base", "a path in it is empty or too long");
    for (const QChar c : path) {
        if (c.category() == QChar::Other_Control || c == u'\\')
            return inWords("Base", "a path in it has a backslash or a control character");
    }
    const bool drive = path.size() > 1 && path.at(1) == u':';
    if (path.startsWith(u'/') || drive || path.split(u'/').contains(".."_L1))
        return inWords("Base", "a path in it leads out of the archive");
    return {};
}

enum class Kind { TarGz, Zip };

QString wordsFor(Kind kind)
{
    return kind == Kind::Zip ? inWords("Base", "a ZIP archive")
                             : inWords("Base", "a .tgz archive (tar in gzip)");
}

/// One pass over the archive. Every member is read to its end, wanted or not, so that the count of unpacked
/// bytes stops a bomb in a file that nobody asked for.
class Pass
{
public:
    Pass(Kind kind, const QByteArray &bytes, bool (*wanted)(const QString &), const ArchiveLimits &limits)
        : m_kind(kind)
        , m_wanted(wanted)
        , m_limits(limits)
        , m_reader(archive_read_new())
    {
        if (kind == Kind::Zip) {
            archive_read_support_format_zip(m_reader.get());
        } else {
            archive_read_support_filter_gzip(m_reader.get());
            archive_read_support_format_tar(m_reader.get());
        }
        if (archive_read_open_memory(m_reader.get(), bytes.constData(), static_cast<size_t>(bytes.size())) !=
            ARCHIVE_OK)
            m_fault = inWords("Base", "is not %1, or it is cut off (%2)").arg(wordsFor(kind), reason());
    }
    /// Empty: all is well.
    QString run();
    QMap<QString, QByteArray> files;

private:
    /// False at the end of the archive or at a fault.
    bool step();
    void readMember(archive_entry *entry, const QString &path);
    [[nodiscard]] QString reason() const
    {
        const char *text = archive_error_string(m_reader.get());
        return text == nullptr ? inWords("Base", "it is cut off")
                               : printable(QString::fromLatin1(text).simplified(), 120);
    }
    void damaged() { m_fault = inWords("Base", "cannot be unpacked (%1)").arg(reason()); }

    Kind m_kind;
    bool (*m_wanted)(const QString &);
    const ArchiveLimits &m_limits;
    Reader m_reader;
    QString m_fault;
    qint64 m_total = 0;
    int m_entries = 0;
};

void Pass::readMember(archive_entry *entry, const QString &path)
{
    const bool keep = m_wanted(path);
    const bool link = archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
    if (keep && (link || archive_entry_filetype(entry) != AE_IFREG)) {
        m_fault = inWords("Base", "%1 in it is not a regular file").arg(printable(path));
        return;
    }
    if (keep && files.contains(path)) {
        m_fault = inWords("Base", "%1 is in it twice").arg(printable(path));
        return;
    }
    QByteArray content;
    QByteArray block(blockSize, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t count =
            archive_read_data(m_reader.get(), block.data(), static_cast<size_t>(block.size()));
        if (count < 0)
            return damaged();
        if (count == 0)
            break;
        m_total += count;
        if (m_total > m_limits.totalBytes || (keep && content.size() + count > m_limits.memberBytes)) {
            m_fault = inWords("Base", "holds more bytes than are accepted");
            return;
        }
        if (keep)
            content.append(block.constData(), static_cast<qsizetype>(count));
    }
    if (keep)
        files.insert(path, content);
}

bool Pass::step()
{
    archive_entry *entry = nullptr;
    const int status = archive_read_next_header(m_reader.get(), &entry);
    if (status == ARCHIVE_EOF)
        return false;
    if (status < ARCHIVE_WARN) {
        damaged();
        return false;
    }
    if (++m_entries > m_limits.entries) {
        m_fault = inWords("Base", "holds more files than are accepted");
        return false;
    }
    const char *name = archive_entry_pathname(entry);
    QString path = QString::fromUtf8(name == nullptr ? "" : name);
    while (path.startsWith("./"_L1) && path.size() > 2)
        path.remove(0, 2);
    m_fault = pathFault(path);
    if (m_fault.isEmpty())
        readMember(entry, path);
    return m_fault.isEmpty();
}

QString Pass::run()
{
    while (m_fault.isEmpty() && step()) {
    }
    if (m_fault.isEmpty() && m_entries == 0)
        m_fault = inWords("Base", "is not %1, or an empty one").arg(wordsFor(m_kind));
    return m_fault;
}

Result<QMap<QString, QByteArray>> readArchive(Kind kind, const QByteArray &bytes, const QString &field,
                                              bool (*wanted)(const QString &), const ArchiveLimits &limits)
{
    Pass pass(kind, bytes, wanted, limits);
    if (const QString fault = pass.run(); !fault.isEmpty())
        return Error{u"file.not-archive"_s, field, fault, {}};
    return pass.files;
}

} // namespace

Result<QMap<QString, QByteArray>> readTarGz(const QByteArray &bytes, const QString &field,
                                            bool (*wanted)(const QString &), const ArchiveLimits &limits)
{
    return readArchive(Kind::TarGz, bytes, field, wanted, limits);
}

Result<QMap<QString, QByteArray>> readZip(const QByteArray &bytes, const QString &field,
                                          bool (*wanted)(const QString &), const ArchiveLimits &limits)
{
    return readArchive(Kind::Zip, bytes, field, wanted, limits);
}

} // namespace netsetup
