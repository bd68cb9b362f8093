#include "diagram/diagramcases.h"

namespace netsetup::cases {

QList<FlowOrigin> agentParts()
{
    return {{QStringLiteral("node-agent"), Initiator::Nodes},
            {QStringLiteral("cluster-agent"), Initiator::Pods},
            {QStringLiteral("checks-agent"), Initiator::Pods},
            {QStringLiteral("logs-agent"), Initiator::Pods}};
}

QList<FlowOrigin> containerRuntime()
{
    return {{QStringLiteral("container-runtime"), Initiator::Nodes}};
}

Flow flow(const QString &id, const QString &host, const QString &purpose, const QList<FlowOrigin> &origins)
{
    Flow made;
    made.id = id;
    made.host = host;
    made.purpose = purpose;
    made.origins = origins;
    made.volatility =
        purpose == QLatin1String("registry") ? QStringLiteral("internal") : QStringLiteral("cdn");
    made.why = QStringLiteral("One sentence that tells the network team what this is needed for.");
    return made;
}

QList<Flow> direct(int count)
{
    QList<Flow> flows{flow(QStringLiteral("receiver"), QStringLiteral("acme.app.stackstate.io"),
                           QStringLiteral("receiver"), agentParts())};
    for (int i = 1; i < count; ++i) {
        const QString name = QStringLiteral("cdn%1").arg(i, 2, 10, QLatin1Char('0'));
        flows << flow(QLatin1String("quay-") + name, name + QLatin1String(".quay.io"),
                      QStringLiteral("image-pull"), containerRuntime());
    }
    return flows;
}

QList<Flow> proxied(int count)
{
    Flow proxy = flow(QStringLiteral("proxy"), QStringLiteral("proxy.corp.example"), QStringLiteral("proxy"),
                      agentParts() + containerRuntime());
    proxy.port = 3128;
    QList<Flow> flows{proxy};
    for (Flow outside : direct(count)) {
        outside.origins = {{QStringLiteral("proxy"), Initiator::Proxy}};
        outside.way = FlowWay::Proxy;
        outside.proxy = QStringLiteral("proxy.corp.example:3128");
        flows << outside;
    }
    Flow time = flow(QStringLiteral("ntp"), QStringLiteral("0.pool.ntp.org"), QStringLiteral("ntp"),
                     {{QStringLiteral("node-agent"), Initiator::Nodes}});
    time.protocol = QStringLiteral("udp");
    time.port = 123;
    time.required = false;
    flows << time;
    return flows;
}

QList<Flow> mirrored()
{
    QList<Flow> flows = direct(1);
    flows << flow(QStringLiteral("registry"), QStringLiteral("registry.corp.example"),
                  QStringLiteral("registry"), containerRuntime());
    flows << flow(QStringLiteral("otlp"), QStringLiteral("otlp-acme.app.stackstate.io"),
                  QStringLiteral("otlp"), {{QStringLiteral("telemetry-gateway"), Initiator::Pods}});
    flows.last().required = false;
    flows << flow(QStringLiteral("chart-repo"), QStringLiteral("helm.stackstate.io"),
                  QStringLiteral("chart-repo"), {{QStringLiteral("workstation"), Initiator::Workstation}});
    return flows;
}

QList<Flow> tangled()
{
    const QList<FlowOrigin> everybody =
        agentParts() + containerRuntime() +
        QList<FlowOrigin>{{QStringLiteral("workstation"), Initiator::Workstation}};
    QList<Flow> flows = direct(4);
    for (Flow &each : flows)
        each.origins = everybody;
    // Two ports of one host, and one that only the workstation uses.
    flows << flows.first();
    flows.last().id = QStringLiteral("receiver-again");
    flows.last().port = 8443;
    flows << mirrored().last();
    Flow registry = mirrored().at(1);
    registry.origins = everybody;
    flows << registry;
    return flows;
}

QList<Flow> withLongNames(QList<Flow> flows)
{
    const QString label(40, QLatin1Char('w'));
    for (Flow &each : flows) {
        QString name = each.id;
        while (name.size() + 1 + label.size() < 250)
            name += QLatin1Char('.') + label;
        each.host = name + QLatin1Char('.') + QString(249 - name.size(), QLatin1Char('x'));
    }
    return flows;
}

Finding finding(const QString &flow, Status status)
{
    Finding made;
    made.key = QLatin1String("f-") + flow;
    made.id = QStringLiteral("tcp.drop");
    made.flow = flow;
    made.status = status;
    return made;
}

QList<Finding> mixedFindings(const QList<Flow> &flows)
{
    constexpr Status states[] = {Status::Fail, Status::Pass, Status::Unknown, Status::Warn, Status::Skipped};
    QList<Finding> findings;
    for (qsizetype i = 0; i < flows.size(); ++i)
        findings << finding(flows.at(i).id, states[i % 5]);
    return findings;
}

} // namespace netsetup::cases
