// The words that all plan tests share, and short ways to set one field.
#pragma once

#include "plan/planfields.h"

inline netsetup::PlanVocabulary testWords()
{
    return {{QStringLiteral("stackstate-6.0"), QStringLiteral("suse-observability")},
            QStringLiteral("app.stackstate.io"),
            QStringLiteral("/receiver/stsAgent"),
            {QStringLiteral("chart-repo"), QStringLiteral("http-header-injector"), QStringLiteral("ntp"),
             QStringLiteral("otel"), QStringLiteral("otlp")},
            QStringLiteral("stackstate-k8s-agent")};
}

inline const netsetup::PlanField *fieldOf(const QString &option)
{
    for (const netsetup::PlanField &field : netsetup::planFields()) {
        if (field.option == option)
            return &field;
    }
    return nullptr;
}

inline netsetup::Outcome setField(netsetup::Plan &plan, const QString &option, const QString &text)
{
    const netsetup::PlanField *field = fieldOf(option);
    if (!field)
        return netsetup::Error{QStringLiteral("test"), option, QStringLiteral("no such field"), {}};
    return field->set(plan, text, testWords(), option);
}
