// Runs scripts for Check Point with a real shell and a management server that is none.
#pragma once

#include "handoff/devicesample.h"
#include "support/serverprocess.h"

namespace netsetup::testing {

/// A mgmt_cli that keeps one session as a file. It takes the fields of Check Point's API and no other,
/// refuses what is there already, what is not defined, and to delete what is in use.
inline const char *const fakeMgmtCli = R"PY(#!/usr/bin/python3
import json, os, re, sys

def fail(text):
    sys.stdout.write('code: "generic_error"\nmessage: "%s"\n' % text)
    sys.exit(1)

words, options = [], {}
rest = sys.argv[1:]
while rest:
    word = rest.pop(0)
    if word in ("-s", "--format"):
        options[word] = rest.pop(0)
    else:
        words.append(word)
if open(options["-s"]).read() != "a session\n":
    fail("Wrong session id")
path = os.environ["STATE"]
state = json.load(open(path)) if os.path.exists(path) else {"objects": {}, "rules": {}, "log": []}
verb, kind = words[0], words[1]
if len(words) % 2:
    fail("A field without a value")
fields = list(zip(words[2::2], words[3::2]))
given = dict(fields)
if len(given) != len(fields):
    fail("A field twice")

LAYERS = {"access-rule": "Network", "https-rule": "Default Layer"}
FIELDS = {
    "host": {"ip-address", "ignore-warnings", "comments"},
    "network": {"subnet", "mask-length", "ignore-warnings", "comments"},
    "dns-domain": {"is-sub-domain", "comments"},
    "service-tcp": {"port", "match-for-any", "comments"},
    "service-udp": {"port", "match-for-any", "comments"},
    "access-rule": {"position", "position.bottom", "install-on", "source", "destination", "service", "action",
                    "track.type", "comments"},
    "https-rule": {"position", "source", "destination", "service", "action", "comments"},
}
NEEDED = {
    "host": {"ip-address"}, "network": {"subnet", "mask-length"}, "dns-domain": {"is-sub-domain"},
    "service-tcp": {"port"}, "service-udp": {"port"},
    "access-rule": {"source", "destination", "service", "action", "track.type"},
    "https-rule": {"position", "source", "destination", "service", "action"},
}

if (verb, kind) == ("show", "access-layer"):
    sys.exit(0 if given == {"name": LAYERS["access-rule"]} else 1)
if kind not in FIELDS:
    fail("Unknown command " + " ".join(words[:2]))
name = given.pop("name", "")
isrule = kind in LAYERS
if isrule:
    if given.pop("layer", "") != LAYERS[kind]:
        fail("Unknown layer")
    store, key = state["rules"], kind + " " + name
else:
    store, key = state["objects"], name
    if name.startswith(".") != (kind == "dns-domain") or not re.fullmatch(r"[.a-z0-9_-]+", name):
        fail("Invalid name " + name)

def defined(names):
    for one in names:
        if one not in state["objects"] and one not in ("https", "Any"):
            fail("Requested object [%s] not found" % one)

there = key in store and (isrule or store[key]["type"] == kind)
if verb == "add":
    if key in store:
        fail("More than one object named " + name)
    made = {"name": name, "type": kind}
    for field, value in given.items():
        stem = re.sub(r"\.\d+$", "", field)
        if stem not in FIELDS[kind]:
            fail("Unrecognized parameter [%s]" % field)
        if stem in ("source", "destination", "service"):
            defined([value])
            made.setdefault(stem, []).append({"name": value})
        else:
            made[field] = {"true": True, "false": False}.get(value, value)
    if not NEEDED[kind] <= set(made):
        fail("Missing parameter")
    if isrule and not ("position" in made or "position.bottom" in made):
        fail("Missing parameter: [position]")
    store[key] = made
elif not there:
    fail("Requested object [%s] not found" % name)
elif verb == "show":
    print(json.dumps(store[key], indent=2, separators=(",", " : ")))
    sys.exit(0)
elif verb == "set" and isrule and len(given) == 1:
    (field, value), = given.items()
    destinations = store[key]["destination"]
    defined([value])
    if field == "destination.add" and {"name": value} not in destinations:
        destinations.append({"name": value})
    elif field == "destination.remove" and {"name": value} in destinations and len(destinations) > 1:
        destinations.remove({"name": value})
    else:
        fail("Invalid parameter for [%s]" % field)
elif verb == "delete" and not given:
    if not isrule and json.dumps({"name": name}) in json.dumps(state["rules"]):
        fail("Object [%s] is used" % name)
    del store[key]
else:
    fail("Unknown command")
state["log"].append(" ".join(words))
json.dump(state, open(path, "w"))
)PY";

class FakeCheckpoint
{
public:
    FakeCheckpoint()
    {
        m_process.writeFile(u"mgmt_cli"_s, fakeMgmtCli);
        m_process.writeFile(u"session.txt"_s, "a session\n");
    }

    Finished run(const QByteArray &script, const QString &session = u"session.txt"_s)
    {
        const QString file = m_process.writeFile(u"script.sh"_s, script);
        const QString folder = m_process.folder();
        return runProgram(
            u"/bin/sh"_s,
            {u"-c"_s, u"chmod +x \"$1/mgmt_cli\"; cd \"$1\" && STATE=$1/state PATH=$1:$PATH sh \"$2\" $3"_s,
             u"sh"_s, folder, file, session});
    }
    [[nodiscard]] QJsonObject state() const
    {
        return QJsonDocument::fromJson(readAll(m_process.folder() + u"/state"_s)).object();
    }
    void setState(const QJsonObject &state) const
    {
        m_process.writeFile(u"state"_s, QJsonDocument(state).toJson());
    }
    /// What was changed since this was asked last.
    QStringList changes()
    {
        QJsonObject now = state();
        const QStringList log = stringsOf(now.value("log"_L1));
        now["log"_L1] = QJsonArray();
        setState(now);
        return log;
    }
    [[nodiscard]] QStringList names(const QString &of) const { return state().value(of).toObject().keys(); }

    /// "source|host or address|tcp/443", as in DeviceModel.
    [[nodiscard]] ToldSet openings() const
    {
        ToldSet facts;
        const QJsonObject rules = state().value("rules"_L1).toObject();
        for (const QJsonValue &rule : rules) {
            if (rule["action"_L1].toString() != "Accept"_L1)
                continue;
            for (const QString &from : namesIn(rule["source"_L1])) {
                for (const QString &to : namesIn(rule["destination"_L1]))
                    add(facts, from, to, namesIn(rule["service"_L1]).value(0));
            }
        }
        return facts;
    }

private:
    static QStringList namesIn(const QJsonValue &list)
    {
        QStringList names;
        const QJsonArray array = list.toArray();
        for (const QJsonValue &one : array)
            names.append(one["name"_L1].toString());
        return names;
    }
    [[nodiscard]] QString valueOf(const QString &name) const
    {
        const QJsonObject object = state().value("objects"_L1).toObject().value(name).toObject();
        const QString type = object.value("type"_L1).toString();
        const QString address = object.value("ip-address"_L1).toString();
        if (type == "dns-domain"_L1)
            return object.value("is-sub-domain"_L1).toBool() ? u"*"_s + name : name.mid(1);
        if (type == "host"_L1)
            return address + (address.contains(u':') ? u"/128"_s : u"/32"_s);
        return object.value("subnet"_L1).toString() + u'/' + object.value("mask-length"_L1).toString();
    }
    [[nodiscard]] QString serviceOf(const QString &name) const
    {
        const QJsonObject object = state().value("objects"_L1).toObject().value(name).toObject();
        const QString protocol = object.value("type"_L1).toString().section(u'-', 1);
        return name == "https"_L1 ? u"tcp/443"_s : protocol + u'/' + object.value("port"_L1).toString();
    }
    void add(ToldSet &facts, const QString &from, const QString &to, const QString &service) const
    {
        const QString source = valueOf(from);
        const QString place = valueOf(to);
        const bool isName = !place.contains(u'/');
        if (isName || source.contains(u':') == place.contains(u':'))
            facts.insert(u"%1|%2|%3"_s.arg(source, place.section(u'/', 0, 0), serviceOf(service)));
    }

    ServerProcess m_process;
};

} // namespace netsetup::testing
