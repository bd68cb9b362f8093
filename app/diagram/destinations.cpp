#include "diagram/destinations.h"

#include "base/inwords.h"
#include "diagram/textfit.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct KindRow
{
    DestinationKind kind;
    const char *one;
    const char *several; ///< with %1 for how many
};

constexpr KindRow rows[] = {
    {DestinationKind::Receiver, QT_TRANSLATE_NOOP("Diagram", "Receiver"),
     QT_TRANSLATE_NOOP("Diagram", "%1 receivers")},
    {DestinationKind::Intake, QT_TRANSLATE_NOOP("Diagram", "OpenTelemetry intake"),
     QT_TRANSLATE_NOOP("Diagram", "%1 OpenTelemetry intakes")},
    {DestinationKind::Registry, QT_TRANSLATE_NOOP("Diagram", "Registry"),
     QT_TRANSLATE_NOOP("Diagram", "%1 registries")},
    //: A host from which nodes fetch the layers of container images.
    {DestinationKind::Layers, QT_TRANSLATE_NOOP("Diagram", "Layer host"),
     QT_TRANSLATE_NOOP("Diagram", "%1 layer hosts")},
    {DestinationKind::OwnRegistry, QT_TRANSLATE_NOOP("Diagram", "Own registry"),
     QT_TRANSLATE_NOOP("Diagram", "%1 own registries")},
    //: A host to which the own registry sends its clients on.
    {DestinationKind::Companion, QT_TRANSLATE_NOOP("Diagram", "Beside the own registry"),
     QT_TRANSLATE_NOOP("Diagram", "%1 hosts beside the own registry")},
    {DestinationKind::Charts, QT_TRANSLATE_NOOP("Diagram", "Helm charts"),
     QT_TRANSLATE_NOOP("Diagram", "%1 hosts of Helm charts")},
    {DestinationKind::Time, QT_TRANSLATE_NOOP("Diagram", "Time server"),
     QT_TRANSLATE_NOOP("Diagram", "%1 time servers")},
    {DestinationKind::Names, QT_TRANSLATE_NOOP("Diagram", "DNS server"),
     QT_TRANSLATE_NOOP("Diagram", "%1 DNS servers")},
    {DestinationKind::Other, "", QT_TRANSLATE_NOOP("Diagram", "%1 other hosts")},
};

const KindRow &rowOf(DestinationKind kind)
{
    return rows[static_cast<int>(kind)];
}

/// The longest run of labels that all of them end with; empty when it is no more than a top-level name.
QString sharedDomain(const QStringList &hosts)
{
    QStringList shared = hosts.value(0).split(u'.');
    for (const QString &host : hosts) {
        const QStringList labels = host.split(u'.');
        qsizetype same = 0;
        while (same < shared.size() && same < labels.size() &&
               shared.at(shared.size() - 1 - same) == labels.at(labels.size() - 1 - same))
            ++same;
        shared = shared.last(same);
    }
    return shared.size() < 2 ? QString() : shared.join(u'.');
}

} // namespace

DestinationKind destinationKind(const Flow &flow)
{
    if (isCompanion(flow.id))
        return DestinationKind::Companion;
    switch (flow.purpose) {
    case Purpose::Receiver:
        return DestinationKind::Receiver;
    case Purpose::Otlp:
        return DestinationKind::Intake;
    case Purpose::ImagePull:
        return flow.images.isEmpty() ? DestinationKind::Layers : DestinationKind::Registry;
    case Purpose::Registry:
        return DestinationKind::OwnRegistry;
    case Purpose::ChartRepo:
        return DestinationKind::Charts;
    case Purpose::Ntp:
        return DestinationKind::Time;
    case Purpose::Dns:
        return DestinationKind::Names;
    default:
        return DestinationKind::Other;
    }
}

QString destinationTitle(DestinationKind kind, const Flow &flow)
{
    return kind == DestinationKind::Other ? cleanText(flow.id) : inWords("Diagram", rowOf(kind).one);
}

QString destinationsTitle(DestinationKind kind, const QStringList &hosts)
{
    const QString title = inWords("Diagram", rowOf(kind).several).arg(hosts.size());
    const QString domain = cleanText(sharedDomain(hosts));
    //: "7 layer hosts of quay.io"
    return domain.isEmpty() ? title : inWords("Diagram", "%1 of %2").arg(title, domain);
}

QString ownerDomain(const QString &host)
{
    const QStringList labels = host.split(u'.');
    const bool isName = labels.size() >= 2 && QHostAddress(host).isNull();
    return isName ? labels.sliced(labels.size() - 2).join(u'.') : host;
}

} // namespace netsetup
