#include "screenshots.h"

#include "pages/page.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

namespace netsetup {

namespace {

/// "handoff": the same in every language.
QString nameOf(const Page &page)
{
    return QString::fromLatin1(page.metaObject()->className())
        .section(QLatin1String("::"), -1)
        .toLower()
        .chopped(static_cast<qsizetype>(qstrlen("Page")));
}

Outcome takeOne(WizardShell &shell, const QString &path, int scale)
{
    // New palettes and layouts travel as posted events; nothing else is waited for.
    QCoreApplication::sendPostedEvents();
    QPixmap picture(shell.size() * scale);
    picture.setDevicePixelRatio(scale);
    shell.render(&picture);
    if (picture.save(path, "PNG"))
        return Done{};
    return Error{QStringLiteral("file.unwritable"), QStringLiteral("--screenshot-dir"),
                 QStringLiteral("cannot write %1").arg(printable(path, 300)),
                 QStringLiteral("a folder that may be written to is accepted")};
}

} // namespace

Outcome writeScreenshots(WizardShell &shell, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{QStringLiteral("file.unwritable"), QStringLiteral("--screenshot-dir"),
                     QStringLiteral("the folder cannot be made"),
                     QStringLiteral("a folder that may be written to is accepted")};
    shell.show();
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        shell.goTo(0);
        for (int step = 0; step < shell.pages().size(); ++step) {
            shell.goTo(step);
            // A page of the list that cannot be reached would be told as another one.
            if (shell.currentStep() != step)
                break;
            for (const int scale : {1, 2}) {
                const QString name = QStringLiteral("%1-%2-%3-%4.png")
                                         .arg(step + 1, 2, 10, QLatin1Char('0'))
                                         .arg(nameOf(*shell.pages().at(step)))
                                         .arg(QLatin1String(theme == Theme::Light ? "light" : "dark"))
                                         .arg(100 * scale);
                if (const Outcome taken = takeOne(shell, QDir(folder).filePath(name), scale); !taken.ok())
                    return taken;
            }
        }
    }
    return Done{};
}

} // namespace netsetup
