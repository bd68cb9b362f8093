// The words that all plan tests share, and short ways to set one field.
#pragma once

#include "plan/planfields.h"

using namespace Qt::StringLiterals;

inline netsetup::PlanVocabulary testWords()
{
    return {{u"stackstate-6.0"_s, u"suse-observability"_s},
            u"app.stackstate.io"_s,
            u"/receiver/stsAgent"_s,
            {u"chart-repo"_s, u"http-header-injector"_s, u"ntp"_s, u"otel"_s, u"otlp"_s},
            u"stackstate-k8s-agent"_s};
}

inline netsetup::Outcome setField(netsetup::Plan &plan, const QString &option, const QString &text)
{
    const netsetup::FieldOption *found = netsetup::fieldOption(option);
    if (!found)
        return netsetup::Error{u"test"_s, option, u"no such option"_s, {}};
    return found->set(plan, text, testWords(), option);
}
