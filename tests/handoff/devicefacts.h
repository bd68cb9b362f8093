// What a pack opens on firewalls with named objects, as models of them read its files.
#pragma once

#include "handoff/devicemodels.h"
#include "handoff/packfacts.h"
#include "handoff/planning/explain.h"

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

    /// What is explained of a packet is what the loaded file does with it: "source|to|tcp/443" for each way.
    void compareExplained(const QString &format, const ToldSet &loaded)
    {
        const FormatPlan plan = planFormat(*netsetup::format(format), m_input);
        for (const QString &fact : loaded) {
            const QString source = fact.section(u'|', 0, 0);
            const QString to = fact.section(u'|', 1, 1);
            const quint16 port = fact.section(u'/', -1).toUShort();
            const QHostAddress first = readAddress(source.section(u'/', 0, 0));
            const QHostAddress stranger(source.contains(u':') ? u"fd99::99"_s : u"100.99.99.99"_s);
            const quint16 next = port == 65535 ? 1 : static_cast<quint16>(port + 1);
            for (const Packet &packet :
                 {Packet{first, to, port}, Packet{first, to, next}, Packet{stranger, to, port}}) {
                const QString said = explainPacket(plan, packet);
                expect(said.startsWith("allowed"_L1) == lets(loaded, packet),
                       u"%1: %2 to %3 port %4: %5"_s.arg(format, packet.source.toString(), packet.destination)
                           .arg(packet.port)
                           .arg(said));
            }
        }
    }
    static bool lets(const ToldSet &loaded, const Packet &packet)
    {
        return std::any_of(loaded.begin(), loaded.end(), [&packet](const QString &fact) {
            const Result<Cidr> range = parseCidr(fact.section(u'|', 0, 0), u"test"_s);
            return fact.section(u'|', 1, 1) == packet.destination &&
                   fact.section(u'/', -1) == QString::number(packet.port) && range.ok() &&
                   packet.source.isInSubnet(range->address, range->prefix);
        });
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
            const auto loaded = device.make();
            loaded->load(text(device.path(u"install"_s)));
            compareExplained(device.format, loaded->openings());
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
