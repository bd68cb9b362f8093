// The product lines that are compiled in; each is read when it is first asked for.
#include "catalog/catalog.h"

#include "base/files.h"
#include "base/json.h"
#include "catalog/linereader.h"
#include "catalog/overlay.h"

#include <QDir>

#include <map>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString folder()
{
    return u":/netsetup/catalog"_s;
}

Result<ProductLine> readLineFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, path);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, path);
    if (!object.ok())
        return object.error();
    return builtInLineFromJson(*object, path);
}

} // namespace

/// The lines read so far; shared by all copies of a catalog, so that a pointer to a line stays good.
struct Catalog::Lines
{
    HostMap overlay;
    QStringList products;
    std::map<QString, ProductLine> read;
};

Result<Catalog> Catalog::load(const QJsonObject &overlay, const QList<ProductLine> &given)
{
    const Result<HostMap> map = hostMapFrom(overlay);
    if (!map.ok())
        return map.error();
    QStringList names = QDir(folder()).entryList(QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return !name.endsWith(".json"_L1); });
    if (names.isEmpty())
        return Error{u"catalog.missing"_s, folder(), u"holds no product line"_s,
                     u"build or install the program again"_s};
    Catalog catalog;
    catalog.m_lines = std::make_shared<Lines>();
    catalog.m_lines->overlay = *map;
    for (const QString &name : std::as_const(names))
        catalog.m_lines->products.append(name.chopped(".json"_L1.size()));
    for (const ProductLine &line : given)
        catalog = catalog.with(line);
    return catalog;
}

Catalog Catalog::with(ProductLine line) const
{
    Catalog changed;
    changed.m_lines = std::make_shared<Lines>(*m_lines);
    applyOverlay(line, m_lines->overlay);
    if (!m_lines->products.contains(line.id))
        changed.m_lines->products.append(line.id);
    changed.m_lines->read.insert_or_assign(line.id, line);
    return changed;
}

QStringList Catalog::products() const
{
    return m_lines->products;
}

const ProductLine *Catalog::line(const QString &id) const
{
    if (!m_lines->products.contains(id))
        return nullptr;
    const auto known = m_lines->read.find(id);
    if (known != m_lines->read.end())
        return &known->second;
    const QString path = u"%1/%2.json"_s.arg(folder(), id);
    Result<ProductLine> line = readLineFile(path);
    // Compiled in, and a test reads each: only a broken build gets here.
    if (!line.ok() || line->id != id)
        qFatal("%s is not a product line", qPrintable(path));
    applyOverlay(line.value(), m_lines->overlay);
    return &m_lines->read.emplace(id, line.value()).first->second;
}

} // namespace netsetup
