// Hand-off inputs made from the real catalog, and readers for what was printed.
#pragma once

#include "handoff/sample.h"
#include "support/serverprocess.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

inline Plan chartPlan(const QString &product)
{
    Plan plan;
    plan.product = product;
    plan.tenant = u"acme"_s;
    plan.cluster.name = u"prod-1"_s;
    plan.handoff.changeId = u"NET-1"_s;
    return plan;
}

inline HandoffInput chartInput(const Plan &plan)
{
    static const Catalog catalog = *Catalog::load();
    HandoffInput input;
    input.plan = plan;
    input.planJson = QJsonObject{{u"schema"_s, u"netsetup.project/1"_s}};
    input.line = *catalog.line(plan.product);
    input.tenantHost = tenantHost(plan, input.line);
    input.receiverUrl = receiverUrl(plan, input.line);
    input.productTitle = input.line.title;
    input.flows = deriveFlows(plan, input.line);
    input.rules = deriveRules(input.flows, plan);
    input.addresses = {seen(input.tenantHost, u"52.20.10.11"_s), seen(input.tenantHost, u"2a05:d014::5"_s)};
    input.createdAt = sampleTime().addSecs(600);
    input.toolVersion = u"0.1.0"_s;
    return input;
}

/// What python's reader makes of the documents; a list with one entry each.
inline QJsonArray yamlDocuments(const QByteArray &yaml)
{
    const Finished read = runProgram(u"/usr/bin/python3"_s,
                                     {u"-c"_s, u"import json,sys,yaml; "
                                               "print(json.dumps(list(yaml.safe_load_all(sys.stdin))))"_s},
                                     yaml);
    if (read.exitCode != 0)
        qWarning("%s", read.err.constData());
    return QJsonDocument::fromJson(read.out).array();
}

} // namespace netsetup::testing
