#include "pack/packchoice.h"

#include "pack/paintedformats.h"

namespace netsetup {

namespace {

bool needsOlder(const QString &id)
{
    const Format *known = format(id);
    return known != nullptr && known->can.needsOlder;
}

/// In the order of the catalogue.
QStringList ordered(const QStringList &ids)
{
    QStringList inOrder;
    for (const QList<Format> &formats : {formatCatalogue(), paintedFormats()}) {
        for (const Format &format : formats) {
            if (ids.contains(format.id))
                inOrder.append(format.id);
        }
    }
    return inOrder;
}

} // namespace

PackChoice::PackChoice(Setup &setup, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
{
    connect(&m_setup, &Setup::olderPackChanged, this, [this] {
        m_withChanges = true;
        Q_EMIT changed();
    });
}

/// As on the command line.
QStringList PackChoice::usualIds() const
{
    QStringList ids;
    for (const Format &format : formatCatalogue()) {
        if (format.inDefaultList || (format.can.needsReport && m_setup.report().has_value()))
            ids.append(format.id);
    }
    return ids;
}

QStringList PackChoice::planIds() const
{
    const QStringList chosen = m_setup.plan().handoff.artifacts;
    return chosen.isEmpty() ? usualIds() : chosen;
}

QStringList PackChoice::ids() const
{
    QStringList ids = planIds();
    for (const Format &format : formatCatalogue()) {
        const bool follows = format.can.needsOlder && !m_setup.olderPack().isEmpty();
        if (follows && m_withChanges && !ids.contains(format.id))
            ids.append(format.id);
    }
    return ids;
}

bool PackChoice::set(const QString &id, bool wanted)
{
    const bool follows = needsOlder(id) && !m_setup.olderPack().isEmpty();
    QStringList ids = planIds();
    ids.removeAll(id);
    if (wanted && !follows)
        ids.append(id);
    ids = ordered(ids);
    // An empty list in the plan means the usual one: all files would be back.
    if (ids.isEmpty())
        return false;
    // The usual list is left to be the usual one.
    const bool usual = ids == usualIds();
    m_setup.edit([&](Plan &plan) { plan.handoff.artifacts = usual ? QStringList() : ids; });
    if (follows) {
        m_withChanges = wanted;
        Q_EMIT changed();
    }
    return true;
}

} // namespace netsetup
