// The list of the Hand-off page: groups, what is folded, search by typing, and that none of it changes what
// is chosen; what a device is asked stands beside the preview of its files, and of no others.
#include "base/inwords.h"
#include "handoff/pack/packextra.h"
#include "pack/formatchooser.h"
#include "pack/paintedformats.h"
#include "pack/siteform.h"
#include "pages/handoffpage.h"
#include "support/testprogram.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QString idAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(FormatListModel::IdRole).toString();
}

bool isHeading(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(FormatListModel::HeadingRole).toBool();
}

bool isFold(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(FormatListModel::FoldRole).toBool();
}

/// Every line of the list: "# Devices", "fortios", "> Other devices".
QStringList linesOf(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString text = model.index(row, 0).data().toString();
        if (isHeading(model, row))
            lines.append(u"# "_s + text);
        else
            lines.append(isFold(model, row) ? u"> "_s + text : idAt(model, row));
    }
    return lines;
}

FormatListModel::Row madeUp(const char *id, const char *maker, FormatGroup group,
                            Readiness readiness = Readiness::Ready)
{
    return {QLatin1String(id),
            QLatin1String(id).toString().toUpper(),
            QLatin1String(maker),
            {readiness, {}, {}},
            group};
}

/// Every kind of row there is.
QList<FormatListModel::Row> someRows()
{
    using enum FormatGroup;
    return {madeUp("squid", "Squid", Devices),
            madeUp("readme", "", Request),
            madeUp("nft", "Linux gateways", Devices),
            madeUp("wall2", "walls by Acme", Devices),
            madeUp("cilium", "Kubernetes", Kubernetes),
            madeUp("asa", "Cisco", Devices),
            madeUp("rules", "", Data),
            madeUp("never", "Acme", Devices, Readiness::Refused),
            madeUp("changes", "", Request, Readiness::Refused)};
}

void toggle(FormatListModel &model, const QString &fold)
{
    model.toggleFold(static_cast<int>(linesOf(model).indexOf(u"> "_s + fold)));
}

QList<Format> everyFormat()
{
    return formatCatalogue() + paintedFormats();
}

} // namespace

class TestFormatChooser : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<HandoffPage> m_page;

    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QListView *list() const { return part<QListView>("formats"); }
    const QAbstractItemModel &model() const { return *list()->model(); }
    QLineEdit *search() const { return part<QLineEdit>("searchFormats"); }
    QString currentId() const { return list()->currentIndex().data(FormatListModel::IdRole).toString(); }
    void settle() { QTRY_VERIFY(!m_page->isRefreshing()); }

    QStringList inSight() const
    {
        QStringList ids = linesOf(model());
        ids.removeIf([](const QString &line) { return line.startsWith(u'#') || line.startsWith(u'>'); });
        return ids;
    }

    /// By keys, as somebody who looks at everything.
    void unfoldAll()
    {
        list()->setFocus();
        for (int row = 0; row < model().rowCount(); ++row) {
            if (!isFold(model(), row) || model().index(row, 0).data(FormatListModel::OpenRole).toBool())
                continue;
            list()->setCurrentIndex(model().index(row, 0));
            QTest::keyClick(list(), Qt::Key_Right);
        }
    }

    QStringList ticked() const
    {
        QStringList ids;
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked)
                ids.append(idAt(model(), row));
        }
        return ids;
    }

    /// Types into the search what was not there before, and waits until the page has followed.
    void searchFor(const QString &words)
    {
        search()->setFocus();
        search()->selectAll();
        QTest::keyClicks(search(), words);
        settle();
    }

    /// As somebody does who looks for one device.
    void goTo(const QString &id)
    {
        searchFor(id);
        QTest::keyClick(search(), Qt::Key_Down);
        for (int row = 0; row < model().rowCount() && currentId() != id; ++row)
            QTest::keyClick(list(), Qt::Key_Down);
        settle();
        QVERIFY2(currentId() == id, qPrintable(currentId()));
    }

    QStringList previewed() const
    {
        const auto *files = part<QComboBox>("previewFile");
        QStringList paths;
        for (int i = 0; i < files->count(); ++i)
            paths.append(files->itemText(i));
        return paths;
    }
    QString preview() const { return part<QPlainTextEdit>("previewText")->toPlainText(); }

private Q_SLOTS:
    void init()
    {
        const Result<World> world = loadWorld(QProcessEnvironment());
        QVERIFY(world.ok());
        m_setup = std::make_unique<Setup>(*world);
        QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
        QVERIFY(m_setup->setField(u"--egress"_s, u"firewall"_s).ok());
        QVERIFY(m_setup->setField(u"--source"_s, u"10.0.0.0/16"_s).ok());
        m_page = std::make_unique<HandoffPage>(*m_setup);
        m_page->resize(820, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
    }

    void cleanup()
    {
        m_page.reset();
        m_setup.reset();
    }

    void groupsStandInOrderAndFoldWhatFewNeed()
    {
        FormatListModel made;
        made.setRows(someRows(), u"Which?"_s);
        // What is asked comes first.
        const QStringList closed{u"# Devices"_s,
                                 u"> Which?"_s,
                                 u"# Request"_s,
                                 u"readme"_s,
                                 u"# Kubernetes and Helm"_s,
                                 u"cilium"_s,
                                 u"# Data"_s,
                                 u"rules"_s,
                                 u"# Not for this plan"_s,
                                 u"> Files that cannot be made"_s};
        QCOMPARE(linesOf(made), closed);
        // Makers by the alphabet, then what many make.
        toggle(made, u"Which?"_s);
        QStringList open = closed;
        open.insert(2, u"nft"_s);
        open.insert(2, u"wall2"_s);
        open.insert(2, u"squid"_s);
        open.insert(2, u"asa"_s);
        QCOMPARE(linesOf(made), open);
        toggle(made, u"Which?"_s);
        QCOMPARE(linesOf(made), closed);
        toggle(made, u"Files that cannot be made"_s);
        QCOMPARE(linesOf(made).mid(10), (QStringList{u"changes"_s, u"never"_s}));
    }

    void aChosenDeviceStandsBeforeTheFoldAndStaysInSight()
    {
        FormatListModel made;
        made.setRows(someRows(), u"Which?"_s);
        made.setChecked({u"asa"_s});
        QCOMPARE(linesOf(made).mid(0, 3), (QStringList{u"# Devices"_s, u"asa"_s, u"> Other devices"_s}));
        // Taken out it does not vanish under the hand that may put it in again.
        made.setChecked({});
        QCOMPARE(linesOf(made).mid(0, 3), (QStringList{u"# Devices"_s, u"asa"_s, u"> Which?"_s}));
        // Below an open fold nothing moves while it is ticked.
        toggle(made, u"Which?"_s);
        const QStringList open = linesOf(made);
        const int squid = made.rowOf(u"squid"_s);
        QVERIFY(made.setData(made.index(squid, 0), Qt::Checked, Qt::CheckStateRole));
        QStringList ticked = open;
        ticked[2] = u"> Other devices"_s;
        QCOMPARE(linesOf(made), ticked);
        toggle(made, u"Other devices"_s);
        QCOMPARE(linesOf(made).mid(0, 4),
                 (QStringList{u"# Devices"_s, u"asa"_s, u"squid"_s, u"> Other devices"_s}));
    }

    void searchAndChoiceLookIntoTheFolds()
    {
        FormatListModel made;
        made.setRows(someRows(), u"Which?"_s);
        made.setSearch(u"squid"_s, {});
        QCOMPARE(linesOf(made), (QStringList{u"# Devices"_s, u"squid"_s}));
        made.setSearch(u"never"_s, {});
        QCOMPARE(linesOf(made), (QStringList{u"# Not for this plan"_s, u"never"_s}));
        made.setSearch({}, {});
        made.setChecked({u"squid"_s});
        made.setOnlyChosen(true);
        QCOMPARE(linesOf(made), (QStringList{u"# Devices"_s, u"squid"_s}));
    }

    void foldsAreOpenedByKeysAndMouse()
    {
        const auto lineOfFold = [this] {
            int row = 0;
            while (row < model().rowCount() && !isFold(model(), row))
                ++row;
            return model().index(row, 0);
        };
        list()->setFocus();
        list()->setCurrentIndex(lineOfFold());
        QCOMPARE(lineOfFold().data().toString(), u"Which firewall do they have?"_s);
        QCOMPARE(lineOfFold().row(), 1);
        const QString invited = lineOfFold().data(FormatListModel::BriefRole).toString();
        QVERIFY2(invited.startsWith("Choose: "_L1) && invited.endsWith(" kinds"_L1), qPrintable(invited));
        QVERIFY(!inSight().contains("fortios"_L1));
        const QList<Qt::Key> keys{Qt::Key_Space, Qt::Key_Return, Qt::Key_Right};
        for (const Qt::Key key : keys) {
            QTest::keyClick(list(), key);
            QVERIFY(inSight().contains("fortios"_L1));
            QVERIFY(list()->currentIndex().data(FormatListModel::FoldRole).toBool());
            // What it was that one looked at does not change.
            settle();
            QVERIFY(list()->currentIndex().data(FormatListModel::FoldRole).toBool());
            QTest::keyClick(list(), key == Qt::Key_Right ? Qt::Key_Left : key);
            QVERIFY(!inSight().contains("fortios"_L1));
        }
        list()->scrollTo(lineOfFold());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(lineOfFold()).center());
        QVERIFY(inSight().contains("fortios"_L1));
        part<QRadioButton>("audience.proxy")->click();
        settle();
        QCOMPARE(lineOfFold().data().toString(), u"Which proxy do they have?"_s);
    }

    /// Whatever the catalogue holds, without a word of it here.
    void everyFormatStandsOnceInItsGroup()
    {
        unfoldAll();
        const QStringList lines = linesOf(model());
        QStringList headings = lines;
        headings.removeIf([](const QString &line) { return !line.startsWith(u'#'); });
        QCOMPARE(headings.removeDuplicates(), 0);
        QCOMPARE(inSight().size(), everyFormat().size());
        const HandoffInput input = m_setup->handoff(QDateTime::currentDateTimeUtc());
        const QHash<FormatGroup, QString> names{{FormatGroup::Request, u"# Request"_s},
                                                {FormatGroup::Devices, u"# Devices"_s},
                                                {FormatGroup::Kubernetes, u"# Kubernetes and Helm"_s},
                                                {FormatGroup::Data, u"# Data"_s}};
        for (const Format &format : everyFormat()) {
            QCOMPARE(lines.count(format.id), 1);
            qsizetype above = lines.indexOf(format.id);
            while (!lines.at(above).startsWith(u'#'))
                --above;
            const QString heading =
                planFormat(format, input).refused ? u"# Not for this plan"_s : names.value(groupOf(format));
            QCOMPARE(lines.at(above), heading);
        }
    }

    void whatIsRefusedSaysWhyInItsRow()
    {
        searchFor(u"squid"_s);
        const QString brief = list()->currentIndex().data(FormatListModel::BriefRole).toString();
        QVERIFY2(brief.contains("the plan has no proxy on the way"_L1), qPrintable(brief));
    }

    /// A device that holds some of the rules leaves work to be done elsewhere: no tick.
    void aTickIsForEveryRule()
    {
        unfoldAll();
        int partly = 0;
        for (int row = 0; row < model().rowCount(); ++row) {
            const QString brief = model().index(row, 0).data(FormatListModel::BriefRole).toString();
            static const QRegularExpression counted(u"(\\d+) of (\\d+) rules"_s);
            const QRegularExpressionMatch match = counted.match(brief);
            if (!match.hasMatch())
                continue;
            const bool whole = match.captured(1) == match.captured(2);
            QVERIFY2(whole || !brief.startsWith(QChar(0x2713)), qPrintable(brief));
            partly += brief.startsWith(QChar(0x25D0)) ? 1 : 0;
        }
        QVERIFY(partly > 0);
    }

    void headingsCountWhatIsChosen()
    {
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {u"readme"_s, u"fortios"_s}; });
        settle();
        for (int row = 0; row < model().rowCount(); ++row) {
            if (!isHeading(model(), row))
                continue;
            const QModelIndex heading = model().index(row, 0);
            const bool counts = QStringList{u"Request"_s, u"Devices"_s}.contains(heading.data().toString());
            QCOMPARE(heading.data(FormatListModel::BriefRole).toString(), counts ? u"1 chosen"_s : QString());
            QVERIFY(heading.data(Qt::AccessibleTextRole).toString().startsWith(heading.data().toString()));
        }
        QCOMPARE(part<QCheckBox>("onlyChosen")->text().remove(u'&'), u"Only the 2 chosen"_s);
    }

    void theKeyboardGoesPastHeadings()
    {
        const auto here = [this] {
            return list()->currentIndex().data(Qt::DisplayRole).toString();
        };
        unfoldAll();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Home);
        QCOMPARE(list()->currentIndex().row(), 1);
        QStringList walked;
        for (int i = 0; i < model().rowCount(); ++i) {
            QTest::keyClick(list(), Qt::Key_Down);
            QVERIFY(!here().isEmpty());
            if (!currentId().isEmpty() && (walked.isEmpty() || currentId() != walked.last()))
                walked.append(currentId());
        }
        QCOMPARE(walked, inSight());
        for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_End, Qt::Key_Up,
                                  Qt::Key_PageUp, Qt::Key_Home}) {
            QTest::keyClick(list(), key);
            QVERIFY2(!list()->currentIndex().data(FormatListModel::HeadingRole).toBool(),
                     qPrintable(QKeySequence(key).toString()));
        }
        QCOMPARE(list()->currentIndex().row(), 1);
        // The heading above the first one comes into sight with it.
        QVERIFY(list()->viewport()->rect().contains(list()->visualRect(model().index(0, 0))));
    }

    void aHeadingCannotBeUsed()
    {
        const QStringList before = ticked();
        const QString current = currentId();
        QSignalSpy changed(m_setup.get(), &Setup::planChanged);
        const QRect heading = list()->visualRect(model().index(0, 0));
        QVERIFY(heading.isValid() && isHeading(model(), 0));
        for (const int x : {heading.left() + 12, heading.center().x()})
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, {x, heading.center().y()});
        QVERIFY(!list()->model()->setData(model().index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model().index(0, 0).flags(), Qt::NoItemFlags);
        QCOMPARE(currentId(), current);
        QCOMPARE(ticked(), before);
        QCOMPARE(changed.size(), 0);
    }

    void theSearchFinds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a title") << u"forTIOS"_s << QStringList{u"fortios"_s};
        QTest::newRow("a maker") << u"palo alto net"_s << QStringList{u"panos"_s};
        QTest::newRow("an id") << u"junos-srx"_s << QStringList{u"junos-srx"_s};
        QTest::newRow("the file of a device") << u"install.bicep"_s << QStringList{u"azure-bicep"_s};
        QTest::newRow("the file that takes it out") << u"remove.cfg"_s << QStringList{u"cisco-asa"_s};
        QTest::newRow("a document") << u"request.md"_s << QStringList{u"request-md"_s};
        QTest::newRow("words of different places")
            << u" juniper   install.set "_s << QStringList{u"junos-srx"_s};
        QTest::newRow("nothing") << u"barracuda"_s << QStringList{};
        QTest::newRow("signs that mean something elsewhere") << u".*"_s << QStringList{};
    }

    void theSearchFinds()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, found);
        searchFor(words);
        QCOMPARE(inSight(), found);
        QCOMPARE(part<QLabel>("nothingFound")->isVisible(), found.isEmpty());
        if (!found.isEmpty())
            QCOMPARE(currentId(), found.first());
    }

    void narrowingNeverChangesWhatIsChosen()
    {
        const QString word = u"pal"_s;
        const QStringList before = ticked();
        const Plan plan = m_setup->plan();
        for (const QString &words : {word, u"barracuda"_s, u"fort"_s}) {
            searchFor(words);
            QCOMPARE(m_setup->plan().handoff, plan.handoff);
        }
        part<QCheckBox>("onlyChosen")->click();
        settle();
        part<QCheckBox>("onlyChosen")->click();
        settle();
        QCOMPARE(m_setup->plan().handoff, plan.handoff);
        // A choice in the narrowed list is one more, and no less.
        QTest::keyClick(search(), Qt::Key_Down);
        QCOMPARE(currentId(), u"fortios"_s);
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QCOMPARE(inSight(), QStringList{u"fortios"_s});
        QTest::keyClick(list(), Qt::Key_Escape);
        settle();
        QStringList after = ticked();
        QVERIFY(after.removeOne(u"fortios"_s));
        QCOMPARE(after, before);
        QVERIFY(m_setup->plan().handoff.artifacts.contains("fortios"_L1));
        QVERIFY(m_setup->plan().handoff.artifacts.contains("rules-csv"_L1));
        QCOMPARE(currentId(), u"fortios"_s);
    }

    void keysLeadToTheSearchAndBack()
    {
        list()->setFocus();
        QTest::keyClicks(list(), u"for"_s);
        QCOMPARE(QApplication::focusWidget(), search());
        QTest::keyClicks(search(), u"ti"_s);
        QCOMPARE(search()->text(), u"forti"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), list());
        QTest::keyClick(list(), Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget(), search());
        QCOMPARE(search()->selectedText(), u"forti"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(search()->text(), QString());
        QCOMPARE(QApplication::focusWidget(), search());
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), list());
        // The first Up at the top leads out of the list; before that it goes up.
        QTest::keyClick(list(), Qt::Key_Home);
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), list());
        QTest::keyClick(list(), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), search());
        part<QPushButton>("copyFile")->setFocus();
        QTest::keySequence(m_page.get(), QKeySequence(QKeySequence::Find));
        QCOMPARE(QApplication::focusWidget(), search());
    }

    void nothingFoundSaysHowToGoOn()
    {
        part<QRadioButton>("audience.network")->click();
        part<QCheckBox>("onlyChosen")->click();
        const QString shown = currentId();
        searchFor(u"barracuda"_s);
        QVERIFY(!list()->isVisible());
        const QString told = part<QLabel>("nothingFound")->text();
        for (const char *words : {"barracuda", "Only what is chosen", "chosen team", "by hand"})
            QVERIFY2(told.contains(QLatin1String(words)), qPrintable(told));
        // Down leads nowhere, and Return goes on to no other page.
        QTest::keyClick(search(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), search());
        QTest::mouseClick(part<QPushButton>("showAllFormats"), Qt::LeftButton);
        settle();
        QVERIFY(list()->isVisible());
        QCOMPARE(QApplication::focusWidget(), list());
        // What the letters on the way have brought up is no place that anybody went to.
        QCOMPARE(currentId(), shown);
        QVERIFY(inSight().contains("rules-csv"_L1));
        searchFor(u"barracuda"_s);
        QVERIFY(!part<QLabel>("nothingFound")->text().contains("Only what is chosen"_L1));
    }

    void onlyTheChosenAreShownOnRequest()
    {
        m_setup->edit([](Plan &plan) {
            plan.handoff.artifacts = {u"readme"_s, u"rules-csv"_s, u"fortios"_s};
        });
        settle();
        const QStringList chosen{u"fortios"_s, u"readme"_s, u"rules-csv"_s};
        auto *only = part<QCheckBox>("onlyChosen");
        only->setFocus();
        QTest::keyClick(only, Qt::Key_Space);
        settle();
        QCOMPARE(inSight(), chosen);
        QCOMPARE(ticked(), chosen);
        // What is taken out stays in sight, to be put in again.
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End);
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QCOMPARE(m_setup->plan().handoff.artifacts, (QStringList{u"readme"_s, u"fortios"_s}));
        QCOMPARE(inSight(), chosen);
        QCOMPARE(only->text().remove(u'&'), u"Only the 2 chosen"_s);
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QCOMPARE(m_setup->plan().handoff.artifacts, (QStringList{u"readme"_s, u"rules-csv"_s, u"fortios"_s}));
        // Another choice is another list.
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {u"panos"_s}; });
        settle();
        QCOMPARE(inSight(), QStringList{u"panos"_s});
    }

    void aDeviceIsAskedBesideItsFile()
    {
        goTo(u"fortios"_s);
        auto *site = part<SiteForm>("deviceNames");
        auto *from = part<QLineEdit>("device.fortios.srcintf");
        QVERIFY(site->isVisible() && from != nullptr && from->isVisible());
        QCOMPARE(from->placeholderText(), u"for example port1"_s);
        QVERIFY(from->accessibleName().startsWith("Fortinet FortiOS: srcintf, needed"_L1));
        QVERIFY(from->accessibleDescription().contains("up to 35 letters"_L1));
        QVERIFY(part<QLineEdit>("device.fortios.vdom")->accessibleName().endsWith("optional"_L1));
        const auto *hint = part<QLabel>("device.fortios.srcintf.hint");
        QVERIFY(hint->text().contains("up to 35 letters"_L1));
        // A bad value is said in place, by ear too, and is not in the plan.
        from->setFocus();
        QTest::keyClicks(from, u"port 1;"_s);
        settle();
        QVERIFY(hint->text().contains("Not accepted"_L1));
        QVERIFY(from->accessibleDescription().contains("Not accepted"_L1));
        QVERIFY(m_setup->plan().handoff.site.isEmpty());
        from->selectAll();
        QTest::keyClicks(from, u"dmz7"_s);
        settle();
        QCOMPARE(m_setup->plan().handoff.site.value(u"fortios"_s).value(u"srcintf"_s), u"dmz7"_s);
        QVERIFY(!hint->text().contains("Not accepted"_L1));
        QCOMPARE(QApplication::focusWidget(), from);
        auto *to = part<QLineEdit>("device.fortios.dstintf");
        to->setFocus();
        QTest::keyClicks(to, u"wan3"_s);
        settle();
        QVERIFY(preview().contains("dmz7"_L1) && preview().contains("wan3"_L1));
        // A look at another device and back finds it again; a document is asked nothing.
        goTo(u"request-md"_s);
        QVERIFY(!site->isVisible());
        goTo(u"panos"_s);
        QVERIFY(site->isVisible());
        QVERIFY(part<QLineEdit>("device.fortios.srcintf") == nullptr);
        goTo(u"fortios"_s);
        QCOMPARE(part<QLineEdit>("device.fortios.srcintf")->text(), u"dmz7"_s);
        // Chosen or not makes no difference to that; what is chosen is asked on a page of its own as well.
        QVERIFY(part<QLineEdit>("site.fortios.srcintf") == nullptr);
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QCOMPARE(part<QLineEdit>("site.fortios.srcintf")->text(), u"dmz7"_s);
    }

    void tabGoesFromTheListThroughWhatIsAskedToTheFile()
    {
        goTo(u"fortios"_s);
        QStringList stops;
        for (int i = 0; i < 12 && (stops.isEmpty() || stops.last() != "previewText"_L1); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            stops.append(QApplication::focusWidget()->objectName());
        }
        QVERIFY(stops.first().isEmpty() || stops.first() == "qt_tabwidget_tabbar"_L1); // of the tabs
        QStringList wanted{u"previewFile"_s,
                           u"copyFile"_s}; // a device file is text: there is nothing else to show
        for (const SiteParameter &parameter : format(u"fortios"_s)->can.siteParameters)
            wanted.append(u"device.fortios."_s + parameter.key);
        wanted.append(u"previewText"_s);
        QCOMPARE(stops.mid(1), wanted);
    }

    /// What a user types after it is taken: nobody is led to a value that is refused.
    void everyExampleIsAccepted()
    {
        QList<SiteForm::Group> groups;
        for (const Format &format : formatCatalogue()) {
            if (!format.can.siteParameters.isEmpty())
                groups.append(SiteForm::Group{&format, {}});
        }
        SiteForm form(*m_setup, SiteForm::Scope::Chosen);
        form.setGroups(groups);
        int examples = 0;
        for (const SiteForm::Group &group : std::as_const(groups)) {
            for (const SiteParameter &parameter : group.format->can.siteParameters) {
                auto *edit =
                    form.findChild<QLineEdit *>(u"site.%1.%2"_s.arg(group.format->id, parameter.key));
                QVERIFY(edit != nullptr);
                const QString told = edit->placeholderText();
                if (told.isEmpty())
                    continue;
                QVERIFY2(told.startsWith("for example "_L1), qPrintable(told));
                edit->setText(told.mid(12));
                QVERIFY2(m_setup->plan().handoff.site.value(group.format->id).value(parameter.key) ==
                             told.mid(12),
                         qPrintable(edit->objectName() + u": "_s + told));
                ++examples;
            }
        }
        QVERIFY(examples > 10);
        QCOMPARE(form.faults(), 0);
    }

    void thePreviewHasOnlyTheFilesOfThatDevice()
    {
        for (const Format &device : formatCatalogue()) {
            if (device.can.isDocument())
                continue;
            goTo(device.id);
            const Result<Pack> pack =
                makePack(m_setup->handoff(QDateTime::currentDateTimeUtc()), {.artifacts = {device.id}}, {});
            QVERIFY(pack.ok());
            QStringList own;
            for (const Artifact &artifact : pack->artifacts) {
                if (artifact.id == device.id)
                    own.append(artifact.path);
            }
            QStringList shown = previewed();
            shown.sort();
            own.sort();
            QCOMPARE(shown, own);
        }
    }

    void theFilesOfADeviceStandInTheOrderOfTheWork()
    {
        goTo(u"fortios"_s);
        const QStringList files = previewed();
        QCOMPARE(files.first(), u"firewall/fortios/install.conf"_s);
        QVERIFY(files.at(1).endsWith(".incomplete.txt"_L1));
        QCOMPARE(files.last(), u"firewall/fortios/remove.conf"_s);
        const QString install = preview();
        auto *box = part<QComboBox>("previewFile");
        const auto label = [this, box] {
            for (const QLabel *one : m_page->findChildren<QLabel *>()) {
                if (one->buddy() == box)
                    return one->text().remove(u'&');
            }
            return QString();
        };
        QCOMPARE(label(), u"File 1 of %1:"_s.arg(files.size()));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(label(), u"File %1 of %1:"_s.arg(files.size()));
        QVERIFY(preview() != install);
        // It stays on it while the plan changes.
        QVERIFY(m_setup->setField(u"--source"_s, u"10.1.0.0/16"_s).ok());
        settle();
        QCOMPARE(box->currentText(), files.last());
    }
};

NETSETUP_WINDOW_TEST(TestFormatChooser)
#include "tst_formatchooser.moc"
