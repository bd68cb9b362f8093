// Hand-off inputs for tests, put together by hand, and a comparison with golden files.
#pragma once

#include "handoff/handoff.h"
#include "support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>

namespace netsetup::testing {

inline Cidr cidr(const QString &text)
{
    const Result<Cidr> parsed = parseCidr(text, QStringLiteral("test"));
    return parsed.ok() ? *parsed : Cidr();
}

inline QDateTime sampleTime()
{
    return QDateTime(QDate(2026, 11, 22), QTime(21, 0), Qt::UTC);
}

inline Rule rule(const QString &flow, Initiator initiator, const QString &host, const QString &volatility,
                 const QStringList &sources, quint16 port = 443)
{
    Rule made;
    made.id = QStringLiteral("sts-acme-%1-%2").arg(flow, wordFor(initiator));
    made.flow = flow;
    made.purpose = flow == QLatin1String("receiver") ? flow : QStringLiteral("image-pull");
    made.why = QStringLiteral("the Agent needs it");
    made.initiator = initiator;
    for (const QString &source : sources)
        made.sources.append(cidr(source));
    made.host = host;
    made.port = port;
    made.protocol = QStringLiteral("tcp");
    made.volatility = volatility;
    return made;
}

inline ResolvedAddress seen(const QString &host, const QString &address, quint32 ttl = 60)
{
    return ResolvedAddress{host, familyName(QHostAddress(address)), address, ttl, sampleTime()};
}

inline QString receiverHost()
{
    return QStringLiteral("acme.app.stackstate.io");
}

/// A small plan behind a firewall: the receiver for nodes and pods, one image host for the nodes.
inline HandoffInput smallInput()
{
    HandoffInput input;
    input.plan.tenant = QStringLiteral("acme");
    input.plan.egress.mode = EgressMode::Firewall;
    input.plan.handoff.changeId = QStringLiteral("NET-1");
    input.planJson = QJsonObject{{QStringLiteral("schema"), QStringLiteral("netsetup.project/1")}};
    input.tenantHost = receiverHost();
    input.receiverUrl = QStringLiteral("https://acme.app.stackstate.io/receiver/stsAgent");
    input.productTitle = QStringLiteral("StackState 6.0");
    input.rules = {
        rule(QStringLiteral("receiver"), Initiator::Nodes, receiverHost(), QStringLiteral("pinned"),
             {QStringLiteral("10.0.0.0/16")}),
        rule(QStringLiteral("receiver"), Initiator::Pods, receiverHost(), QStringLiteral("pinned"),
             {QStringLiteral("10.244.0.0/16")}),
        rule(QStringLiteral("quay-registry"), Initiator::Nodes, QStringLiteral("quay.io"),
             QStringLiteral("cdn"), {QStringLiteral("10.0.0.0/16")}),
    };
    input.addresses = {
        seen(receiverHost(), QStringLiteral("52.20.10.11")),
        seen(receiverHost(), QStringLiteral("52.20.10.10")),
        seen(QStringLiteral("quay.io"), QStringLiteral("34.225.41.113"), 20),
    };
    input.createdAt = sampleTime().addSecs(600);
    input.toolVersion = QStringLiteral("0.1.0");
    return input;
}

/// Where nftables shall put its rules.
inline void giveNftablesSite(HandoffInput &input)
{
    input.plan.handoff.site[QStringLiteral("nftables")] = {
        {QStringLiteral("family"), QStringLiteral("inet")},
        {QStringLiteral("table"), QStringLiteral("filter")},
        {QStringLiteral("chain"), QStringLiteral("forward")}};
}

/// The artifacts of one format, by path.
inline QMap<QString, QByteArray> emitted(const HandoffInput &input, const QString &id)
{
    const Format *chosen = format(id);
    const FormatPlan plan = planFormat(*chosen, input);
    QMap<QString, QByteArray> files;
    const QList<Artifact> artifacts =
        chosen->emitArtifacts(input, plan.rules, input.plan.handoff.site.value(id));
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
    compareWithFile(bytes, QString(QStringLiteral("tests/handoff/data/") + name));
}

/// A string that tries to break out of whatever it is printed into. The same seed gives the same string.
inline QString hostileText(quint32 seed)
{
    static const QStringList pieces{
        QStringLiteral("\""),         QStringLiteral("'"),
        QStringLiteral("\n"),         QStringLiteral("\r\n"),
        QStringLiteral("\\"),         QStringLiteral(";"),
        QStringLiteral("}"),          QStringLiteral("{"),
        QStringLiteral("#"),          QStringLiteral(" accept "),
        QStringLiteral("$(reboot)"),  QStringLiteral("`id`"),
        QStringLiteral("=1+1"),       QStringLiteral("@SUM(A1)"),
        QStringLiteral("<script>"),   QStringLiteral("|"),
        QStringLiteral(","),          QStringLiteral("\t"),
        QStringLiteral("../"),        QString(QChar(0)),
        QString(QChar(0x202E)),       QString(QChar(0xD800)),
        QStringLiteral("Ünïcode "),   QStringLiteral("add rule inet filter forward accept"),
        QStringLiteral("%n"),         QStringLiteral("NET-1"),
        QStringLiteral("comment \""), QStringLiteral("]"),
        QStringLiteral("["),          QString(200, QLatin1Char('x')),
    };
    QRandomGenerator random(seed);
    QString text;
    const int count = random.bounded(1, 12);
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

} // namespace netsetup::testing
