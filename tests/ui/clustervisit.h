// The Checks page of the real world, of which nothing is asked here; kubectl is the one of the test.
#pragma once

#include "pages/checkspage.h"
#include "practicesetup.h"
#include "support/testpaths.h"
#include "support/thissystem.h"
#include "widgets/clusterpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace netsetup {

/// The checks of the real world, of which none is run here; kubectl is the one of the test.
class ClusterVisit
{
public:
    explicit ClusterVisit(QSize size = {1024, 640})
    {
        const QString tool = m_folder.filePath(u"kubectl"_s);
        const QString fake = netsetup::testing::fakeKubectlInScript();
        const QString script =
            u"#!/bin/sh\ncase \"$*\" in\n*get-contexts*) printf 'other\\nkind-test\\n';;\n"
            "*current-context*) echo kind-test;;\n*) exec '%1' \"$@\";;\nesac\n"_s.arg(fake);
        put(u"kubectl"_s, script.toUtf8());
        if (!netsetup::testing::makeStartable(tool))
            return;
        const QString path = m_folder.path() + QDir::listSeparator() + QString::fromLocal8Bit(m_path);
        qputenv("PATH", path.toLocal8Bit());
        qputenv("FAKE_KUBECTL", m_folder.path().toUtf8());
        const Result<World> world = loadWorld(QProcessEnvironment());
        if (!world.ok())
            return;
        setup = std::make_unique<Setup>(*world);
        if (!setup->setField(u"--tenant"_s, u"acme"_s).ok())
            return;
        page = std::make_unique<ChecksPage>(*setup);
        page->resize(size);
        page->show();
    }
    ~ClusterVisit() { qputenv("PATH", m_path); }
    ClusterVisit(const ClusterVisit &) = delete;
    ClusterVisit &operator=(const ClusterVisit &) = delete;
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ClusterPanel *panel() const { return page->findChild<ClusterPanel *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return panel()->findChild<QPushButton *>(name);
    }
    [[nodiscard]] bool open() const
    {
        for (QPushButton *one : page->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&').startsWith("From the pods"_L1))
                one->click();
        }
        const auto *contexts = panel()->findChild<QComboBox *>(u"clusterContext"_s);
        return panel()->isVisible() && QTest::qWaitFor([&] { return contexts->count() == 2; }, patienceMs);
    }
    /// Shows what would be created.
    [[nodiscard]] bool look() const
    {
        button(u"clusterGo"_s)->click();
        return panel()->isBusy() && QTest::qWaitFor([&] { return !panel()->isBusy(); }, patienceMs);
    }
    [[nodiscard]] QCheckBox *box(const QString &name) const { return panel()->findChild<QCheckBox *>(name); }
    [[nodiscard]] QComboBox *image() const { return panel()->findChild<QComboBox *>(u"clusterImage"_s); }
    [[nodiscard]] QByteArray created() const
    {
        QByteArray all;
        for (int i = 1; QFile::exists(path(u"created.%1.yaml"_s.arg(i))); ++i)
            all += content(u"created.%1.yaml"_s.arg(i));
        return all;
    }
    [[nodiscard]] QStringList places() const
    {
        QStringList places;
        if (!setup->report().has_value())
            return places;
        for (const Evidence &item : setup->report()->evidence)
            places.append(item.vantage);
        places.removeDuplicates();
        return places;
    }

    std::unique_ptr<Setup> setup;
    std::unique_ptr<ChecksPage> page;

private:
    static constexpr int patienceMs = 60000;
    QTemporaryDir m_folder;
    QByteArray m_path = qgetenv("PATH");
};

} // namespace netsetup
