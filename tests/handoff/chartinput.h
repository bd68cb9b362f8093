// Hand-off inputs made from the real catalog, and readers for what was printed.
#pragma once

#include "handoff/sample.h"
#include "support/serverprocess.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <yaml-cpp/yaml.h>

namespace netsetup::testing {

inline Plan chartPlan(const QString &product)
{
    Plan plan;
    plan.product = product;
    plan.tenant = QStringLiteral("acme");
    plan.cluster.name = QStringLiteral("prod-1");
    plan.handoff.changeId = QStringLiteral("NET-1");
    return plan;
}

inline HandoffInput chartInput(const Plan &plan)
{
    static const Catalog catalog = *Catalog::load();
    HandoffInput input;
    input.plan = plan;
    input.planJson = QJsonObject{{QStringLiteral("schema"), QStringLiteral("netsetup.project/1")}};
    input.line = *catalog.line(plan.product);
    input.tenantHost = tenantHost(plan, input.line);
    input.receiverUrl = receiverUrl(plan, input.line);
    input.productTitle = input.line.title;
    input.flows = deriveFlows(plan, input.line);
    input.rules = deriveRules(input.flows, plan);
    input.addresses = {seen(input.tenantHost, QStringLiteral("52.20.10.11")),
                       seen(input.tenantHost, QStringLiteral("2a05:d014::5"))};
    input.createdAt = sampleTime().addSecs(600);
    input.toolVersion = QStringLiteral("0.1.0");
    return input;
}

/// What python's reader makes of the documents; a list with one entry each.
inline QJsonArray yamlDocuments(const QByteArray &yaml)
{
    const Finished read = runProgram(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"), QStringLiteral("import json,sys,yaml; "
                                              "print(json.dumps(list(yaml.safe_load_all(sys.stdin))))")},
        yaml);
    if (read.exitCode != 0)
        qWarning("%s", read.err.constData());
    return QJsonDocument::fromJson(read.out).array();
}

} // namespace netsetup::testing
