// Which files the pack holds: those that the user chose, else the usual ones. Everybody's choice is kept in
// the plan, and so is what a team gets otherwise of the files that all teams can have.
#pragma once

#include "setup/setup.h"

namespace netsetup {

class PackChoice : public QObject
{
    Q_OBJECT

public:
    explicit PackChoice(Setup &setup, QObject *parent = nullptr);

    [[nodiscard]] QStringList ids(Audience audience = Audience::Everybody) const;
    /// False: it would be the last one, and a pack holds at least one file.
    bool set(const QString &id, bool wanted, Audience audience = Audience::Everybody);

Q_SIGNALS:
    void changed(); ///< without a change of the plan

private:
    bool setForTeam(const QString &id, bool wanted, Audience team);
    [[nodiscard]] QStringList usualIds() const;
    /// What the plan says; it is kept with the project.
    [[nodiscard]] QStringList planIds() const;

    Setup &m_setup;
    /// What compares with an older pack comes and goes with that: the plan does not keep it, for a later pack
    /// has no older one until the user gives it.
    bool m_withChanges = true;
};

} // namespace netsetup
