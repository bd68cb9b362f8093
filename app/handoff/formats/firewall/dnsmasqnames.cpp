#include "handoff/formats/firewall/dnsmasqnames.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace netsetup {

SiteParameter namesParameter()
{
    return {u"names"_s, u"dnsmasq"_s,
            QStringLiteral(QT_TRANSLATE_NOOP(
                "Formats", "dnsmasq, if it runs on this gateway and the clients ask it for names"))};
}

bool namesByDnsmasq(const Plan &plan, const QString &format)
{
    return plan.handoff.site.value(format).value(u"names"_s) == "dnsmasq"_L1;
}

Capabilities withDnsmasq(Capabilities can)
{
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Snoop;
    can.sideEffect = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "dnsmasq takes a name below one of these hosts for the host itself, so its addresses are "
                   "opened too, on the same port"));
    return can;
}

QList<NameSets> namesOf(const QList<NameSet> &sets)
{
    QList<NameSets> names;
    QHash<QString, qsizetype> places;
    for (const NameSet &one : sets) {
        const qsizetype place = places.value(one.host, names.size());
        if (place == names.size()) {
            places.insert(one.host, place);
            names.append({one.host, {}, true});
        }
        NameSets &name = names[place];
        name.sets.append(one.set);
        name.ready = name.ready && one.ready;
    }
    return names;
}

DeviceFile dnsmasqFile(const HandoffInput &input, const QList<NameSets> &names, const DnsmasqWords &words)
{
    DeviceFile file;
    file.name = u"dnsmasq.conf"_s;
    file.own = {.sideEffect = false, .check = true, .removal = true};
    file.usage = {
        u"Load: first the sets, as the other file says. Then copy this to /etc/dnsmasq.d/ under a name of "
        u"its "
        u"own, dnsmasq --test, and restart dnsmasq: only answers that it asks for anew fill a set"_s,
        u"Needs dnsmasq %1 or newer with %2 among the options that dnsmasq --version prints, on this very "
        u"gateway"_s.arg(words.since, words.option),
        u"The clients have to ask this dnsmasq, in clear text: nodes and cluster DNS forward to it. DNS over "
        u"TLS or HTTPS passes it by, and then nothing is opened"_s,
        u"Check: ask it for one of the names, then %1 lists the addresses of the answer"_s.arg(words.list),
        u"Remove: delete the file and restart dnsmasq, before the sets go"_s,
    };
    if (input.since)
        file.usage.append(u"Behind the older pack: put it beside the file of that one, which is deleted when "
                          "the hold is over"_s);
    for (const NameSets &name : names) {
        const QString line = u"%1=/%2/%3"_s.arg(words.option, name.host, name.sets.join(u','));
        (name.ready ? file.ready : file.waiting).append(line);
    }
    file.waitingPlace = u"the end of dnsmasq.conf"_s;
    return file;
}

QStringList dnsmasqUsage(const DnsmasqWords &words)
{
    return {
        u"Names: the sets of names are empty until dnsmasq fills them, see dnsmasq.conf. Loading again "
        u"leaves "
        u"what they hold"_s,
        u"An address leaves its set a day after it was last answered or used"_s,
        u"Right after loading, clients that still know an address from before stay shut out until they ask "
        u"again: a minute or so"_s,
        u"Check: %1 lists what dnsmasq has put in"_s.arg(words.list),
    };
}

} // namespace netsetup
