// The files of a firewall with named objects: install, remove, behind an older pack add and drop, and the
// exemption from inspection. Each device brings its statements and its words.
#pragma once

#include "handoff/formats/firewall/objectpolicies.h"

namespace netsetup {

/// The statements of one device.
class ObjectWriter
{
public:
    ObjectWriter() = default;
    virtual ~ObjectWriter() = default;
    Q_DISABLE_COPY_MOVE(ObjectWriter)

    /// What is not known stands in square brackets.
    [[nodiscard]] virtual QStringList addition(const ObjectAddition &addition) const = 0;
    /// References first.
    [[nodiscard]] virtual QStringList removal(const ObjectAddition &gone) const = 0;

    /// What keeps these policies from being inspected; none: the device has no such statement.
    [[nodiscard]] virtual QStringList exemption(const ObjectAddition &addition) const;
    /// Takes it out again, and is no harm where it was refused.
    [[nodiscard]] virtual QStringList exemptionRemoval(const ObjectAddition &gone) const;
};

/// The words of one device.
struct ObjectDevice
{
    QString extension; ///< "set"
    QString comment;   ///< begins a comment line; empty: the device knows none
    bool isShellScript = false;
    ObjectNaming naming;
    QStringList load;        ///< of every file: how it is loaded, and what a second time does
    QStringList install;     ///< of the main file: place, names, check
    QStringList removal;     ///< of every file that takes something out
    QStringList exemption;   ///< of the exemption
    QStringList exemptSites; ///< "inspection-profile": without these the exemption waits

    // What stands before the statements, where there are any.
    QStringList startOfAddition;
    QStringList startOfRemoval;
    QStringList startOfExemption;
};

/// All files of the pack for this device. `all` is what its rules became.
QList<Artifact> printObjectFiles(const PrintJob &job, const ObjectDevice &device, const ObjectWriter &writer,
                                 const ObjectPolicies &all);

} // namespace netsetup
