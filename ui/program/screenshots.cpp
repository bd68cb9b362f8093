#include "program/screenshots.h"

#include "base/files.h"
#include "diagram/diagramexport.h"
#include "diagram/diagramview.h"
#include "program/nextturn.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QCoro/QCoroSignal>
#include <QDir>
#include <QPainter>
#include <QPixmap>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Outcome takeOne(WizardShell &shell, const QString &path, int scale)
{
    QPixmap picture(shell.size() * scale);
    picture.setDevicePixelRatio(scale);
    // As on the screen, where each widget paints in its direction.
    QPainter painter(&picture);
    painter.setLayoutDirection(shell.layoutDirection());
    shell.render(&painter);
    painter.end();
    return writeFile(path, pngOf(picture.toImage()), u"--screenshot-dir"_s);
}

/// The first connection that does not simply work: what one would look at.
void selectTelling(const Page &page)
{
    auto *view = page.findChild<DiagramView *>();
    // The page with the findings selects what is worst by itself.
    if (view == nullptr || view->hopCount() == 0 || view->selectedHop() >= 0)
        return;
    const QList<DiagramArrow> &arrows = view->diagram().arrows;
    const auto telling = std::find_if(arrows.begin(), arrows.end(), [](const DiagramArrow &arrow) {
        return arrow.state != HopState::Pass && arrow.state != HopState::NotChecked;
    });
    view->selectHop(telling == arrows.end() ? 0 : static_cast<int>(telling - arrows.begin()));
}

const char *nameOf(Theme theme)
{
    return theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "contrast";
}

} // namespace

const QList<PictureView> &pictureViews()
{
    static const QList<PictureView> all{{{1024, 700}, {1, 2}, ""}, {{1920, 1080}, {1}, "-1920x1080"}};
    return all;
}

/// Each is refused where the plan has no place for it: the pictures then show the plan without it. A practice
/// network with a proxy of its own is left through that.
void fillInForPictures(Setup &setup)
{
    QList<std::pair<const char *, const char *>> values{
        {"--cluster", "prod-eu-1"},
        {"--source", "nodes=10.20.0.0/22"},
        {"--source", "pods=10.64.0.0/14"},
    };
    if (setup.plan().egress.mode == EgressMode::Direct)
        values.append(std::pair("--egress", "firewall"));
    for (const auto &[option, value] : std::as_const(values))
        (void)setup.setField(QLatin1String(option), QLatin1String(value));
}

bool showForPicture(WizardShell &shell, int step)
{
    shell.goTo(step);
    if (shell.currentStep() != step)
        return false;
    selectTelling(*shell.pages().at(step));
    return true;
}

namespace {

QCoro::Task<Outcome> takePages(WizardShell &shell, QDir folder, Theme theme, PictureView view)
{
    shell.resize(view.size);
    shell.goTo(0);
    for (int step = 0; step < shell.pages().size(); ++step) {
        // A page of the list that cannot be reached would be told as another one.
        if (!showForPicture(shell, step))
            break;
        const Page &page = *shell.pages().at(step);
        // Texts find their height when they know their width: one turn of the loop for each.
        for (int turn = 0; turn < 3; ++turn)
            co_await NextTurn();
        for (const int scale : std::as_const(view.scales)) {
            const QString name = u"%1-%2-%3-%4%5.png"_s.arg(step + 1, 2, 10, QChar(u'0'))
                                     .arg(page.objectName(), QLatin1String(nameOf(theme)))
                                     .arg(100 * scale)
                                     .arg(QLatin1String(view.suffix));
            if (const Outcome taken = takeOne(shell, folder.filePath(name), scale); !taken.ok())
                co_return taken;
        }
    }
    co_return Done{};
}

} // namespace

QCoro::Task<Outcome> writeScreenshots(Workspace &workspace, QString folder)
{
    if (!QDir().mkpath(folder))
        co_return unwritable(folder, u"--screenshot-dir"_s, errno);
    Setup &setup = workspace.setup();
    WizardShell &shell = workspace.shell();
    if (setup.file().isEmpty())
        fillInForPictures(setup);
    shell.show();
    if (!setup.report().has_value() && setup.problems().isEmpty()) {
        setup.startChecks();
        while (setup.isRunning())
            co_await qCoro(&setup, &Setup::runningChanged);
    }
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
        applyTheme(theme);
        for (const PictureView &view : pictureViews()) {
            if (const Outcome taken = co_await takePages(shell, QDir(folder), theme, view); !taken.ok())
                co_return taken;
        }
    }
    co_return Done{};
}

} // namespace netsetup
