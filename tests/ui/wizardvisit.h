// The whole wizard in a practice network, with a setup that makes as many controls appear as there are: what
// the tests of keys and of names walk through.
#pragma once

#include "diagram/diagramview.h"
#include "practicesetup.h"
#include "shell/wizardshell.h"
#include "widgets/findingpanel.h"
#include "widgets/foldsection.h"

#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace netsetup {

struct WizardVisit : PracticeSetup
{
    explicit WizardVisit(const QString &name)
        : PracticeSetup(name, 1)
    {
        if (setup == nullptr)
            return;
        shell = std::make_unique<WizardShell>(*setup);
        shell->show();
    }

    [[nodiscard]] bool isOpen() const { return shell != nullptr && QTest::qWaitForWindowActive(shell.get()); }

    /// A proxy and an own registry have the most fields of all.
    bool fillEverything() const
    {
        setup->setOpenQuestion(u"egress.proxy.url"_s, Owner::Proxy);
        setup->setOpenQuestion(u"images.registry.host"_s, Owner::Cluster);
        return setup->setField(u"--egress"_s, u"proxy"_s).ok() &&
               setup->setField(u"--images"_s, u"mirror"_s).ok();
    }

    bool runToItsEnd() const
    {
        constexpr int patience = 90000;
        setup->startChecks();
        return QTest::qWaitFor([this] { return !setup->isRunning(); }, patience) &&
               setup->report().has_value();
    }

    /// Calls `look` with every page, there with every tab, and with what a finding brings along.
    template <typename Look>
    void everywhere(Look look) const
    {
        const auto lookAt = [&](Page *page, const QString &what) {
            QCoreApplication::processEvents();
            look(page, page->name() + ", "_L1 + what);
        };
        for (int step = 0; step < shell->pages().size() && !QTest::currentTestFailed(); ++step) {
            shell->goTo(step);
            QCOMPARE(shell->currentStep(), step);
            Page *page = shell->pages().at(step);
            lookAt(page, u"as it opens"_s);
            const QList<FoldSection *> folds = page->findChildren<FoldSection *>();
            for (FoldSection *fold : folds)
                fold->setOpen(true);
            if (!folds.isEmpty())
                lookAt(page, u"with all that can be unfolded"_s);
            auto *tabs = page->findChild<QTabWidget *>();
            for (int tab = 1; tabs != nullptr && tab < tabs->count() && !QTest::currentTestFailed(); ++tab) {
                tabs->setCurrentIndex(tab);
                lookAt(page, tabs->tabText(tab));
            }
            if (!setup->report().has_value() || !selectFinding(page))
                continue;
            lookAt(page, u"with a finding"_s);
            auto *useCa = page->findChild<QPushButton *>(u"useCa"_s);
            if (!useCa->isVisible())
                continue;
            useCa->click();
            lookAt(page, u"with the CA in question"_s);
        }
    }

    std::unique_ptr<WizardShell> shell;

private:
    /// The connection of the picture whose finding has the most to press, else one with any finding.
    static bool selectFinding(const Page *page)
    {
        auto *picture = page->findChild<DiagramView *>();
        const auto *panel = page->findChild<FindingPanel *>();
        QString any; // its flow: hops move while hosts of one kind get lines of their own
        for (int hop = 0; picture != nullptr && hop < picture->hopCount(); ++hop) {
            picture->selectHop(hop);
            if (page->findChild<QPushButton *>(u"useCa"_s)->isVisible())
                return true;
            if (!panel->ticket().isEmpty())
                any = picture->diagram().arrows.at(picture->selectedHop()).flow;
        }
        for (int hop = 0; !any.isEmpty() && hop < picture->hopCount(); ++hop) {
            if (picture->diagram().arrows.at(hop).flows().contains(any)) {
                picture->selectHop(hop);
                return true;
            }
        }
        return false;
    }
};

} // namespace netsetup
