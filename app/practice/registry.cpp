// What registries and their helpers answer: tokens, manifests and layers for whoever asks politely.
#include "practice/registry.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace netsetup::practice {

namespace {

const QList<QPair<QByteArray, QByteArray>> apiVersion = {{"Docker-Distribution-Api-Version", "registry/2.0"}};
/// Stands for the signature of object storage: who follows a redirect without its query is turned away.
const QByteArray signature("signature=practice");

HttpAnswer registryError(int status, const QByteArray &code, const QByteArray &message)
{
    HttpAnswer answer =
        jsonAnswer(status, R"({"errors":[{"code":")" + code + R"(","message":")" + message + R"("}]})");
    answer.headers = apiVersion;
    return answer;
}

HttpAnswer token()
{
    return jsonAnswer(200, R"({"token":"practice","access_token":"practice","expires_in":300})");
}

HttpAnswer storageError(int status, const QByteArray &code)
{
    return HttpAnswer{status,
                      "application/xml",
                      R"(<?xml version="1.0" encoding="UTF-8"?><Error><Code>)" + code + "</Code></Error>\n",
                      {}};
}

HttpAnswer webPage()
{
    return HttpAnswer{200,
                      "text/html; charset=utf-8",
                      "<!DOCTYPE html><html lang=\"en\"><head><title>Practice registry</title></head>"
                      "<body><p>Web pages of a simulated registry.</p></body></html>\n",
                      {}};
}

/// The object, or only its first byte where that was asked for.
HttpAnswer served(const HttpRequest &request, const StoredObject &object)
{
    HttpAnswer answer{200, object.mediaType, object.bytes, apiVersion};
    if (request.header("Range") != "bytes=0-0" || object.bytes.isEmpty())
        return answer;
    answer.status = 206;
    answer.body = object.bytes.left(1);
    answer.headers.append({"Content-Range", "bytes 0-0/" + QByteArray::number(object.bytes.size())});
    return answer;
}

/// "/v2/<repository>/manifests/<reference>" taken apart.
struct ObjectPath
{
    QByteArray repository;
    QByteArray kind;
    QByteArray reference;
};

ObjectPath objectPath(const QByteArray &path)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"/v2/(.+)/(manifests|blobs)/([^/]+)"_s));
    const auto match = shape.match(QString::fromLatin1(path));
    return {match.captured(1).toLatin1(), match.captured(2).toLatin1(), match.captured(3).toLatin1()};
}

HttpAnswer blobAnswer(const HttpRequest &request, const QByteArray &digest, const RegistryManners &manners,
                      const ImageShelf &shelf)
{
    const StoredObject *blob = shelf.blob(digest);
    if (blob == nullptr)
        return registryError(404, "BLOB_UNKNOWN", "this registry does not hold that blob");
    if (manners.layerHost.isEmpty())
        return served(request, *blob);
    HttpAnswer answer{307, {}, {}, apiVersion};
    answer.headers.append(
        {"Location", "https://" + manners.layerHost + "/blobs/" + digest + '?' + signature});
    return answer;
}

HttpAnswer objectAnswer(const HttpRequest &request, const RegistryManners &manners, const ImageShelf &shelf)
{
    const ObjectPath wanted = objectPath(request.path);
    if (!shelf.holds(wanted.repository))
        return registryError(404, "NAME_UNKNOWN", "this registry does not hold that repository");
    if (wanted.kind == "blobs")
        return blobAnswer(request, wanted.reference, manners, shelf);
    const StoredObject *manifest = shelf.manifest(wanted.repository, wanted.reference);
    if (manifest == nullptr)
        return registryError(404, "MANIFEST_UNKNOWN", "this registry does not hold that tag");
    return served(request, *manifest);
}

} // namespace

HttpService registryService(const RegistryManners &manners, const ImageShelfPtr &shelf)
{
    const QByteArray challenge =
        R"(Bearer realm=")" + manners.realm + R"(",service=")" + manners.service + '"';
    const QByteArray tokenPath = manners.realm.mid(manners.realm.indexOf('/', QByteArray("https://").size()));
    return [manners, shelf, challenge, tokenPath](const HttpRequest &request) {
        if (request.path == tokenPath)
            return token();
        if (request.path != "/v2" && !request.path.startsWith("/v2/"))
            return webPage();
        if (!request.header("Authorization").startsWith("Bearer ")) {
            HttpAnswer answer = registryError(401, "UNAUTHORIZED", "a token is required");
            answer.headers.append({"WWW-Authenticate", challenge});
            return answer;
        }
        if (request.path != "/v2/")
            return objectAnswer(request, manners, *shelf);
        HttpAnswer welcome = jsonAnswer(200, "{}");
        welcome.headers = apiVersion;
        return welcome;
    };
}

HttpService tokenService()
{
    return [](const HttpRequest &request) {
        const bool known = request.path == "/token" || request.path == "/api/registry/authorize";
        return known ? token() : jsonAnswer(404, R"({"message":"there is nothing under this path"})");
    };
}

HttpService layerService(const ImageShelfPtr &shelf)
{
    return [shelf](const HttpRequest &request) {
        const StoredObject *blob = shelf->blob(request.path.mid(request.path.lastIndexOf('/') + 1));
        if (request.query != signature || blob == nullptr)
            return storageError(403, "AccessDenied");
        return served(request, *blob);
    };
}

HttpService chartService(const ChartShelfPtr &shelf)
{
    return [shelf](const HttpRequest &request) {
        const QByteArray name = request.path.mid(request.path.lastIndexOf('/') + 1);
        if (name == "index.yaml")
            return HttpAnswer{200, "text/yaml", shelf->index, {}};
        if (shelf->files.contains(name))
            return HttpAnswer{200, "application/gzip", shelf->files.value(name), {}};
        return storageError(404, "NoSuchKey");
    };
}

} // namespace netsetup::practice
