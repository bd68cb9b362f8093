// The Checks page in a practice network: what its tests stand on.
#pragma once

#include "buttons.h"
#include "models/findingtree.h"
#include "pages/checkspage.h"
#include "practicesetup.h"

#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace netsetup {

struct ChecksVisit : PracticeSetup
{
    ChecksVisit(const QString &name, std::optional<int> timeoutSeconds, QSize size)
        : PracticeSetup(name, timeoutSeconds)
    {
        if (setup == nullptr)
            return;
        page = std::make_unique<ChecksPage>(*setup);
        page->resize(size);
        page->show();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        return buttonWith<QPushButton>(*page, text);
    }
    [[nodiscard]] QTreeView *tree() const { return page->findChild<QTreeView *>(); }
    [[nodiscard]] FindingTree *model() const { return qobject_cast<FindingTree *>(tree()->model()); }
    [[nodiscard]] bool waitForTheEnd() const
    {
        constexpr int patience = 90000;
        return QTest::qWaitFor([this] { return !setup->isRunning(); }, patience);
    }
    /// As people do it.
    [[nodiscard]] bool runByKey() const
    {
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            return false;
        QTest::keyClick(page.get(), Qt::Key_F5);
        return setup->isRunning() && waitForTheEnd() && setup->report().has_value();
    }

    std::unique_ptr<ChecksPage> page;
};

} // namespace netsetup
