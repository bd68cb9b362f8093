#include "handoff/pack/packfile.h"

#include "base/archivereader.h"
#include "base/files.h"
#include "base/inwords.h"
#include "base/netnames.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

using Files = QMap<QString, QByteArray>;

constexpr qint64 largestPack = 2 * largestDocument;
constexpr int mostFiles = 1000;
constexpr QLatin1String sumsFile("SHA256SUMS");

Error packError(const QString &path, const QString &text, const QString &remedy)
{
    return {u"pack.damaged"_s, printable(path, 300), text, remedy};
}

Error noPack(const QString &path, const QString &text)
{
    return {u"pack.foreign"_s, printable(path, 300), text, u"open a project, a report or a pack"_s};
}

QString newCopy()
{
    return u"get the pack anew from whoever made it"_s;
}

bool everything(const QString &path)
{
    return !path.endsWith(u'/');
}

/// Path in the pack -> SHA-256 in hex.
Result<QMap<QString, QByteArray>> readSums(const QByteArray &text, const QString &path)
{
    static const QRegularExpression line(
        QRegularExpression::anchoredPattern(u"([0-9a-f]{64})  ([^\\\\\\x00-\\x1f]{1,512})"_s));
    QMap<QString, QByteArray> sums;
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &one : lines) {
        const QRegularExpressionMatch match = line.match(one);
        const QString member = match.captured(2);
        const bool inside =
            !member.startsWith(u'/') && !member.contains(u':') && !member.split(u'/').contains(".."_L1);
        if (!match.hasMatch() || !inside || sums.contains(member) || sums.size() >= mostFiles)
            return packError(path, u"its SHA256SUMS has a line that no pack of ours has"_s, newCopy());
        sums.insert(member, match.captured(1).toLatin1());
    }
    return sums;
}

Result<Files> readFolder(const QString &path)
{
    const QDir folder(path);
    if (!QFileInfo(folder.filePath(sumsFile)).isFile())
        return noPack(path, u"is a folder, but not a pack: SHA256SUMS is not in it"_s);
    const Result<QByteArray> text = readFile(folder.filePath(sumsFile), path, 1024 * 1024);
    if (!text.ok())
        return text.error();
    const Result<QMap<QString, QByteArray>> sums = readSums(*text, path);
    if (!sums.ok())
        return sums.error();
    Files files{{sumsFile, *text}};
    qint64 total = 0;
    for (auto it = sums->begin(); it != sums->end(); ++it) {
        const QString member = folder.filePath(it.key());
        // What is not there is told with all that does not hold.
        if (!QFileInfo(member).isFile())
            continue;
        const Result<QByteArray> bytes = readFile(member, printable(path, 300), largestDocument);
        if (!bytes.ok())
            return bytes.error();
        total += bytes->size();
        if (total > largestPack)
            return packError(path, u"holds more bytes than are accepted"_s, newCopy());
        files.insert(it.key(), *bytes);
    }
    return files;
}

Result<Files> readZipFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, printable(path, 300), largestDocument);
    if (!bytes.ok())
        return bytes.error();
    const ArchiveLimits limits{largestPack, largestDocument, mostFiles};
    const Result<Files> files = readZip(*bytes, printable(path, 300), everything, limits);
    if (!files.ok()) {
        Error error = files.error();
        error.remedy = newCopy();
        return error;
    }
    if (!files->contains(sumsFile))
        return noPack(path, u"is a ZIP, but not a pack: SHA256SUMS is not in it"_s);
    return files;
}

} // namespace

Result<PackContent> readPackContent(const QString &path)
{
    const Result<Files> files = QFileInfo(path).isDir() ? readFolder(path) : readZipFile(path);
    if (!files.ok())
        return files.error();
    const Result<QMap<QString, QByteArray>> sums = readSums(files->value(sumsFile), path);
    if (!sums.ok())
        return sums.error();
    PackContent content{*files, sums->keys(), {}, {}};
    for (auto it = sums->begin(); it != sums->end(); ++it) {
        const auto file = files->constFind(it.key());
        if (file == files->constEnd())
            content.missing.append(it.key());
        else if (QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex() != it.value())
            content.changed.append(it.key());
    }
    return content;
}

Result<QMap<QString, QByteArray>> readVerifiedPack(const QString &path)
{
    Result<PackContent> content = readPackContent(path);
    if (!content.ok())
        return content.error();
    if (!content->changed.isEmpty())
        return packError(path,
                         u"was changed after it was made: %1 does not hold its checksum"_s.arg(
                             namesInWords(content->changed)),
                         newCopy());
    if (!content->missing.isEmpty())
        return packError(path, u"is not whole: %1 is missing"_s.arg(namesInWords(content->missing)),
                         newCopy());
    Files covered;
    for (const QString &member : content->covered)
        covered.insert(member, content->files.value(member));
    return covered;
}

QString namesInWords(const QStringList &members)
{
    constexpr qsizetype shown = 3;
    QStringList names;
    for (const QString &member : members.mid(0, shown))
        names.append(printable(member, 120));
    QString text = names.join(", "_L1);
    if (members.size() > shown)
        text += inWords("Handoff", " and %1 more").arg(members.size() - shown);
    return text;
}

} // namespace netsetup
