// Those who read a NO_PROXY list, themselves: each is asked for hosts beside a proxy that only notes who
// comes; and an oc that keeps its proxy object in a file.
#pragma once

#include "support/serverprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace netsetup::testing {

/// Standard input: {"list": TEXT, "hosts": [HOST]}; argument: curl, wget, urllib or skopeo. Prints the hosts
/// that were asked for at the proxy. Nothing else is reached: names lead nowhere, and a reader waits two
/// seconds.
inline const char *const proxyReader = R"PY(
import json, os, socket, subprocess, sys, threading

tool, asked = sys.argv[1], json.load(sys.stdin)
came = []
server = socket.create_server(("127.0.0.1", 0))

def serve():
    while True:
        client = server.accept()[0]
        came.append(client.recv(4096))
        client.sendall(b"HTTP/1.1 502 no\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        client.close()

threading.Thread(target=serve, daemon=True).start()
proxy = "http://127.0.0.1:%d" % server.getsockname()[1]
environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent"}
for name, value in (("HTTP_PROXY", proxy), ("HTTPS_PROXY", proxy), ("NO_PROXY", asked["list"])):
    environment[name] = environment[name.lower()] = value
URLLIB = ("import sys, urllib.request\n"
          "try: urllib.request.urlopen(sys.argv[1], timeout=2)\n"
          "except OSError: pass\n")
through = []
for host in asked["hosts"]:
    name = "[%s]" % host if ":" in host else host
    url = "https://%s/v2/" % name
    command = {
        "curl": ["curl", "-q", "-sS", "--max-time", "2", url],
        "wget": ["wget", "--no-config", "-q", "-O", "-", "-T", "2", "-t", "1", url],
        "urllib": ["/usr/bin/python3", "-c", URLLIB, url],
        "skopeo": ["skopeo", "--command-timeout", "2s", "inspect", "--raw", "docker://%s/a:1" % name],
    }[tool]
    came.clear()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    lines = [first.decode().split(" HTTP/")[0] for first in came]
    if set(lines) & {"CONNECT %s:443" % name, "CONNECT %s:443" % host}:
        through.append(host)
    elif lines:
        sys.exit("%s asked for something else: %r" % (tool, lines))
print(json.dumps(through))
)PY";

/// The hosts that this program asks the proxy for, with this list.
inline QStringList askedAtProxy(const QString &tool, const QString &list, const QStringList &hosts)
{
    const QJsonObject asked{{QStringLiteral("list"), list},
                            {QStringLiteral("hosts"), QJsonArray::fromStringList(hosts)}};
    const Finished done = runProgram(QStringLiteral("/usr/bin/python3"),
                                     {QStringLiteral("-c"), QString::fromLatin1(proxyReader), tool},
                                     QJsonDocument(asked).toJson());
    if (done.exitCode != 0)
        return {QStringLiteral("failed: ") + QString::fromUtf8(done.err)};
    QStringList through;
    const QJsonArray told = QJsonDocument::fromJson(done.out).array();
    for (const QJsonValue &host : told)
        through.append(host.toString());
    return through;
}

/// Takes the two commands of proxy.sh and no other; its object is the file that OBJECT names.
inline const char *const fakeOc = R"PY(#!/usr/bin/python3 -SE
import json, os, sys

path, words = os.environ["OBJECT"], sys.argv[1:]
spec = json.load(open(path))
place = "proxy.config.openshift.io/cluster"
if words[:2] == ["get", place] and words[2] == "-o" and words[3].startswith("jsonpath={.spec."):
    sys.stdout.write(spec.get(words[3][len("jsonpath={.spec."):-1], ""))
elif words[:4] == ["patch", place, "--type=merge", "-p"] and len(words) == 5:
    spec.update(json.loads(words[4])["spec"])
    json.dump(spec, open(path, "w"))
else:
    sys.exit("not known: %r" % words)
)PY";

} // namespace netsetup::testing
