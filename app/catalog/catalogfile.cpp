#include "catalog/catalogfile.h"

#include "base/files.h"
#include "base/inwords.h"
#include "base/json.h"
#include "base/textfaults.h"
#include "catalog/linereader.h"

#include <QCryptographicHash>
#include <QDate>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qint64 largestCatalog = 4LL * 1024 * 1024;
constexpr qsizetype shownDigits = 16;

QString accepted()
{
    return inWords("Catalog",
                   "a file of facts about one product line is accepted, of the form of the built-in ones");
}

Error bad(const QString &field, const QString &path, const QString &what)
{
    return invalidValue(field, u"%1 %2"_s.arg(quoted(path), what), accepted());
}

/// Which bytes the facts came from, for whoever reads a pack that was made with them.
QString originOf(const QString &path, const QByteArray &bytes)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return u"%1 (SHA-256 starts with %2)"_s.arg(printable(QFileInfo(path).fileName()),
                                                QString::fromLatin1(digest.left(shownDigits)));
}

Outcome checkNotOlder(const ProductLine &line, const QString &path, const QString &field)
{
    const Result<Catalog> builtIn = Catalog::load();
    if (!builtIn.ok())
        return builtIn.error();
    const ProductLine *known = builtIn->line(line.id);
    if (known == nullptr || line.checkedOn >= known->checkedOn)
        return Done{};
    return invalidValue(field,
                        inWords("Catalog", "%1 is of %2, and the facts in this program are of %3")
                            .arg(quoted(path), line.checkedOn, known->checkedOn),
                        inWords("Catalog", "leave the option away: what is built in is newer"));
}

} // namespace

Result<ProductLine> readCatalogFile(const QString &path, const QString &field)
{
    if (const QString fault = lineFault(path, 4096); !fault.isEmpty())
        return invalidValue(field, fault, accepted());
    const Result<QByteArray> bytes = readFile(path, field, largestCatalog);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, field);
    if (!object.ok())
        return bad(field, path, object.error().text);
    Result<ProductLine> line = lineFromJson(*object, path);
    if (!line.ok())
        return bad(field, path, line.error().text);
    if (const Outcome fits = checkNotOlder(*line, path, field); !fits.ok())
        return fits.error();
    line->origin = originOf(path, *bytes);
    return line;
}

} // namespace netsetup
