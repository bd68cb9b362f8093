#include "pack/packchoice.h"

#include "pack/paintedformats.h"

namespace netsetup {

namespace {

bool needsOlder(const QString &id)
{
    const Format *known = format(id);
    return known != nullptr && known->can.needsOlder;
}

const Format *anyFormat(const QString &id)
{
    for (const Format &painted : paintedFormats()) {
        if (painted.id == id)
            return &painted;
    }
    return format(id);
}

/// Of use to this team: other teams' devices are not.
bool isFor(const QString &id, Audience team)
{
    const Format *known = anyFormat(id);
    return known != nullptr &&
           (team == Audience::Everybody || known->audience == Audience::Everybody || known->audience == team);
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

/// As on the command line, and what only a window can paint.
QStringList PackChoice::usualIds() const
{
    QStringList ids;
    for (const QList<Format> &formats : {formatCatalogue(), paintedFormats()}) {
        for (const Format &format : formats) {
            if (format.inDefaultList || (format.can.needsReport && m_setup.report().has_value()))
                ids.append(format.id);
        }
    }
    return ids;
}

QStringList PackChoice::planIds() const
{
    const QStringList chosen = m_setup.plan().handoff.artifacts;
    return chosen.isEmpty() ? usualIds() : chosen;
}

QStringList PackChoice::ids(Audience audience) const
{
    QStringList ids = planIds();
    for (const Format &format : formatCatalogue()) {
        const bool follows = format.can.needsOlder && !m_setup.olderPack().isEmpty();
        if (follows && m_withChanges && !ids.contains(format.id))
            ids.append(format.id);
    }
    const QMap<QString, bool> otherwise = m_setup.plan().handoff.teams.value(wordFor(audience));
    for (auto it = otherwise.begin(); it != otherwise.end(); ++it) {
        ids.removeAll(it.key());
        if (it.value())
            ids.append(it.key());
    }
    return otherwise.isEmpty() ? ids : ordered(ids);
}

/// What all teams can have is this team's own matter: the others keep it, or do not get it.
bool PackChoice::setForTeam(const QString &id, bool wanted, Audience team)
{
    QStringList left = ids(team);
    left.removeIf([team](const QString &one) { return !isFor(one, team); });
    left.removeAll(id);
    if (left.isEmpty() && !wanted)
        return false;
    const bool likeTheOthers = planIds().contains(id) == wanted;
    m_setup.edit([&](Plan &plan) {
        QMap<QString, bool> &otherwise = plan.handoff.teams[wordFor(team)];
        otherwise.remove(id);
        if (!likeTheOthers)
            otherwise.insert(id, wanted);
        if (otherwise.isEmpty())
            plan.handoff.teams.remove(wordFor(team));
    });
    return true;
}

bool PackChoice::set(const QString &id, bool wanted, Audience audience)
{
    const Format *known = anyFormat(id);
    if (audience != Audience::Everybody && known != nullptr && known->audience == Audience::Everybody &&
        !needsOlder(id))
        return setForTeam(id, wanted, audience);
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
