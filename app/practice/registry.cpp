// What registries and their helpers answer to the first, anonymous questions.
#include "practice/registry.h"

#include <utility>

namespace netsetup::practice {

namespace {

const QList<QPair<QByteArray, QByteArray>> apiVersion = {{"Docker-Distribution-Api-Version", "registry/2.0"}};

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

} // namespace

HttpService registryService(const QByteArray &realm, const QByteArray &service)
{
    const QByteArray challenge = R"(Bearer realm=")" + realm + R"(",service=")" + service + '"';
    const QByteArray tokenPath = realm.mid(realm.indexOf('/', QByteArray("https://").size()));
    return [challenge, tokenPath](const HttpRequest &request) {
        if (request.path == tokenPath)
            return token();
        if (request.path != "/v2" && !request.path.startsWith("/v2/"))
            return HttpAnswer{200,
                              "text/html; charset=utf-8",
                              "<!DOCTYPE html><html lang=\"en\"><head><title>Practice registry</title></head>"
                              "<body><p>Web pages of a simulated registry.</p></body></html>\n",
                              {}};
        if (!request.header("Authorization").startsWith("Bearer ")) {
            HttpAnswer answer = registryError(401, "UNAUTHORIZED", "a token is required");
            answer.headers.append({"WWW-Authenticate", challenge});
            return answer;
        }
        if (request.path != "/v2/")
            return registryError(404, "NAME_UNKNOWN", "this registry does not hold that repository");
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

HttpService layerService()
{
    return [](const HttpRequest &) {
        return storageError(403, "AccessDenied");
    };
}

HttpService chartService()
{
    return [](const HttpRequest &request) {
        if (request.path.endsWith("/index.yaml"))
            return HttpAnswer{200, "text/yaml", "apiVersion: v1\nentries: {}\n", {}};
        return storageError(404, "NoSuchKey");
    };
}

} // namespace netsetup::practice
