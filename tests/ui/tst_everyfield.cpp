// What the plan can hold the window can enter: every field has a control, and what is typed into the folded
// ones reaches the plan, as does what is taken away again.
#include "models/optionwords.h"
#include "plan/fieldchoices.h"
#include "setup/preferences.h"
#include "support/testprogram.h"
#include "widgets/foldsection.h"
#include "widgets/planfieldedit.h"
#include "wizardvisit.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestEveryField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_visit.reset(); }
    void everyFieldOfThePlanHasAControl();
    void foldedFieldsReachThePlan_data();
    void foldedFieldsReachThePlan();
    void aFoldTellsWhatItHolds();
    void aRefusedValueInAFoldIsFoundAgain();
    void wordsAreChosenFromAMenu();
    void optionalPartsFollowTheProductLine();
    void anyCertificateIsASwitchThatIsOffAtFirst();
    void anOpenQuestionLeadsToItsAnswer_data();
    void anOpenQuestionLeadsToItsAnswer();

private:
    [[nodiscard]] QLineEdit *edit(const QString &option) const
    {
        return m_visit->shell->findChild<QLineEdit *>(option);
    }
    [[nodiscard]] QString inPlan(const QString &path) const
    {
        QJsonValue value = planToJson(m_visit->setup->plan());
        for (const QString &step : path.split(u'.'))
            value = value.toObject().value(step);
        return value.isArray() ? value.toVariant().toStringList().join(u", "_s) : value.toString();
    }
    /// The field, on the page that it is on, with its fold open.
    QLineEdit *shown(const QString &option) const
    {
        QLineEdit *field = edit(option);
        for (int step = 0; step < m_visit->shell->pages().size(); ++step) {
            if (m_visit->shell->pages().at(step)->isAncestorOf(field))
                m_visit->shell->goTo(step);
        }
        for (QWidget *one = field; one != nullptr; one = one->parentWidget()) {
            if (auto *fold = qobject_cast<FoldSection *>(one))
                fold->setOpen(true);
        }
        return field;
    }

    QTemporaryDir m_home;
    std::unique_ptr<WizardVisit> m_visit;
};

void TestEveryField::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    usePreferencesOf(m_home.filePath(u"settings.json"_s));
}

void TestEveryField::init()
{
    m_visit = std::make_unique<WizardVisit>(u"open"_s);
    QVERIFY(m_visit->isOpen());
    QVERIFY(m_visit->setup->setField(u"--tenant"_s, u"acme"_s).ok());
    QVERIFY(!m_visit->shell->pages().isEmpty());
}

void TestEveryField::everyFieldOfThePlanHasAControl()
{
    QSet<QString> edited;
    for (const QWidget *one : m_visit->shell->findChildren<QWidget *>())
        edited.insert(one->property("planField").toString().section(u' ', 0, 0));
    for (const FieldOption &field : fieldOptions())
        QVERIFY2(edited.contains(field.name), qPrintable(field.name + u" has no control"_s));
}

void TestEveryField::foldedFieldsReachThePlan_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("refused");
    const auto row = [](const char *option, const char *path, const char *typed, const char *refused) {
        QTest::newRow(option) << QString::fromLatin1(option) << QString::fromLatin1(path)
                              << QString::fromLatin1(typed) << QString::fromLatin1(refused);
    };
    row("--namespace", "chart.namespace", "observability", "Not A Name");
    row("--release", "chart.release", "our-agent", "no release!");
    row("--distribution", "cluster.distribution", "rke2", "rancher");
    row("--cni", "cluster.cni", "cilium", "Cilium 1.2");
    row("--pod-cidr", "cluster.podCidrs", "10.42.0.0/16, fd00:42::/48", "10.42.0.0/16, 0.0.0.0/0");
    row("--service-cidr", "cluster.serviceCidrs", "10.43.0.0/16", "10.43.0.0/99");
    row("--node-cidr", "cluster.nodeCidrs", "10.20.0.0/24, 10.21.0.0/24", "nodes");
    row("--api-server", "cluster.apiServer", "api.cluster.corp.example:6443", "https://x y");
    row("--cluster-domain", "cluster.dnsDomain", "corp.local", "..");
    row("--chart-source", "chart.source", "rancher-prime", "docker");
    row("--chart-version", "chart.version", "1.0.90", "latest");
    row("--arch", "cluster.architectures", "amd64, arm64", "x86 64!");
}

void TestEveryField::foldedFieldsReachThePlan()
{
    QFETCH(QString, option);
    QFETCH(QString, path);
    QFETCH(QString, typed);
    QFETCH(QString, refused);
    const QString fresh = inPlan(path);
    QVERIFY(edit(option) != nullptr);
    QVERIFY(!edit(option)->isVisible());
    QLineEdit *field = shown(option);
    QVERIFY(field->isVisible());
    field->setFocus();
    QTest::keyClicks(field, typed);
    QCOMPARE(inPlan(path), typed);
    // A value that is not accepted is said below the field; the plan keeps what was there before.
    field->clearFocus();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, refused);
    const auto *place = qobject_cast<PlanFieldEdit *>(field->parentWidget());
    QVERIFY(place != nullptr && !place->fault().isEmpty());
    QCOMPARE(inPlan(path), typed);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QVERIFY(place->fault().isEmpty());
    QCOMPARE(inPlan(path), fresh);
}

void TestEveryField::aFoldTellsWhatItHolds()
{
    QLineEdit *pods = edit(u"--pod-cidr"_s);
    auto *fold = qobject_cast<FoldSection *>(pods->parentWidget()->parentWidget()->parentWidget());
    QVERIFY(fold != nullptr && !fold->isOpen());
    const auto *button = fold->findChild<QToolButton *>(u"fold"_s);
    QVERIFY(!button->text().contains(u'('));
    QVERIFY(m_visit->setup->setField(u"--pod-cidr"_s, u"10.42.0.0/16"_s).ok());
    m_visit->setup->setOpenQuestion(u"cluster.cni"_s, Owner::Cluster);
    QVERIFY2(button->text().contains(u"2 filled in"_s), qPrintable(button->text()));
    Discovery found;
    Proposal proposal;
    proposal.field = u"cluster.apiServer"_s;
    proposal.value = u"10.0.0.1:6443"_s;
    found.proposals = {proposal};
    m_visit->setup->setDiscovery(found);
    QVERIFY2(button->text().contains(u"1 found"_s), qPrintable(button->text()));
    QCOMPARE(button->accessibleName(), QString(button->text()).remove(u'&'));
}

void TestEveryField::aRefusedValueInAFoldIsFoundAgain()
{
    QLineEdit *domain = shown(u"--cluster-domain"_s);
    domain->setFocus();
    QTest::keyClicks(domain, u"..."_s);
    auto *fold = qobject_cast<FoldSection *>(domain->parentWidget()->parentWidget()->parentWidget());
    fold->setOpen(false);
    auto *page = m_visit->shell->pages().at(m_visit->shell->currentStep());
    QVERIFY2(page->obstacle().contains(domain->accessibleName()), qPrintable(page->obstacle()));
    const int before = m_visit->shell->currentStep();
    m_visit->shell->next();
    QCOMPARE(m_visit->shell->currentStep(), before);
    QVERIFY(fold->isOpen() && domain->isVisible());
    QTRY_VERIFY(domain->hasFocus());
}

void TestEveryField::wordsAreChosenFromAMenu()
{
    QLineEdit *field = shown(u"--distribution"_s);
    const auto *choose = field->parentWidget()->findChild<QToolButton *>(u"choose"_s);
    QVERIFY(choose != nullptr && choose->menu() != nullptr);
    QStringList offered;
    for (QAction *action : choose->menu()->actions())
        offered.append(action->text());
    QCOMPARE(offered, distributions());
    choose->menu()->actions().at(2)->trigger();
    QCOMPARE(m_visit->setup->plan().cluster.distribution, distributions().at(2));
    QCOMPARE(field->text(), distributions().at(2));
}

void TestEveryField::optionalPartsFollowTheProductLine()
{
    const QStringList lines = m_visit->setup->world().catalog.products();
    QVERIFY(lines.size() > 1);
    for (const QString &line : lines) {
        QVERIFY(m_visit->setup->setField(u"--product"_s, line).ok());
        QCoreApplication::processEvents();
        for (const QString &option : m_visit->setup->line().options) {
            auto *box = m_visit->shell->findChild<QCheckBox *>("--option "_L1 + option);
            QVERIFY2(box != nullptr && !box->isChecked(), qPrintable(line + u' ' + option));
            QVERIFY2(wordsForOption(option).title != option, qPrintable(option));
            box->click();
            QVERIFY(m_visit->setup->plan().options.contains(option));
            box->click();
            QVERIFY(!m_visit->setup->plan().options.contains(option));
        }
    }
    QVERIFY(m_visit->shell->findChild<QCheckBox *>(u"--option otel"_s) != nullptr);
    QVERIFY(m_visit->setup->setField(u"--product"_s, lines.first()).ok());
    QVERIFY(m_visit->shell->findChild<QCheckBox *>(u"--option otel"_s) == nullptr);
}

void TestEveryField::anyCertificateIsASwitchThatIsOffAtFirst()
{
    auto *box = m_visit->shell->findChild<QCheckBox *>(u"--skip-tls"_s);
    QVERIFY(box != nullptr && !box->isChecked());
    box->click();
    QVERIFY(m_visit->setup->plan().trust.skipTls);
    m_visit->setup->startAnew();
    QVERIFY(!box->isChecked());
}

void TestEveryField::anOpenQuestionLeadsToItsAnswer_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("control");
    QTest::newRow("sources") << u"Image pulls"_s << u"--source nodes"_s;
    QTest::newRow("asked") << u"address ranges do the pods"_s << u"--pod-cidr"_s;
    QTest::newRow("device") << u"which dns-label"_s << u"--site cilium.dns-label"_s;
}

/// By Return on the question, from the last page; the control is seen, and has the focus or, where the
/// question is with another team, the box beside it that takes the question back.
void TestEveryField::anOpenQuestionLeadsToItsAnswer()
{
    QFETCH(QString, question);
    QFETCH(QString, control);
    QVERIFY(m_visit->setup->setField(u"--egress"_s, u"firewall"_s).ok());
    m_visit->setup->setOpenQuestion(u"cluster.podCidrs"_s, Owner::Cluster);
    m_visit->setup->edit([](Plan &plan) { plan.handoff.artifacts = {u"cilium"_s}; });
    const int last = static_cast<int>(m_visit->shell->pages().size()) - 1;
    m_visit->shell->goTo(last);
    auto *questions = m_visit->shell->pages().at(last)->findChild<QTreeWidget *>(u"todo"_s);
    QTreeWidgetItem *asked = nullptr;
    for (QTreeWidgetItemIterator at(questions); *at != nullptr; ++at) {
        QTreeWidgetItem *item = *at;
        if (item->text(1).contains(question) || item->toolTip(1).contains(question))
            asked = item;
    }
    QVERIFY2(asked != nullptr, qPrintable(question));
    questions->setCurrentItem(asked);
    questions->setFocus();
    QTest::keyClick(questions, Qt::Key_Return);
    const auto found = [this, &control] {
        for (QWidget *one : m_visit->shell->findChildren<QWidget *>()) {
            if (one->property("planField") == control)
                return one;
        }
        return static_cast<QWidget *>(nullptr);
    };
    QTRY_VERIFY(found() != nullptr && found()->isVisible());
    QTRY_VERIFY(found()->hasFocus() ||
                (!found()->isEnabled() && found()->parentWidget()->findChild<QCheckBox *>()->hasFocus()));
    QVERIFY(m_visit->shell->currentStep() != last);
}

NETSETUP_WINDOW_TEST(TestEveryField)
#include "tst_everyfield.moc"
