#include "diagram/diagramcases.h"

using namespace Qt::StringLiterals;

namespace netsetup::cases {

QList<FlowOrigin> agentParts()
{
    return {{u"node-agent"_s, Initiator::Nodes},
            {u"cluster-agent"_s, Initiator::Pods},
            {u"checks-agent"_s, Initiator::Pods},
            {u"logs-agent"_s, Initiator::Pods}};
}

QList<FlowOrigin> containerRuntime()
{
    return {{u"container-runtime"_s, Initiator::Nodes}};
}

Flow flow(const QString &id, const QString &host, Purpose purpose, const QList<FlowOrigin> &origins)
{
    Flow made;
    made.id = id;
    made.host = host;
    made.purpose = purpose;
    made.origins = origins;
    made.volatility = purpose == Purpose::Registry ? Volatility::Internal : Volatility::Cdn;
    made.why = u"One sentence that tells the network team what this is needed for."_s;
    return made;
}

QList<Flow> direct(int count)
{
    QList<Flow> flows{flow(u"receiver"_s, u"acme.app.stackstate.io"_s, Purpose::Receiver, agentParts())};
    for (int i = 1; i < count; ++i) {
        const QString name = u"cdn%1"_s.arg(i, 2, 10, QChar(u'0'));
        flows << flow("quay-"_L1 + name, name + ".quay.io"_L1, Purpose::ImagePull, containerRuntime());
    }
    return flows;
}

QList<Flow> proxied(int count)
{
    Flow proxy = flow(u"proxy"_s, u"proxy.corp.example"_s, Purpose::Proxy, agentParts() + containerRuntime());
    proxy.port = 3128;
    QList<Flow> flows{proxy};
    for (Flow outside : direct(count)) {
        outside.origins = {{u"proxy"_s, Initiator::Proxy}};
        outside.way = FlowWay::Proxy;
        outside.proxy = u"proxy.corp.example:3128"_s;
        flows << outside;
    }
    Flow time = flow(u"ntp"_s, u"0.pool.ntp.org"_s, Purpose::Ntp, {{u"node-agent"_s, Initiator::Nodes}});
    time.protocol = Protocol::Udp;
    time.port = 123;
    time.required = false;
    flows << time;
    return flows;
}

QList<Flow> mirrored()
{
    QList<Flow> flows = direct(1);
    flows << flow(u"registry"_s, u"registry.corp.example"_s, Purpose::Registry, containerRuntime());
    flows << flow(u"otlp"_s, u"otlp-acme.app.stackstate.io"_s, Purpose::Otlp,
                  {{u"telemetry-gateway"_s, Initiator::Pods}});
    flows.last().required = false;
    flows << flow(u"chart-repo"_s, u"helm.stackstate.io"_s, Purpose::ChartRepo,
                  {{u"workstation"_s, Initiator::Workstation}});
    return flows;
}

QList<Flow> tangled()
{
    const QList<FlowOrigin> everybody =
        agentParts() + containerRuntime() + QList<FlowOrigin>{{u"workstation"_s, Initiator::Workstation}};
    QList<Flow> flows = direct(4);
    for (Flow &each : flows)
        each.origins = everybody;
    // Two ports of one host, and one that only the workstation uses.
    flows << flows.first();
    flows.last().id = u"receiver-again"_s;
    flows.last().port = 8443;
    flows << mirrored().last();
    Flow registry = mirrored().at(1);
    registry.origins = everybody;
    flows << registry;
    return flows;
}

QList<Flow> withLongNames(QList<Flow> flows)
{
    const QString label(40, u'w');
    for (Flow &each : flows) {
        QString name = each.id;
        while (name.size() + 1 + label.size() < 250)
            name += u'.' + label;
        each.host = name + u'.' + QString(249 - name.size(), u'x');
    }
    return flows;
}

Finding finding(const QString &flow, Status status)
{
    Finding made;
    made.key = "f-"_L1 + flow;
    made.id = u"tcp.drop"_s;
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
