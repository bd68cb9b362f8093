// Reading the answers of registries. No parser here trusts a length, a type or a character.
#include "probes/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostHeader = 4096;
constexpr qsizetype mostChallenges = 8;
constexpr qsizetype mostParameters = 16;
constexpr qsizetype mostEntries = 64;
constexpr qsizetype mostScopes = 4;
constexpr qsizetype mostUrl = 8192;
constexpr qsizetype mostToken = 16 * 1024;

bool isTokenCharacter(char c)
{
    static const QByteArray marks("!#$%&'*+-.^_`|~");
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || marks.contains(c);
}

/// Walks over one header value (RFC 9110, 11.6.1). The comma stands between challenges and between
/// parameters, so what follows a word decides what the word is.
class ChallengeReader
{
public:
    explicit ChallengeReader(const QByteArray &text)
        : m_text(text.left(mostHeader))
    {}

    QList<AuthChallenge> read()
    {
        while (m_found.size() <= mostChallenges && step()) {
        }
        return m_found.mid(0, mostChallenges);
    }

private:
    QByteArray m_text;
    qsizetype m_at = 0;
    QList<AuthChallenge> m_found;

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char here() const { return atEnd() ? '\0' : m_text.at(m_at); }

    void skip(const char *what)
    {
        while (!atEnd() && QByteArrayView(what).contains(here()))
            ++m_at;
    }

    QByteArray word()
    {
        const qsizetype start = m_at;
        while (!atEnd() && isTokenCharacter(here()))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    /// One scheme or one parameter; false at the end or at something that is neither.
    bool step()
    {
        skip(", \t");
        const QByteArray name = word();
        if (name.isEmpty())
            return false;
        const qsizetype afterName = m_at;
        skip(" \t");
        if (here() == '=' && !m_found.isEmpty())
            return parameter(name.toLower());
        m_at = afterName;
        m_found.append({name.toLower(), {}});
        skipToken68();
        return true;
    }

    bool parameter(const QByteArray &name)
    {
        ++m_at;
        skip(" \t");
        QByteArray value;
        if (here() == '"') {
            if (!quoted(value))
                return false;
        } else {
            value = word();
        }
        QMap<QByteArray, QByteArray> &parameters = m_found.last().parameters;
        if (!parameters.contains(name) && parameters.size() < mostParameters)
            parameters.insert(name, value);
        return true;
    }

    bool quoted(QByteArray &value)
    {
        for (++m_at; !atEnd(); ++m_at) {
            if (here() == '"') {
                ++m_at;
                return true;
            }
            if (here() == '\\')
                ++m_at;
            if (!atEnd())
                value.append(here());
        }
        return false; // never closed: what it holds is anybody's guess
    }

    /// "Negotiate YII…==": bytes that belong to the scheme and are no parameter.
    void skipToken68()
    {
        const qsizetype start = m_at;
        skip(" \t");
        const qsizetype wordStart = m_at;
        while (!atEnd() && (isTokenCharacter(here()) || here() == '/'))
            ++m_at;
        const bool some = m_at > wordStart;
        skip("=");
        skip(" \t");
        const bool ended = atEnd() || here() == ',';
        if (!some || !ended || m_text.mid(wordStart, m_at - wordStart).trimmed().isEmpty())
            m_at = start;
    }
};

QJsonObject objectIn(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

QString platformText(const QJsonObject &platform)
{
    static const QRegularExpression sane(QRegularExpression::anchoredPattern(u"[a-z0-9._-]{1,32}"_s));
    QStringList parts{platform.value("os"_L1).toString(), platform.value("architecture"_L1).toString()};
    const QString variant = platform.value("variant"_L1).toString();
    if (!variant.isEmpty())
        parts.append(variant);
    for (const QString &part : parts) {
        if (!sane.match(part).hasMatch() || part == "unknown"_L1)
            return {};
    }
    return parts.join(u'/');
}

RegistryManifest readIndex(const QJsonArray &manifests)
{
    RegistryManifest index;
    index.kind = RegistryManifest::Kind::Index;
    for (const QJsonValue &value : manifests) {
        const QJsonObject entry = value.toObject();
        const QString digest = entry.value("digest"_L1).toString();
        const QString platform = platformText(entry.value("platform"_L1).toObject());
        if (isDigest(digest) && !platform.isEmpty() && index.entries.size() < mostEntries)
            index.entries.append({digest, platform});
    }
    return index;
}

std::optional<RegistryManifest> readImage(const QJsonObject &manifest)
{
    const QString config = manifest.value("config"_L1).toObject().value("digest"_L1).toString();
    const QJsonObject layer = manifest.value("layers"_L1).toArray().first().toObject();
    if (!isDigest(config))
        return std::nullopt;
    RegistryManifest image;
    image.configDigest = config;
    const QString digest = layer.value("digest"_L1).toString();
    if (isDigest(digest)) {
        image.layerDigest = digest;
        image.layerSize = std::max<qint64>(0, layer.value("size"_L1).toInteger());
    }
    return image;
}

bool isHeaderWord(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= mostToken &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

QByteArray encoded(const QByteArray &text)
{
    return text.toPercentEncoding("/:");
}

} // namespace

QList<AuthChallenge> parseChallenges(const QByteArray &header)
{
    return ChallengeReader(header).read();
}

std::optional<AuthChallenge> challengeOf(const QList<AuthChallenge> &challenges, const QByteArray &scheme)
{
    for (const AuthChallenge &challenge : challenges) {
        if (challenge.scheme == scheme)
            return challenge;
    }
    return std::nullopt;
}

QByteArray HttpsPlace::hostHeader() const
{
    constexpr quint16 standard = 443;
    const bool ipv6 = host.contains(u':');
    const QString bare = ipv6 ? QString(u'[' + host + u']') : host;
    return (port == standard ? bare : hostPort()).toLatin1();
}

QString HttpsPlace::shownUrl() const
{
    const qsizetype query = target.indexOf('?');
    const QByteArray path = query < 0 ? target : target.left(query);
    const QByteArray url = "https://" + hostHeader() + path;
    return printable(QString::fromLatin1(url), 300);
}

std::optional<HttpsPlace> resolvePlace(const HttpsPlace &from, const QByteArray &reference)
{
    if (!isHeaderWord(reference) || reference.size() > mostUrl)
        return std::nullopt;
    const QUrl base(QString::fromLatin1("https://" + from.hostHeader() + from.target), QUrl::StrictMode);
    const QUrl relative = QUrl::fromEncoded(reference);
    if (!base.isValid() || !relative.isValid())
        return std::nullopt;
    const QUrl url = base.resolved(relative);
    if (url.scheme() != "https"_L1 || !url.userInfo().isEmpty())
        return std::nullopt;
    const Result<QString> host = parseHostOrAddress(url.host(), {});
    const int port = url.port(443);
    if (!host.ok() || port < 1 || port > 65535)
        return std::nullopt;
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (!target.startsWith('/'))
        target.prepend('/');
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    if (!isHeaderWord(target))
        return std::nullopt;
    return HttpsPlace(*host, static_cast<quint16>(port), target);
}

QString plainHttpPlace(const HttpsPlace &from, const QByteArray &reference)
{
    if (!isHeaderWord(reference) || reference.size() > mostUrl)
        return {};
    const QUrl url = QUrl::fromEncoded(reference);
    const Result<QString> host = parseHostOrAddress(url.host(), {});
    const int port = url.port(80);
    const bool leads = url.isValid() && url.scheme() == "http"_L1 && host.ok() && *host == from.host;
    return leads && port > 0 && port <= 65535 ? HostPort{*host, static_cast<quint16>(port)}.text()
                                              : QString();
}

std::optional<HttpsPlace> tokenPlace(const HttpsPlace &from, const AuthChallenge &challenge,
                                     const QString &repository)
{
    const QByteArray realm = challenge.parameters.value("realm");
    // A relative realm would be resolved against whatever page asked for the login.
    if (!realm.toLower().startsWith("https://"))
        return std::nullopt;
    std::optional<HttpsPlace> place = resolvePlace(from, realm);
    if (!place)
        return std::nullopt;
    QByteArrayList query;
    const QByteArray service = challenge.parameters.value("service");
    if (!service.isEmpty())
        query.append("service=" + encoded(service));
    QByteArrayList scopes{"repository:" + repository.toLatin1() + ":pull"};
    const QByteArrayList named = challenge.parameters.value("scope").split(' ');
    for (const QByteArray &scope : named.mid(0, mostScopes)) {
        if (!scope.isEmpty() && !scopes.contains(scope))
            scopes.append(scope);
    }
    for (const QByteArray &scope : std::as_const(scopes))
        query.append("scope=" + encoded(scope));
    place->target += (place->target.contains('?') ? '&' : '?') + query.join('&');
    return place;
}

std::optional<Secret> parseToken(const QByteArray &body)
{
    const QJsonObject answer = objectIn(body);
    for (const char *name : {"token", "access_token"}) {
        const QByteArray value = answer.value(QLatin1String(name)).toString().toUtf8();
        if (isHeaderWord(value))
            return Secret(value);
    }
    return std::nullopt;
}

QByteArray acceptedManifests()
{
    return "application/vnd.oci.image.index.v1+json, "
           "application/vnd.docker.distribution.manifest.list.v2+json, "
           "application/vnd.oci.image.manifest.v1+json, "
           "application/vnd.docker.distribution.manifest.v2+json"_ba;
}

QStringList RegistryManifest::platforms() const
{
    QStringList list;
    for (const ManifestEntry &entry : entries)
        list.append(entry.platform);
    list.removeDuplicates();
    return list;
}

std::optional<RegistryManifest> parseManifest(const QByteArray &contentType, const QByteArray &body)
{
    const QJsonObject manifest = objectIn(body);
    // The header decides; a registry behind a careless gateway says "application/json", then the body does.
    QString type = QString::fromLatin1(contentType.split(';').first().trimmed().toLower());
    if (!type.startsWith("application/vnd."_L1))
        type = manifest.value("mediaType"_L1).toString();
    const bool saysIndex = type.contains("index"_L1) || type.contains("list"_L1);
    const bool saysImage = type.contains("manifest.v"_L1);
    const QJsonValue manifests = manifest.value("manifests"_L1);
    if (saysIndex || (!saysImage && manifests.isArray())) {
        if (!manifests.isArray())
            return std::nullopt;
        return readIndex(manifests.toArray());
    }
    return readImage(manifest);
}

QString parseConfigPlatform(const QByteArray &body)
{
    return platformText(objectIn(body));
}

QString registryErrorCode(const QByteArray &body)
{
    static const QRegularExpression sane(QRegularExpression::anchoredPattern(u"[A-Z_]{1,40}"_s));
    const QJsonArray errors = objectIn(body).value("errors"_L1).toArray();
    const QString code = errors.first().toObject().value("code"_L1).toString();
    return sane.match(code).hasMatch() ? code : QString();
}

bool isDigest(const QString &text)
{
    static const QRegularExpression sane(
        QRegularExpression::anchoredPattern(u"[a-z0-9+._-]{1,32}:[0-9a-f]{32,128}"_s));
    return sane.match(text).hasMatch();
}

} // namespace netsetup
