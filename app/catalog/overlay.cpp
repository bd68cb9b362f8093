// The practice overlay. Everything that names a host goes through here, so that no real name is left over.
#include "catalog/overlay.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Error badOverlay(const QString &key, const QString &text)
{
    return Error{u"catalog.overlay"_s, u"hosts."_s + printable(key), text,
                 u"give exact host names in lower case"_s};
}

bool isExactHost(const QString &text)
{
    const Result<QString> parsed = parseHostName(text, {});
    return parsed.ok() && *parsed == text;
}

QString mappedUrl(const QString &text, const HostMap &map)
{
    QUrl url(text);
    url.setHost(mappedHost(url.host(), map));
    return url.toString();
}

} // namespace

Result<HostMap> hostMapFrom(const QJsonObject &overlay)
{
    HostMap map;
    const QJsonValue hosts = overlay.value("hosts"_L1);
    if (!hosts.isObject() && !hosts.isUndefined())
        return Error{u"catalog.overlay"_s, u"hosts"_s, u"is not an object"_s, {}};
    const QJsonObject object = hosts.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isExactHost(it.key()))
            return badOverlay(it.key(), u"the key is not a host name"_s);
        if (!it->isString() || !isExactHost(it->toString()))
            return badOverlay(it.key(), u"the value is not a host name"_s);
        map.insert(it.key(), it->toString());
    }
    return map;
}

QString mappedHost(const QString &host, const HostMap &map)
{
    // From the whole name to its last labels: the first hit is the longest key.
    for (qsizetype start = 0; start >= 0 && start < host.size();) {
        const auto hit = map.constFind(host.mid(start));
        if (hit != map.constEnd())
            return host.left(start) + hit.value();
        const qsizetype dot = host.indexOf(u'.', start);
        start = dot < 0 ? -1 : dot + 1;
    }
    return host;
}

void applyOverlay(ProductLine &line, const HostMap &map)
{
    line.renamedHosts = map;
    line.tenantDomain = mappedHost(line.tenantDomain, map);
    line.control.host = mappedHost(line.control.host, map);
    line.chartRepo = mappedUrl(line.chartRepo, map);
    for (CatalogHost &host : line.hosts) {
        host.host = mappedHost(host.host, map);
        host.registry = mappedHost(host.registry, map);
    }
    for (CatalogImage &image : line.images)
        image.registry = mappedHost(image.registry, map);
    for (ImageFlavour &flavour : line.flavours)
        flavour.registry = mappedHost(flavour.registry, map);
    for (QString &page : line.vendorPages)
        page = mappedUrl(page, map);
    line.recordsPage.clear(); // a name that is not real has no public records
}

} // namespace netsetup
