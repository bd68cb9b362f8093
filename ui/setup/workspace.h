// One window with all it lives on. The order of destruction is what this is for: window, setup, network.
#pragma once

#include "practice/practice.h"
#include "shell/wizardshell.h"

namespace netsetup {

class Workspace : public QObject
{
    Q_OBJECT

public:
    /// The real world, or the practice network of that name; with newer facts from these files.
    static Result<Workspace *> open(const QString &practice, QObject *parent,
                                    const QStringList &catalogFiles = {});
    ~Workspace() override;

    [[nodiscard]] Setup &setup() { return *m_setup; }
    [[nodiscard]] WizardShell &shell() { return *m_shell; }
    /// Shows the window: on the first page, and in practice on that of the plan.
    void begin();

private:
    Workspace(std::unique_ptr<PracticeNetwork> network, World world, QStringList catalogFiles,
              QObject *parent);

    QStringList m_catalogFiles;
    std::unique_ptr<PracticeNetwork> m_network;
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<WizardShell> m_shell;
};

} // namespace netsetup
