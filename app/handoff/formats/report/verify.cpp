// verify.sh: the checks for teams without this program. It asks every host of the plan with curl and says who
// answers, and who has to mend what is wrong.
#include "base/netnames.h"
#include "base/safetext.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/header.h"
#include "handoff/formats/report/testlines.h"
#include "handoff/formats/report/verifyscript.h"
#include "handoff/formats/shellwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format verifyFormat();

namespace {

constexpr QLatin1String caFile("verify-ca.pem");

QStringList usage()
{
    return {
        u"Asks every host of the plan with curl, and says who answers. Sends no key, writes nothing."_s,
        u"Run: sh verify.sh [nodes|pods|workstation|proxy|registry|copier], on a machine of that kind; "
        u"without "
        "the word everything is asked from here, but for what only a registry or a copying machine asks"_s,
        u"A login for the proxy: STS_NETSETUP_PROXY_USER and STS_NETSETUP_PROXY_PASSWORD; how long to "
        "wait for each answer: VERIFY_SECONDS (15)"_s,
        u"Exit status: 0 all right, 1 something is wrong, 2 curl is missing, 3 something could not be told"_s};
}

/// Who may run the question: behind a proxy its clients, and the proxy itself for its own way out.
QString askersOf(const Flow &flow)
{
    QStringList words;
    for (const Initiator initiator : initiatorsOf(flow.clients) + flow.initiators())
        words.append(wordFor(initiator));
    words.removeDuplicates();
    return words.join(u' ');
}

/// What is asked of the proxy is the first host behind it.
QString urlFor(const HandoffInput &input, const Flow &flow)
{
    if (flow.purpose != Purpose::Proxy)
        return urlToAsk(input, flow);
    const auto behind = std::find_if(input.flows.begin(), input.flows.end(),
                                     [](const Flow &other) { return other.way == FlowWay::Proxy; });
    return behind == input.flows.end() ? QString() : urlToAsk(input, *behind);
}

QString askLine(const HandoffInput &input, const Flow &flow)
{
    const bool isProxy = flow.purpose == Purpose::Proxy;
    const QString url = urlFor(input, flow);
    if (flow.protocol != Protocol::Tcp || url.isEmpty())
        return u"# curl cannot ask %1 port %2/%3"_s.arg(safeText(flow.host, 253))
            .arg(flow.port)
            .arg(wordFor(flow.protocol));
    const QString kind = isProxy                             ? u"proxy"_s
                         : flow.purpose == Purpose::Receiver ? u"receiver"_s
                         : flow.images.isEmpty()             ? u"files"_s
                                                             : u"registry"_s;
    const bool own = isProxy || flow.purpose == Purpose::Registry;
    const QString signer = own ? u"cluster admin: its CA"_s : u"security team: no inspection of this host"_s;
    const QString way = isProxy || flow.way == FlowWay::Proxy ? u"proxy"_s : u"direct"_s;
    const QStringList words{kind,          flow.required ? u"required"_s : u"optional"_s, signer,
                            way,           HostPort{flow.host, flow.port}.text(),         url,
                            askersOf(flow)};
    QStringList quoted{u"ask"_s};
    for (const QString &word : words)
        quoted.append(shellWord(word));
    return quoted.join(u' ');
}

QByteArray script(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    QStringList lines{u"#!/bin/sh"_s};
    for (const QString &line : headerLines(job) + usage())
        lines.append(u"# "_s + line);
    const bool hasProxy = input.plan.egress.mode == EgressMode::Proxy;
    lines.append(QString::fromLatin1(verifyBegin));
    lines.append(u"proxy="_s + shellWord(hasProxy ? input.plan.egress.proxy.url : QString()));
    const QString ca = input.plan.trust.caPem.isEmpty() ? QString() : QString(caFile);
    lines.append(u"ca="_s + shellWord(ca));
    if (!ca.isEmpty())
        lines.append(u"case $0 in */*) ca=${0%/*}/$ca ;; esac"_s);
    for (const Flow &flow : input.flows)
        lines.append(askLine(input, flow));
    lines.append(QString::fromLatin1(verifyEnd).trimmed());
    return (lines.join(u'\n') + u'\n').toUtf8();
}

QList<Artifact> printAll(const PrintJob &job)
{
    const QString &id = job.format.id;
    Artifact asks{id, u"verify.sh"_s, script(job), u"application/x-sh"_s, 0755};
    asks.purpose = QT_TRANSLATE_NOOP("Pack", "asks every host with curl alone, and names who has to act");
    const QByteArray &pem = job.input.plan.trust.caPem;
    if (pem.isEmpty())
        return {asks};
    Artifact ca{id, caFile, pem, u"application/x-pem-file"_s, 0644, FileRole::Data};
    ca.purpose = QT_TRANSLATE_NOOP("Pack", "the company CA, which verify.sh takes beside the public ones");
    return {asks, ca};
}

} // namespace

Format verifyFormat()
{
    Format format;
    format.id = u"verify-script"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Test script (curl)"));
    format.can.enforcement = Enforcement::Document;
    format.can.delta = Delta::None;
    format.print = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
