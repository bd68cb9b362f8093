// The models of all devices with named objects, and what their formats need.
#pragma once

#include "handoff/asamodel.h"
#include "handoff/fortiosmodel.h"
#include "handoff/setmodels.h"

#include <memory>

namespace netsetup::testing {

/// What stands in the files of one device.
struct ModelOf
{
    QString format;
    QString extension;
    std::unique_ptr<DeviceModel> (*make)();

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
        {u"panos"_s, u"set"_s, &newModel<PanosModel>},
        {u"fortios"_s, u"conf"_s, &newModel<FortiosModel>},
        {u"cisco-asa"_s, u"cfg"_s, &newModel<AsaModel>},
        {u"junos-srx"_s, u"set"_s, &newModel<SrxModel>},
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
    site[u"junos-srx"_s] = {{u"from-zone"_s, u"trust"_s}, {u"to-zone"_s, u"untrust"_s}};
}

} // namespace netsetup::testing
