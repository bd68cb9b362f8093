#include "setup/workspace.h"

#include "pages/startpage.h"

#include <QProcessEnvironment>

namespace netsetup {

Result<Workspace *> Workspace::open(const QString &practice, QObject *parent)
{
    std::unique_ptr<PracticeNetwork> network;
    Result<World> world = loadWorld(QProcessEnvironment::systemEnvironment());
    if (!practice.isEmpty()) {
        Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(practice);
        if (!started.ok())
            return started.error();
        network = std::move(started.value());
        world = worldFromPractice(network->settings());
    }
    if (!world.ok())
        return world.error();
    return new Workspace(std::move(network), *world, parent);
}

Workspace::Workspace(std::unique_ptr<PracticeNetwork> network, World world, QObject *parent)
    : QObject(parent)
    , m_network(std::move(network))
    , m_setup(std::make_unique<Setup>(std::move(world)))
    , m_shell(std::make_unique<WizardShell>(*m_setup))
{
    connect(m_shell.get(), &WizardShell::closed, this, &QObject::deleteLater);
    connect(m_shell.get(), &WizardShell::practiceWanted, this, [this](const QString &name) {
        const Result<Workspace *> opened = open(name, this->parent());
        if (opened.ok())
            return opened.value()->shell().show();
        if (auto *start = m_shell->findChild<StartPage *>())
            start->say(opened.error().message());
    });
}

Workspace::~Workspace() = default;

} // namespace netsetup
