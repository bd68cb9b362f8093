// A cluster that is none, for install.sh: a helm and a kubectl that keep their cluster in a file, take the
// options of the real ones and no other, and look whether a secret is in the arguments or the environment of
// any process.
#pragma once

#include "handoff/chartinput.h"

#include <QProcess>

namespace netsetup::testing {

inline const char *const fakeHelm = R"PY(#!/usr/bin/python3 -SE
import json, os, sys

path = os.environ["CLUSTER"]
state = json.load(open(path))
name, words = os.path.basename(sys.argv[0]), sys.argv[1:]

def finish(text="", status=0):
    json.dump(state, open(path, "w"))
    sys.stdout.write(text)
    sys.exit(status)

def fail(text):
    sys.stderr.write("Error: " + text + "\n")
    finish("", 1)

def look():
    for file in ["/proc/%s/cmdline" % each for each in os.listdir("/proc") if each.isdigit()] + ["/proc/self/environ"]:
        try:
            seen = open(file, errors="replace").read()
        except OSError:
            continue
        state["leaks"] += [secret for secret in state["secret words"] if secret in seen]

def merged(below, above):
    for key, value in above.items():
        below[key] = merged(below.get(key) or {}, value) if isinstance(value, dict) else value
    return below

look()
plain, options = [], {}
FLAGS = {"--install", "--wait", "--all-namespaces", "--minify", "--ignore-not-found"}
VALUES = {"--kube-context", "--context", "--namespace", "--repo", "--version", "--template", "--timeout", "-f", "-o",
          "-l", "--field-selector"}
rest = list(words)
while rest:
    word = rest.pop(0)
    if word in FLAGS or word == "--dry-run=server":
        options[word] = True
    elif word in VALUES:
        options.setdefault(word, []).append(rest.pop(0))
    elif word.startswith("-"):
        fail("unknown flag: " + word)
    else:
        plain.append(word)
state["log"].append(name + " " + " ".join(words))
space = options.get("--namespace", [""])[0]

if name == "helm" and plain == ["version"]:
    finish(state["version"])
if name == "kubectl" and plain == ["config", "current-context"]:
    finish("corp\n") if state["context"] else fail("current-context is not set")
context = options.get("--kube-context" if name == "helm" else "--context", [""])[0]
if plain[:2] != ["show", "chart"] and context != "corp":
    fail("no context exists with the name: " + context)

if name == "kubectl":
    if plain == ["config", "view"]:
        finish("https://api.corp.example:6443")
    if plain[:2] == ["get", "namespace"]:
        finish("namespace/" + plain[2] + "\n" if plain[2] in state["namespaces"] else "")
    if plain[:2] == ["create", "namespace"]:
        state["namespaces"].append(plain[2])
        finish("namespace/" + plain[2] + " created\n")
    if plain[:2] == ["get", "secret"]:
        finish("secret/" + plain[2] + "\n" if plain[2] in state["secrets"] else "")
    if plain == ["create"] and options["-f"] == ["-"]:
        if space not in state["namespaces"]:
            fail("namespaces not found: " + space)
        made = json.load(sys.stdin)
        assert made["kind"] == "Secret" and made["apiVersion"] == "v1"
        if made["type"] == "kubernetes.io/dockerconfigjson":
            json.loads(made["stringData"][".dockerconfigjson"])
        state["secrets"][made["metadata"]["name"]] = made["stringData"]
        finish("secret/" + made["metadata"]["name"] + " created\n")
    if plain in (["get", "pods"], ["get", "events"]):
        finish("NAME READY\n")
    fail("unknown command " + " ".join(words))

if plain[:2] == ["show", "chart"] or (plain[:1] == ["upgrade"] and len(plain) == 3):
    place = {"chart": plain[2], "repo": options.get("--repo", [""])[0], "version": options.get("--version", [""])[0]}
    if state["place"] and place != state["place"]:
        fail("no such chart: " + json.dumps(place))
if plain[:2] == ["show", "chart"]:
    finish("apiVersion: v2\nappVersion: 3.0.0\ndependencies:\n- name: other\n  version: 0.0.12\nname: %s\nversion: %s\n"
           % (state["chart"], state["chart version"]))
if plain == ["list"]:
    everywhere = "--all-namespaces" in options
    if everywhere and not state["may list all"]:
        fail("secrets is forbidden")
    rows = [row for row in state["releases"] if everywhere or row[1] == space]
    finish("NAME\tNAMESPACE\tREVISION\tUPDATED\tSTATUS\tCHART\tAPP VERSION\n" + "".join(
        "%-20s\t%-20s\t3\t2026-11-01 10:11:12.131415 +0000 UTC\tdeployed\t%s\t3.78.2\n" % tuple(row) for row in rows))
if plain[:2] == ["get", "manifest"]:
    finish("---\n# Source: a\nkind: Old\nname: thing\n---\nkind: Secret\nold: 1\n")
if plain[:1] == ["upgrade"] and "--install" in options:
    import site
    site.main() # finds yaml, which nothing else here needs
    import yaml
    values = {}
    for file in options["-f"]:
        text = sys.stdin.read() if file == "-" else open(file).read()
        values = merged(values, yaml.safe_load(text) or {})
    dry = "--dry-run=server" in options
    state["runs"].append({"dry": dry, "values": values, "release": plain[1], "namespace": space,
                          "wait": options.get("--timeout", [""])[0] if "--wait" in options else ""})
    if dry:
        images = "".join("      image: \"%s\"\n" % image for image in state["images"])
        finish("NAME: %s\nHOOKS:\n---\nkind: Job\nMANIFEST:\n---\nkind: New\nname: thing\n%s---\nkind: Secret\nnew: 1\n"
               "NOTES:\nbe well\n" % (plain[1], images), 0) if not state["dry run"] else fail(state["dry run"])
    if space not in state["namespaces"]:
        fail("namespaces not found: " + space)
    fail("timed out waiting for the condition") if state["hangs"] else finish("deployed\n")
fail("unknown command " + " ".join(words))
)PY";

/// A machine with install.sh, values.yaml beside it, and that cluster.
class FakeCluster
{
public:
    explicit FakeCluster(const HandoffInput &input)
    {
        const QList<Artifact> files = printFormats(
            {planFormat(*format(u"helm-values"_s), input), planFormat(*format(u"helm-install"_s), input)},
            input);
        for (const Artifact &file : files)
            m_process.writeFile(file.path.section(u'/', -1), file.bytes);
        for (const QString &name : {u"helm"_s, u"kubectl"_s})
            m_process.writeFile(name, fakeHelm);
        state = {{u"version"_s, u"v3.22.0"_s},
                 {u"context"_s, true},
                 {u"place"_s, QJsonValue()},
                 {u"chart"_s, input.line.chartName},
                 {u"chart version"_s, input.line.chartVersion},
                 {u"namespaces"_s, QJsonArray{u"default"_s}},
                 {u"secrets"_s, QJsonObject()},
                 {u"releases"_s, QJsonArray()},
                 {u"may list all"_s, true},
                 {u"images"_s, QJsonArray()},
                 {u"dry run"_s, QString()},
                 {u"hangs"_s, false},
                 {u"secret words"_s, QJsonArray{u"s3cr3t-key"_s, u"s3cr3t-login"_s}},
                 {u"leaks"_s, QJsonArray()},
                 {u"log"_s, QJsonArray()},
                 {u"runs"_s, QJsonArray()}};
        secrets = {u"STS_NETSETUP_API_KEY_FILE="_s + writeFile(u"key"_s, "s3cr3t-key\n"),
                   u"STS_NETSETUP_REGISTRY_PASSWORD_FILE="_s + writeFile(u"login"_s, "s3cr3t-login\" \\ x")};
    }

    QString writeFile(const QString &name, const QByteArray &bytes)
    {
        return m_process.writeFile(name, bytes);
    }

    /// Runs the script with a shell, from another folder. What it left in the temporary folder is a fault.
    Finished run(const QStringList &arguments, const QStringList &shell = {u"sh"_s})
    {
        writeFile(u"cluster"_s, QJsonDocument(state).toJson());
        const QString folder = m_process.folder();
        const QString line =
            u"chmod +x helm kubectl; mkdir -p temporary; here=$PWD; cd / && "
            "exec env PATH=\"$here:$PATH\" CLUSTER=\"$here/cluster\" TMPDIR=\"$here/temporary\" \"$@\""_s;
        const Finished finished = runProgram(
            u"/bin/sh"_s, QStringList{u"-c"_s, u"cd "_s + folder + u" && "_s + line, u"sh"_s} + secrets +
                              shell + QStringList{folder + u"/install.sh"_s} + arguments);
        state = QJsonDocument::fromJson(readAll(folder + u"/cluster"_s)).object();
        left =
            QDir(folder + u"/temporary"_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        return finished;
    }
    [[nodiscard]] QJsonObject lastRun() const { return state.value("runs"_L1).toArray().last().toObject(); }
    [[nodiscard]] QStringList log() const { return json::toStrings(state.value("log"_L1)); }
    [[nodiscard]] bool changedNothing() const
    {
        const QStringList lines = log();
        return std::none_of(lines.begin(), lines.end(), [](const QString &line) {
            return line.contains("kubectl --context corp create"_L1) ||
                   (line.contains(" upgrade "_L1) && !line.contains("--dry-run=server"_L1));
        });
    }

    QJsonObject state;
    QStringList secrets; ///< variables of the environment
    QStringList left;

private:
    ServerProcess m_process;
};

} // namespace netsetup::testing
