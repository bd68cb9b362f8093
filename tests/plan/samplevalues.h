// One value for every field of the plan, as the project file holds it; none of them is what a new plan has.
#pragma once

#include "plan/fieldvalues.h"
#include "plan/projectfile.h"
#include "support/testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

/// The root of the practice company, printed as a plan keeps it.
inline QString sampleCa()
{
    QFile file(netsetup::testing::sourcePath(u"resources/practice/company-root.pem"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(*netsetup::readCertificates(file.readAll(), u"sample"_s));
}

inline QMap<QString, QJsonValue> sampleValues()
{
    const QJsonObject image{{u"path"_s, u"clusterAgent.image"_s},
                            {u"registry"_s, u"images.corp.example"_s},
                            {u"repository"_s, u"stackstate/stackstate-k8s-cluster-agent"_s},
                            {u"tag"_s, u"1.2.3"_s}};
    return {
        {u"product"_s, u"suse-observability"_s},
        {u"tenant"_s, u"acme"_s},
        {u"baseUrl"_s, u"https://sts.corp.example/receiver/stsAgent"_s},
        {u"options"_s, QJsonArray{u"chart-repo"_s, u"http-header-injector"_s}},
        {u"egress.mode"_s, u"proxy"_s},
        {u"egress.proxy.url"_s, u"http://proxy.corp.example:3128"_s},
        {u"egress.proxy.user"_s, u"svc"_s},
        {u"egress.proxy.noProxy"_s, QJsonArray{u".svc"_s, u"quay.io"_s}},
        {u"egress.sources.nodes"_s, QJsonArray{u"10.20.0.0/24"_s}},
        {u"egress.sources.pods"_s, QJsonArray{u"10.42.0.0/16"_s}},
        {u"egress.sources.proxy"_s, QJsonArray{u"10.30.0.5/32"_s}},
        {u"egress.sources.workstation"_s, QJsonArray{u"10.40.1.17/32"_s}},
        {u"egress.sources.registry"_s, QJsonArray{u"10.50.0.8/32"_s}},
        {u"egress.sources.copier"_s, QJsonArray{u"10.50.0.9/32"_s}},
        {u"egress.ipFamily"_s, u"ipv4"_s},
        {u"images.source"_s, u"mirror"_s},
        {u"images.registry.host"_s, u"registry.corp.example"_s},
        {u"images.registry.port"_s, 5000},
        {u"images.registry.prefix"_s, u"team/agent"_s},
        {u"images.registry.user"_s, u"robot"_s},
        {u"images.registry.pullSecrets"_s, QJsonArray{u"corp-registry"_s}},
        {u"images.registry.companions"_s,
         QJsonArray{
             QJsonObject{{u"host"_s, u"tokens.corp.example"_s}, {u"port"_s, 5001}, {u"login"_s, true}}}},
        {u"images.registry.companionLogin"_s, true},
        {u"trust.caPem"_s, sampleCa()},
        {u"trust.skipTls"_s, true},
        {u"cluster.name"_s, u"prod-eu-1"_s},
        {u"cluster.distribution"_s, u"rke2"_s},
        {u"cluster.cni"_s, u"cilium"_s},
        {u"cluster.podCidrs"_s, QJsonArray{u"10.42.0.0/16"_s}},
        {u"cluster.serviceCidrs"_s, QJsonArray{u"10.43.0.0/16"_s}},
        {u"cluster.nodeCidrs"_s, QJsonArray{u"10.20.0.0/24"_s}},
        {u"cluster.apiServer"_s, u"api.cluster.corp.example:6443"_s},
        {u"cluster.dnsDomain"_s, u"corp.local"_s},
        {u"cluster.architectures"_s, QJsonArray{u"amd64"_s, u"arm64"_s}},
        {u"chart.archive"_s, QJsonObject{{u"name"_s, u"stackstate-k8s-agent"_s},
                                         {u"version"_s, u"1.0.100"_s},
                                         {u"sha256"_s, QString(64, u'a')},
                                         {u"images"_s, QJsonArray{image}}}},
        {u"chart.version"_s, u"1.0.100"_s},
        {u"chart.source"_s, u"rancher-prime"_s},
        {u"chart.namespace"_s, u"observability"_s},
        {u"chart.release"_s, u"our-agent"_s},
        {u"open"_s, QJsonArray{QJsonObject{{u"field"_s, u"cluster.cni"_s}, {u"owner"_s, u"cluster"_s}}}},
        {u"handoff.changeId"_s, u"CHG-1"_s},
        {u"handoff.artifacts"_s, QJsonArray{u"request-html"_s}},
        {u"handoff.teams"_s, QJsonObject{{u"security"_s, QJsonObject{{u"request-html"_s, false}}}}},
        {u"handoff.site"_s, QJsonObject{{u"panos"_s, QJsonObject{{u"zone-from"_s, u"trust"_s}}}}},
        {u"handoff.addressesForCdn"_s, true},
        {u"handoff.reviewDays"_s, 60},
        {u"handoff.holdHours"_s, 48},
        {u"handoff.language"_s, u"de"_s},
        {u"handoff.sent"_s,
         QJsonArray{QJsonObject{{u"audience"_s, u"proxy"_s}, {u"at"_s, u"2026-05-12T08:00:00Z"_s}}}},
        {u"handoff.request.requester"_s, u"A. Admin"_s},
        {u"handoff.request.contact"_s, u"admin@corp.example"_s},
        {u"handoff.request.owner"_s, u"Platform"_s},
        {u"handoff.request.window"_s, u"Sunday"_s},
        {u"handoff.request.until"_s, u"2027"_s},
        {u"handoff.request.environment"_s, u"production"_s},
    };
}

/// A new plan, with what the field is about: nobody asks for the login of companions where there are none.
inline netsetup::Plan planAbout(const QString &path)
{
    netsetup::Plan plan;
    if (path == "images.registry.companionLogin"_L1)
        plan.images.registry.companions = {{u"tokens.corp.example"_s}};
    return plan;
}

/// The plan with this value of the field, put in as a project file brings it.
inline netsetup::Plan withSample(const netsetup::Plan &plan, const netsetup::PlanField &field,
                                 const netsetup::PlanVocabulary &words)
{
    netsetup::Plan changed = plan;
    if (!field.saved) {
        (void)field.value.set(changed, u"true"_s, words, field.path);
        return changed;
    }
    QJsonObject project = netsetup::planToJson(plan);
    netsetup::insertAt(project, field.path, sampleValues().value(field.path));
    const netsetup::Result<netsetup::LoadedPlan> loaded = netsetup::planFromJson(project, words, {});
    return loaded ? loaded->plan : plan;
}
