// Hand-off inputs for tests, put together by hand, and a comparison with golden files.
#pragma once

#include "handoff/pack/packprinter.h"
#include "support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

inline Cidr cidr(const QString &text)
{
    const Result<Cidr> parsed = parseCidr(text, u"test"_s);
    return parsed.ok() ? *parsed : Cidr();
}

inline QDateTime sampleTime()
{
    return QDateTime(QDate(2026, 11, 22), QTime(21, 0), Qt::UTC);
}

inline Rule rule(const QString &flow, Initiator initiator, const QString &host, Volatility volatility,
                 const QStringList &sources, quint16 port = 443)
{
    Rule made;
    made.id = u"sts-acme-%1-%2"_s.arg(flow, wordFor(initiator));
    made.flow = flow;
    made.purpose = flow == "receiver"_L1 ? Purpose::Receiver : Purpose::ImagePull;
    made.why = u"the Agent needs it"_s;
    made.initiator = initiator;
    for (const QString &source : sources)
        made.sources.append(cidr(source));
    made.host = host;
    made.port = port;
    made.protocol = Protocol::Tcp;
    made.volatility = volatility;
    return made;
}

inline ResolvedAddress seen(const QString &host, const QString &address, quint32 ttl = 60)
{
    return ResolvedAddress{host, familyOf(QHostAddress(address)), address, ttl, sampleTime()};
}

inline QString receiverHost()
{
    return u"acme.app.stackstate.io"_s;
}

/// A small plan behind a firewall: the receiver for nodes and pods, one image host for the nodes.
inline HandoffInput smallInput()
{
    HandoffInput input;
    input.plan.tenant = u"acme"_s;
    input.plan.egress.mode = EgressMode::Firewall;
    input.plan.handoff.changeId = u"NET-1"_s;
    input.planJson = QJsonObject{{u"schema"_s, u"netsetup.project/1"_s}};
    input.tenantHost = receiverHost();
    input.receiverUrl = u"https://acme.app.stackstate.io/receiver/stsAgent"_s;
    input.productTitle = u"StackState 6.0"_s;
    input.rules = {
        rule(u"receiver"_s, Initiator::Nodes, receiverHost(), Volatility::Pinned, {u"10.0.0.0/16"_s}),
        rule(u"receiver"_s, Initiator::Pods, receiverHost(), Volatility::Pinned, {u"10.244.0.0/16"_s}),
        rule(u"quay-registry"_s, Initiator::Nodes, u"quay.io"_s, Volatility::Cdn, {u"10.0.0.0/16"_s}),
    };
    input.addresses = {
        seen(receiverHost(), u"52.20.10.11"_s),
        seen(receiverHost(), u"52.20.10.10"_s),
        seen(u"quay.io"_s, u"34.225.41.113"_s, 20),
    };
    input.createdAt = sampleTime().addSecs(600);
    input.toolVersion = u"0.1.0"_s;
    return input;
}

/// Where nftables shall put its rules.
inline void giveNftablesSite(HandoffInput &input)
{
    input.plan.handoff.site[u"nftables"_s] = {
        {u"family"_s, u"inet"_s}, {u"table"_s, u"filter"_s}, {u"chain"_s, u"forward"_s}};
}

/// Where firewalld and ufw shall put theirs.
inline void giveGatewaySites(HandoffInput &input)
{
    input.plan.handoff.site[u"firewalld"_s] = {{u"ingress-zone"_s, u"internal"_s},
                                               {u"egress-zone"_s, u"dmz"_s}};
    input.plan.handoff.site[u"ufw"_s] = {{u"mode"_s, u"gateway"_s}};
}

/// The artifacts of one format, by path.
inline QMap<QString, QByteArray> emitted(const HandoffInput &input, const QString &id)
{
    QMap<QString, QByteArray> files;
    const QList<Artifact> artifacts = printFormats({planFormat(*format(id), input)}, input);
    for (const Artifact &artifact : artifacts)
        files.insert(artifact.path, artifact.bytes);
    return files;
}

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

/// Compares with a file under data/.
inline void compareGolden(const QByteArray &bytes, const QString &name)
{
    compareWithFile(bytes, QString(u"tests/handoff/data/"_s + name));
}

/// A string that tries to break out of whatever it is printed into. The same seed gives the same string.
inline QString hostileText(quint32 seed)
{
    static const QStringList pieces{
        u"\""_s,
        u"'"_s,
        u"\n"_s,
        u"\r\n"_s,
        u"\\"_s,
        u";"_s,
        u"}"_s,
        u"{"_s,
        u"#"_s,
        u" accept "_s,
        u"$(reboot)"_s,
        u"`id`"_s,
        u"=1+1"_s,
        u"@SUM(A1)"_s,
        u"<script>"_s,
        u"|"_s,
        u","_s,
        u"\t"_s,
        u"../"_s,
        QString(QChar(0)),
        QString(QChar(0x202E)),
        QString(QChar(0xD800)),
        u"Ünïcode "_s,
        u"add rule inet filter forward accept"_s,
        u"%n"_s,
        u"NET-1"_s,
        u"comment \""_s,
        u"]"_s,
        u"["_s,
        QString(200, u'x'),
    };
    QRandomGenerator random(seed);
    QString text;
    const int count = random.bounded(1, 12);
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

} // namespace netsetup::testing
