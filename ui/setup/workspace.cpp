#include "setup/workspace.h"

#include "models/windowwords.h"
#include "pages/startpage.h"

#include <QProcessEnvironment>

namespace netsetup {

Result<Workspace *> Workspace::open(const QString &practice, QObject *parent, const QStringList &catalogFiles)
{
    std::unique_ptr<PracticeNetwork> network;
    Result<World> world = loadWorld(QProcessEnvironment::systemEnvironment(), catalogFiles);
    if (world.ok() && !practice.isEmpty()) {
        Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(practice);
        if (!started.ok())
            return started.error();
        network = std::move(started.value());
        world = worldFromPractice(network->settings(), QList<ProductLine>(world->givenLines));
    }
    if (!world.ok())
        return world.error();
    return new Workspace(std::move(network), *world, catalogFiles, parent);
}

Workspace::Workspace(std::unique_ptr<PracticeNetwork> network, World world, QStringList catalogFiles,
                     QObject *parent)
    : QObject(parent)
    , m_catalogFiles(std::move(catalogFiles))
    , m_network(std::move(network))
    , m_setup(std::make_unique<Setup>(std::move(world)))
    , m_shell(std::make_unique<WizardShell>(*m_setup))
{
    connect(m_shell.get(), &WizardShell::closed, this, &QObject::deleteLater);
    connect(m_shell.get(), &WizardShell::practiceWanted, this, [this](const QString &name) {
        const Result<Workspace *> opened = open(name, this->parent(), m_catalogFiles);
        if (opened.ok())
            return opened.value()->begin();
        if (auto *start = m_shell->findChild<StartPage *>())
            start->say(windowMessage(opened.error()));
    });
}

Workspace::~Workspace() = default;

void Workspace::begin()
{
    // Its plan is filled in: there is nothing to choose on the first page.
    if (!m_setup->world().practice.isEmpty())
        m_shell->goTo(1);
    m_shell->show();
}

} // namespace netsetup
