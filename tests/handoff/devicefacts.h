// What a pack opens on firewalls with named objects, as models of them read its files.
#pragma once

#include "handoff/devicemodels.h"
#include "handoff/packfacts.h"

#include <algorithm>

namespace netsetup::testing {

class DeviceFacts : protected PackFacts
{
public:
    using PackFacts::PackFacts;

protected:
    static QStringList sourcesOf(const ToldRule &rule)
    {
        return rule.sources.isEmpty() ? QStringList{u"?"_s} : rule.sources;
    }

    /// What the planner lets through, by name or by the address that the host is, from all sources of a rule.
    [[nodiscard]] ToldSet openedByName(const QString &format) const
    {
        ToldSet right;
        for (const ToldRule &rule : m_rules) {
            const QString to = opens(format, rule) ? rule.host : QString();
            for (const QString &source : to.isEmpty() ? QStringList() : sourcesOf(rule)) {
                if (readAddress(to).isNull() || oneFamily(source, to))
                    right.insert(u"%1|%2|%3"_s.arg(source, to, rule.service));
            }
        }
        return right;
    }

    void compareDevices()
    {
        QMap<QString, ToldSet> opened;
        for (const ModelOf &device : deviceModels()) {
            const auto model = device.make();
            model->load(whole(device.path(u"install"_s)));
            expect(model->problems().isEmpty(), device.format + u": "_s + model->problems().join(u"; "_s));
            opened.insert(device.format, model->openings());
            same(model->openings(), openedByName(device.format), device.format);
            compareDeviceExemption(device, *model);
        }
        for (const ModelOf &device : deviceModels())
            same(opened.value(device.format), opened.value(deviceModels().first().format),
                 deviceModels().first().format + u" and "_s + device.format);
    }

    /// Where a device can say it, the hosts that must not be inspected are those of the rules.
    void compareDeviceExemption(const ModelOf &device, DeviceModel &model)
    {
        const QString path = device.path(u"exempt-inspection"_s);
        expect(device.exempts || whole(path).isEmpty(), device.format + u" has no exemption"_s);
        model.load(whole(path));
        expect(model.problems().isEmpty(), path + u": "_s + model.problems().join(u"; "_s));
        ToldSet right;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            const bool isName = readAddress(rule.host).isNull();
            const QStringList sources = sourcesOf(rule);
            const bool reached = std::any_of(sources.begin(), sources.end(), [&](const QString &source) {
                return isName || oneFamily(source, rule.host);
            });
            if (device.exempts && rule.inspection == "exempt"_L1 && opens(device.format, rule) && reached)
                right.insert(rule.host);
        }
        same(model.exemptHosts(), right, path);
    }
};

} // namespace netsetup::testing
