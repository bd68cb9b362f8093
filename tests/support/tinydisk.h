// A small file system for one test, in a mount namespace of the test's own: nothing of the machine's is
// touched. Needs root.
#pragma once

#include <QTemporaryDir>

namespace netsetup::testing {

class TinyDisk
{
public:
    /// `options` as mount takes them.
    explicit TinyDisk(const char *options = "size=256k");
    ~TinyDisk();
    Q_DISABLE_COPY_MOVE(TinyDisk)

    /// Empty: it is mounted; else the system's words.
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

    /// Takes all room that is left, but for `pages` of 4 KiB.
    bool fill(int pages = 0) const;
    [[nodiscard]] bool makeRoom() const;
    bool makeReadOnly(bool readOnly = true) const;
    /// A device of this disk's own: ('c', 1, 3) is what /dev/null is elsewhere.
    bool makeDevice(const QString &name, char kind, unsigned major, unsigned minor) const;
    /// Every name on it, hidden ones too, but for what fill() made.
    [[nodiscard]] QStringList names() const;

private:
    QTemporaryDir m_folder;
    QString m_failure;
};

} // namespace netsetup::testing
