// Loads the product lines that are compiled in.
#include "catalog/catalog.h"

#include "base/files.h"
#include "base/json.h"
#include "catalog/linereader.h"
#include "catalog/overlay.h"

#include <QDir>

#include <algorithm>

namespace netsetup {

namespace {

Result<ProductLine> readLineFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, path);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, path);
    if (!object.ok())
        return object.error();
    return lineFromJson(*object, path);
}

} // namespace

Result<Catalog> Catalog::load(const QJsonObject &overlay)
{
    const Result<HostMap> map = hostMapFrom(overlay);
    if (!map.ok())
        return map.error();
    const QDir folder(QStringLiteral(":/netsetup/catalog"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return Error{QStringLiteral("catalog.missing"), folder.path(),
                     QStringLiteral("holds no product line"),
                     QStringLiteral("build or install the program again")};
    Catalog catalog;
    for (const QString &name : names) {
        Result<ProductLine> line = readLineFile(folder.filePath(name));
        if (!line.ok())
            return line.error();
        if (catalog.line(line->id))
            return Error{
                QStringLiteral("catalog.invalid"), name, QStringLiteral("id is used by another file"), {}};
        applyOverlay(line.value(), *map);
        catalog.m_lines.append(line.value());
    }
    return catalog;
}

QStringList Catalog::products() const
{
    QStringList ids;
    for (const ProductLine &line : m_lines)
        ids.append(line.id);
    return ids;
}

const ProductLine *Catalog::line(const QString &id) const
{
    const auto hit = std::find_if(m_lines.begin(), m_lines.end(),
                                  [&id](const ProductLine &line) { return line.id == id; });
    return hit == m_lines.end() ? nullptr : &*hit;
}

} // namespace netsetup
