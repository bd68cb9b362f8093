// The models of all devices with named objects, and what their formats need.
#pragma once

#include "handoff/asamodel.h"
#include "handoff/checkpointmodel.h"
#include "handoff/fortiosmodel.h"
#include "handoff/mikrotikmodel.h"
#include "handoff/setmodels.h"

#include <memory>

namespace netsetup::testing {

/// What stands in the files of one device.
struct ModelOf
{
    QString format;
    QString extension;
    std::unique_ptr<DeviceModel> (*make)();
    bool exempts = false; ///< has a statement that keeps hosts from being inspected
    /// How its statements begin, that put something in and that take something out.
    QString putsIn = u"set|append|access-list|fqdn|subnet|host"_s;
    QString takesOut = u"delete|no|unselect"_s;

    [[nodiscard]] QString path(const QString &file) const
    {
        return u"firewall/%1/%2.%3"_s.arg(format, file, extension);
    }
};

template <typename Model>
std::unique_ptr<DeviceModel> newModel()
{
    return std::make_unique<Model>();
}

inline const QList<ModelOf> &deviceModels()
{
    static const QList<ModelOf> models{
        {u"panos"_s, u"set"_s, &newModel<PanosModel>, true},
        {u"fortios"_s, u"conf"_s, &newModel<FortiosModel>, true},
        {u"cisco-asa"_s, u"cfg"_s, &newModel<AsaModel>},
        {u"checkpoint"_s, u"sh"_s, &newModel<CheckpointModel>, true, u"make|domain|allow|reach"_s,
         u"close|leave|drop|forget"_s},
        {u"junos-srx"_s, u"set"_s, &newModel<SrxModel>},
        {u"mikrotik"_s, u"rsc"_s, &newModel<MikrotikModel>, false, u":if"_s,
         u"/ip firewall|/ipv6 firewall"_s},
    };
    return models;
}

/// The parameters of the site that each of these devices needs.
inline void giveDeviceSites(HandoffInput &input)
{
    QMap<QString, QMap<QString, QString>> &site = input.plan.handoff.site;
    site[u"panos"_s] = {{u"zone-from"_s, u"trust"_s}, {u"zone-to"_s, u"untrust"_s}};
    site[u"fortios"_s] = {{u"srcintf"_s, u"internal"_s}, {u"dstintf"_s, u"wan1"_s}};
    site[u"cisco-asa"_s] = {{u"acl"_s, u"inside_in"_s}};
    site[u"checkpoint"_s] = {{u"layer"_s, u"Network"_s}};
    site[u"mikrotik"_s] = {{u"chain"_s, u"forward"_s}};
    site[u"junos-srx"_s] = {{u"from-zone"_s, u"trust"_s}, {u"to-zone"_s, u"untrust"_s}};
}

} // namespace netsetup::testing
