// Routes and key rules of the practice receiver. A missing key gives 401 and a refused one 403, both as JSON.
#include "practice/receiver.h"

namespace netsetup::practice {

namespace {

const QByteArray base("/receiver/stsAgent");

HttpAnswer refusal(int status, const QByteArray &message)
{
    return jsonAnswer(status,
                      "{\"status\":" + QByteArray::number(status) + ",\"message\":\"" + message + "\"}");
}

/// The key from `name`, without the word that some callers put before it; null: none given.
QByteArray keyIn(const HttpRequest &request, const QByteArray &name)
{
    const QByteArray value = request.header(name).trimmed();
    const QByteArray key = value.mid(value.lastIndexOf(' ') + 1);
    return key.isEmpty() ? QByteArray() : key;
}

HttpAnswer askForKey(const HttpRequest &request, KeyPolicy keys)
{
    QByteArray key = keyIn(request, "sts-api-key");
    if (key.isNull())
        key = keyIn(request, "Authorization");
    if (key.isNull())
        return refusal(401, "an API key is required");
    if (keys == KeyPolicy::RefuseAll || key == "wrong-key")
        return refusal(403, "this API key is not valid");
    return jsonAnswer(200, "{}");
}

HttpAnswer webPage()
{
    return HttpAnswer{200,
                      "text/html; charset=utf-8",
                      "<!DOCTYPE html><html lang=\"en\"><head><title>Practice tenant</title></head>"
                      "<body><h1>Practice tenant</h1><p>Web pages of a simulated tenant.</p></body></html>\n",
                      {}};
}

bool isRead(const HttpRequest &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

HttpAnswer answerApi(const HttpRequest &request, KeyPolicy keys)
{
    static const QList<QByteArray> reads = {"/features", "/api/v1/validate"};
    static const QList<QByteArray> writes = {
        "/intake",   "/intake/",   "/api/v1/series", "/api/v1/collector", "/api/v1/connections",
        "/logs/k8s", "/rbac/scope"};
    const bool below = request.path.startsWith(base);
    const QByteArray path = below ? request.path.mid(base.size()) : QByteArray();
    if (!reads.contains(path) && !writes.contains(path))
        return refusal(404, "there is nothing under this path");
    if (reads.contains(path) != isRead(request))
        return refusal(405, "this path does not take this method");
    return askForKey(request, keys);
}

} // namespace

HttpService receiverService(KeyPolicy keys)
{
    return [keys](const HttpRequest &request) {
        const bool api = request.path == "/receiver" || request.path.startsWith("/receiver/");
        return api ? answerApi(request, keys) : webPage();
    };
}

HttpService otlpService(KeyPolicy keys)
{
    return [keys](const HttpRequest &request) {
        static const QList<QByteArray> uploads = {"/v1/metrics", "/v1/logs", "/v1/traces"};
        if (!uploads.contains(request.path))
            return refusal(404, "there is nothing under this path");
        if (request.method != "POST")
            return refusal(405, "this path does not take this method");
        return askForKey(request, keys);
    };
}

} // namespace netsetup::practice
