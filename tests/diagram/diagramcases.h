// Flows and findings made by hand, for the tests of the picture.
#pragma once

#include "diagram/diagram.h"

namespace netsetup::cases {

QList<FlowOrigin> agentParts();
QList<FlowOrigin> containerRuntime();
Flow flow(const QString &id, const QString &host, Purpose purpose, const QList<FlowOrigin> &origins);

/// A receiver and then image hosts: `count` destinations in all.
QList<Flow> direct(int count);
/// The same behind a forward proxy, each outside flow opened by the proxy.
QList<Flow> proxied(int count);
/// Own registry inside, optional intake used by pods only, chart repository from the workstation.
QList<Flow> mirrored();
/// Every source talks to everything, in an order that forces lanes.
QList<Flow> tangled();

/// The hosts of the flows, made as long as DNS allows; all different.
QList<Flow> withLongNames(QList<Flow> flows);

Finding finding(const QString &flow, Status status);
/// Every flow ends in another state.
QList<Finding> mixedFindings(const QList<Flow> &flows);

} // namespace netsetup::cases
