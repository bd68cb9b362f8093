// The translations: each of them whole, with the same placeholders as the English text; a change of language
// on the living window; and packs, which are English in every window.
#include "base/json.h"
#include "findings/kinds/findingtables.h"
#include "findings/kinds/findingtexts.h"
#include "flows/catalogtexts.h"
#include "handoff/pack/packextra.h"
#include "pack/paintedformats.h"
#include "pages/page.h"
#include "practice/practice.h"
#include "program/language.h"
#include "shell/wizardshell.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace netsetup;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms;
    QString type; ///< "unfinished", "vanished", "obsolete"; empty: done
};

QString translationsFolder()
{
    return netsetup::testing::sourcePath(QStringLiteral("translations"));
}

QStringList translationFiles()
{
    return QDir(translationsFolder()).entryList({QStringLiteral("*.ts")}, QDir::Files);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One form, or with numerus several.
QStringList formsAt(QXmlStreamReader &reader)
{
    QStringList forms;
    QString text;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement)
            forms.append(reader.readElementText());
        else if (token == QXmlStreamReader::Characters)
            text += reader.text();
        else if (token == QXmlStreamReader::EndElement)
            break;
    }
    if (forms.isEmpty() && !text.isEmpty())
        forms.append(text);
    return forms;
}

QList<Message> messagesIn(const QByteArray &ts)
{
    QList<Message> messages;
    QString context;
    QXmlStreamReader reader(ts);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"name") {
            context = reader.readElementText();
        } else if (reader.name() == u"source") {
            messages.append({context, reader.readElementText(), {}, {}});
        } else if (reader.name() == u"translation") {
            messages.last().type = reader.attributes().value(QLatin1String("type")).toString();
            messages.last().forms = formsAt(reader);
        }
    }
    return messages;
}

/// What a translation must have as the source has it; the parts in [[ ]] with what is in each of them.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression one(QStringLiteral("%\\{\\w+\\}|%L?\\d+|%n"));
    static const QRegularExpression optional(QStringLiteral("\\[\\[(.*?)\\]\\]"));
    QStringList found;
    for (auto at = one.globalMatch(text); at.hasNext();)
        found.append(at.next().captured());
    for (auto at = optional.globalMatch(text); at.hasNext();) {
        QStringList inside;
        const QString part = at.next().captured(1);
        for (auto in = one.globalMatch(part); in.hasNext();)
            inside.append(in.next().captured());
        inside.sort();
        found.append(QLatin1String("[[") + inside.join(QLatin1Char(' ')) + QLatin1String("]]"));
    }
    found.append(QString::number(text.count(QLatin1String("[["))) + QLatin1Char('/') +
                 QString::number(text.count(QLatin1String("]]"))));
    found.sort();
    return found;
}

qsizetype mnemonicsIn(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("&(?=\\w)"));
    return text.count(mark);
}

std::unique_ptr<QTemporaryDir> copyOfTranslations()
{
    auto folder = std::make_unique<QTemporaryDir>();
    for (const QString &file : translationFiles())
        QFile::copy(translationsFolder() + QLatin1Char('/') + file, folder->filePath(file));
    return folder;
}

World realWorld()
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    return world.ok() ? *world : World{};
}

/// Without what tells one printing from the next.
QByteArray pdfOf(const Setup &setup, const QDateTime &createdAt)
{
    PackRequest request;
    request.artifacts = QStringList{QStringLiteral("request-pdf")};
    const Result<Pack> pack = makePack(setup.handoff(createdAt), request, paintedFormats());
    QString text = pack.ok() ? QString::fromLatin1(pack->artifacts.first().bytes) : QString();
    static const QRegularExpression printing(
        QStringLiteral("/CreationDate \\([^)]*\\)|<xmp:\\w+Date>[^<]*<|uuid:[0-9a-f-]+|/ID "
                       "\\[[^\\]]*\\]|\\d{4}-\\d\\d-\\d\\dT[0-9:+Z-]+"));
    return text.remove(printing).toLatin1();
}

/// Every file but the PDF, which holds the time at which it was printed and is compared by itself.
PackRequest wholePack()
{
    PackRequest request;
    for (const Format &format : formatCatalogue())
        request.artifacts.append(format.id);
    request.artifacts.append(QStringLiteral("diagram-png"));
    return request;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void filesAreAsLupdateLeavesThem();
    void everyTextIsTranslated();
    void placeholdersAndMnemonicsAgree();
    void catalogTextsAreMarked();
    void languagesAreBuiltIn();
    void changesEveryPageAndLosesNothing();
    void mnemonicsAreUniqueOnEachPage_data();
    void mnemonicsAreUniqueOnEachPage();
    void packsAreEnglishInEveryWindow();
    void findingsFollowTheLanguage();
    void measuredValuesFollowTheLanguage();
};

void TestTranslations::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("tst_translations"));
    applyTheme(Theme::Light);
    QVERIFY(!translationFiles().isEmpty());
}

void TestTranslations::cleanup()
{
    QVERIFY(setLanguage(QStringLiteral("en")));
}

void TestTranslations::filesAreAsLupdateLeavesThem()
{
    const std::unique_ptr<QTemporaryDir> folder = copyOfTranslations();
    QStringList copies;
    for (const QString &file : translationFiles())
        copies.append(folder->filePath(file));
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(netsetup::testing::sourcePath(QStringLiteral("packaging/update-translations")), copies);
    QVERIFY(tool.waitForFinished(120000));
    QVERIFY2(tool.exitCode() == 0, tool.readAll().constData());
    for (const QString &copy : std::as_const(copies)) {
        const QByteArray updated = bytesOf(copy);
        const QByteArray committed =
            bytesOf(translationsFolder() + QLatin1Char('/') + QFileInfo(copy).fileName());
        QStringList missing;
        for (const Message &message : messagesIn(updated)) {
            if (!message.type.isEmpty() || message.forms.isEmpty())
                missing.append(message.context + QLatin1String(": ") + message.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
        QVERIFY2(updated == committed, "run packaging/update-translations");
    }
}

void TestTranslations::everyTextIsTranslated()
{
    for (const QString &file : translationFiles()) {
        const QList<Message> messages = messagesIn(bytesOf(translationsFolder() + QLatin1Char('/') + file));
        QVERIFY(messages.size() > 1000);
        for (const Message &message : messages) {
            const QByteArray where = (message.context + QLatin1String(": ") + message.source).toUtf8();
            QVERIFY2(message.type.isEmpty(), where.constData());
            QVERIFY2(!message.forms.isEmpty(), where.constData());
            for (const QString &form : message.forms)
                QVERIFY2(!form.trimmed().isEmpty(), where.constData());
        }
    }
}

void TestTranslations::placeholdersAndMnemonicsAgree()
{
    for (const QString &file : translationFiles()) {
        for (const Message &message : messagesIn(bytesOf(translationsFolder() + QLatin1Char('/') + file))) {
            for (const QString &form : message.forms) {
                const QByteArray where = (message.source + QLatin1String(" -> ") + form).toUtf8();
                QVERIFY2(placeholdersOf(form) == placeholdersOf(message.source), where.constData());
                QVERIFY2(mnemonicsIn(form) == mnemonicsIn(message.source), where.constData());
            }
        }
    }
}

void TestTranslations::catalogTextsAreMarked()
{
    QStringList marked;
    for (const char *text : catalogTexts)
        marked.append(QString::fromUtf8(text));
    for (const char *text : catalogGaps)
        marked.append(QString::fromUtf8(text));
    QStringList used;
    const auto use = [&used](const QString &text) {
        if (!used.contains(text))
            used.append(text);
    };
    // Lists, and objects by chart source.
    const auto readGaps = [&use](const QJsonValue &value) {
        const QVariantMap bySource = value.toObject().toVariantMap();
        const QVariantList gaps = value.isArray() ? value.toArray().toVariantList() : bySource.values();
        for (const QVariant &gap : gaps)
            use(gap.toString());
    };
    const std::function<void(const QJsonValue &)> read = [&](const QJsonValue &value) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            read(item);
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at.key() == QLatin1String("why") && at->isString())
                use(at->toString());
            if (at.key().contains(QLatin1String("aps")))
                readGaps(*at);
            read(*at);
        }
    };
    const QFileInfoList files =
        QDir(netsetup::testing::sourcePath(QStringLiteral("resources/catalog"))).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        read(QJsonDocument::fromJson(bytesOf(file.filePath())).object());
    marked.sort();
    used.sort();
    QVERIFY(!used.isEmpty());
    QCOMPARE(marked, used);
}

void TestTranslations::languagesAreBuiltIn()
{
    for (const QString &file : translationFiles()) {
        const QString code = QFileInfo(file).baseName().section(QLatin1Char('_'), 1);
        QVERIFY2(languages().contains(code), qPrintable(code));
        QVERIFY2(QFile::exists(QStringLiteral(":/netsetup/translations/qtbase_%1.qm").arg(code)),
                 qPrintable(code));
        QVERIFY(setLanguage(code));
        QCOMPARE(currentLanguage(), code);
    }
    QVERIFY(!setLanguage(QStringLiteral("xx")));
    QVERIFY(!setLanguage(QStringLiteral("../de")));
}

namespace {

/// What a page says: of every button its text, and the page's own name.
QStringList sayingsOf(Page *page)
{
    QStringList texts{page->accessibleName()};
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (!button->text().isEmpty())
            texts.append(button->text());
    }
    return texts;
}

QMap<QString, QString> fieldsOf(const WizardShell &shell)
{
    QMap<QString, QString> texts;
    for (const QLineEdit *line : shell.findChildren<QLineEdit *>()) {
        if (!line->objectName().isEmpty() && !line->objectName().startsWith(QLatin1String("qt_")))
            texts.insert(line->objectName(), line->text());
    }
    return texts;
}

/// The texts of Qt's own buttons, in a box that the window opens itself.
QStringList answersOfTheBox(WizardShell &shell)
{
    shell.close();
    auto *box = shell.findChild<QMessageBox *>(QStringLiteral("unsaved"));
    if (box == nullptr)
        return {};
    QStringList texts;
    for (const QMessageBox::StandardButton one :
         {QMessageBox::Save, QMessageBox::Discard, QMessageBox::Cancel})
        texts.append(box->button(one)->text().remove(QLatin1Char('&')));
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    return texts;
}

/// Whether the names of one device, and of no other, can be filled in.
bool asksOnlyFor(const WizardShell &shell, const QString &device)
{
    QStringList names = fieldsOf(shell).keys().filter(QRegularExpression(QStringLiteral("^site\\.")));
    const qsizetype all = names.size();
    names.removeIf([&device](const QString &name) { return !name.startsWith(device); });
    return all > 0 && names.size() == all;
}

} // namespace

void TestTranslations::changesEveryPageAndLosesNothing()
{
    Setup setup(realWorld());
    WizardShell shell(setup);
    shell.show();
    QVERIFY(QTest::qWaitForWindowActive(&shell));
    QVERIFY(setup.setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    QVERIFY(setup.setField(QStringLiteral("--egress"), QStringLiteral("firewall")).ok());
    QVERIFY(setup.setField(QStringLiteral("--source"), QStringLiteral("nodes=10.20.0.0/24")).ok());
    setup.edit([](Plan &plan) { plan.handoff.artifacts = QStringList{QStringLiteral("nftables")}; });
    shell.goTo(1);
    auto *cluster = shell.findChild<QLineEdit *>(QStringLiteral("--cluster"));
    cluster->setFocus();
    QTest::keyClicks(cluster, QStringLiteral("Not Accepted"));

    // The names that the devices need are asked for a moment after the devices were chosen.
    QTRY_VERIFY(asksOnlyFor(shell, QStringLiteral("site.nftables.")));

    const QList<Page *> pages = shell.pages();
    const QJsonObject plan = planToJson(setup.plan());
    const QMap<QString, QString> fields = fieldsOf(shell);
    QVERIFY(fields.size() > 15);
    QList<QStringList> english;
    for (Page *page : pages)
        english.append(sayingsOf(page));
    const QStringList englishAnswers = answersOfTheBox(shell);
    QTRY_VERIFY(shell.findChild<QMessageBox *>(QStringLiteral("unsaved")) == nullptr);
    // German takes these words as they are.
    const QStringList sameInGerman{QStringLiteral("Firewall"), QStringLiteral("Proxy")};
    const QString englishBack = shell.button(QWizard::BackButton)->text();
    const QString englishObstacle = pages.at(1)->obstacle();

    QVERIFY(setLanguage(QStringLiteral("de")));
    QCoreApplication::sendPostedEvents();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QStringList german = sayingsOf(pages.at(i));
        QCOMPARE(german.size(), english.at(i).size());
        for (qsizetype s = 0; s < german.size(); ++s)
            QVERIFY2(german.at(s) != english.at(i).at(s) || sameInGerman.contains(german.at(s)),
                     qPrintable(german.at(s)));
    }
    QCOMPARE(answersOfTheBox(shell), QStringList({QStringLiteral("Speichern"), QStringLiteral("Verwerfen"),
                                                  QStringLiteral("Abbrechen")}));
    QTRY_VERIFY(shell.findChild<QMessageBox *>(QStringLiteral("unsaved")) == nullptr);
    QCOMPARE(shell.button(QWizard::BackButton)->text(), QStringLiteral("< &Zurück"));
    QVERIFY(pages.at(1)->obstacle() != englishObstacle && !pages.at(1)->obstacle().isEmpty());
    QCOMPARE(fieldsOf(shell), fields);
    QCOMPARE(planToJson(setup.plan()), plan);
    QCOMPARE(shell.currentStep(), 1);

    QVERIFY(setLanguage(QStringLiteral("en")));
    QCoreApplication::sendPostedEvents();
    for (qsizetype i = 0; i < pages.size(); ++i)
        QCOMPARE(sayingsOf(pages.at(i)), english.at(i));
    QCOMPARE(answersOfTheBox(shell), englishAnswers);
    QCOMPARE(shell.button(QWizard::BackButton)->text(), englishBack);
    QCOMPARE(pages.at(1)->obstacle(), englishObstacle);
    QCOMPARE(fieldsOf(shell), fields);
    QCOMPARE(planToJson(setup.plan()), plan);
}

void TestTranslations::mnemonicsAreUniqueOnEachPage_data()
{
    QTest::addColumn<QString>("language");
    const QStringList codes = languages();
    for (const QString &code : codes)
        QTest::newRow(qPrintable(code)) << code;
}

void TestTranslations::mnemonicsAreUniqueOnEachPage()
{
    QFETCH(QString, language);
    QVERIFY(setLanguage(language));
    Setup setup(realWorld());
    WizardShell shell(setup);
    const QList<Page *> pages = shell.pages();
    for (const Page *page : pages) {
        QMap<QString, QStringList> taken;
        const auto take = [&taken](const QString &text) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (!key.isEmpty())
                taken[key.toString()].append(text);
        };
        const bool isLast = page == pages.last();
        take(shell.button(QWizard::BackButton)->text());
        take(shell.button(isLast ? QWizard::FinishButton : QWizard::NextButton)->text());
        for (const QAbstractButton *button : page->findChildren<QAbstractButton *>())
            take(button->text());
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->buddy() != nullptr)
                take(label->text());
        }
        QVERIFY(taken.size() >= 2);
        for (const QStringList &texts : std::as_const(taken))
            QVERIFY2(texts.size() == 1, qPrintable(texts.join(QLatin1String(" | "))));
    }
}

void TestTranslations::packsAreEnglishInEveryWindow()
{
    Result<std::unique_ptr<PracticeNetwork>> network = PracticeNetwork::start(QStringLiteral("intercepted"));
    QVERIFY(network.ok());
    Result<World> world = worldFromPractice(network.value()->settings());
    QVERIFY(world.ok());
    Setup setup(*world);
    QVERIFY(setup.setField(QStringLiteral("--egress"), QStringLiteral("firewall")).ok());
    QVERIFY(setup.setField(QStringLiteral("--source"), QStringLiteral("nodes=10.20.0.0/24")).ok());
    setup.setOpenQuestion(QStringLiteral("cluster.name"), QStringLiteral("cluster"));
    setup.edit([](Plan &plan) { plan.handoff.request.environment = QStringLiteral("production"); });
    // The run itself is German too: what checks find is kept in English.
    QVERIFY(setLanguage(QStringLiteral("de")));
    setup.startChecks();
    QVERIFY(QTest::qWaitFor([&] { return !setup.isRunning(); }, 120000));
    QVERIFY(setup.report().has_value());
    const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
    QVERIFY(!setup.openQuestions().isEmpty());
    const Result<Pack> german = makePack(setup.handoff(now), wholePack(), paintedFormats());
    const QByteArray germanPdf = pdfOf(setup, now);
    const QByteArray germanReport = json::print(reportToJson(*setup.report()));
    QVERIFY(setLanguage(QStringLiteral("en")));
    const Result<Pack> english = makePack(setup.handoff(now), wholePack(), paintedFormats());
    QVERIFY(german.ok() && english.ok());
    QCOMPARE(german->artifacts.size(), english->artifacts.size());
    QVERIFY(german->artifacts.size() > 20);
    QCOMPARE(german->refused, english->refused);
    for (qsizetype i = 0; i < english->artifacts.size(); ++i) {
        const Artifact &one = german->artifacts.at(i);
        QCOMPARE(one.path, english->artifacts.at(i).path);
        QVERIFY2(one.bytes == english->artifacts.at(i).bytes, qPrintable(one.path));
    }
    QVERIFY(germanPdf.size() > 10000);
    QVERIFY(germanPdf == pdfOf(setup, now));
    QCOMPARE(germanReport, json::print(reportToJson(*setup.report())));
    QVERIFY(setLanguage(QStringLiteral("de")));
    for (const Finding &finding : setup.report()->findings) {
        for (const Cause &cause : finding.causes)
            QVERIFY2(shownCause(finding, cause).text != cause.text, qPrintable(cause.text));
    }
}

void TestTranslations::findingsFollowTheLanguage()
{
    Finding finding;
    finding.flow = QStringLiteral("receiver");
    finding.id = QStringLiteral("tcp.drop");
    finding.status = Status::Fail;
    finding.target = QStringLiteral("acme.example");
    finding.vantage = QStringLiteral("workstation");
    finding.args = {{QStringLiteral("host"), finding.target},
                    {QStringLiteral("port"), 443},
                    {QStringLiteral("limit"), QStringLiteral("5 s")},
                    {QStringLiteral("clients"), QStringLiteral("the pods of the cluster")}};
    finding.causes = {causeFor(QStringLiteral("tcp.drop/allow"), finding.args, false)};
    const Cause kept = finding.causes.first();
    QCOMPARE(shownCause(finding, kept).text, kept.text);
    QVERIFY(setLanguage(QStringLiteral("de")));
    QCOMPARE(titleOf(finding), QStringLiteral("Nichts antwortet auf acme.example Port 443"));
    QVERIFY(shownCause(finding, kept).text.startsWith(QStringLiteral("Erlauben Sie ausgehend TCP-Port 443")));
    QVERIFY(shownCause(finding, kept).text.contains(QStringLiteral("für die Pods des Clusters")));
    QVERIFY(shownCause(finding, kept).decides != kept.decides);
    QCOMPARE(causeFor(QStringLiteral("tcp.drop/allow"), finding.args, false).text, kept.text);
    QCOMPARE(findingToJson(finding).value(QStringLiteral("title")).toString(),
             QStringLiteral("Nothing answers at acme.example port 443"));
    // A text of another version stays as it is in the report.
    const Cause edited{Owner::Network, QStringLiteral("Ask Bob."), {}};
    QCOMPARE(shownCause(finding, edited).text, QStringLiteral("Ask Bob."));
}

/// What a judge writes with a value in it is known where it is shown, values and all.
void TestTranslations::measuredValuesFollowTheLanguage()
{
    QDir checks(netsetup::testing::sourcePath(QStringLiteral("app/checks")));
    const QStringList files = checks.entryList({QStringLiteral("*.cpp")}, QDir::Files);
    QVERIFY(files.size() > 10);
    // Words around a value; what has no word of its own (keys, paths, numbers with units) is the same
    // everywhere.
    static const QRegularExpression literal(QStringLiteral("QStringLiteral\\(\\s*\"([^\"]*%1[^\"]*)\""));
    static const QRegularExpression words(QStringLiteral("[a-z]{3,} .*[a-z]{2,}"));
    int seen = 0;
    for (const QString &name : files) {
        QFile file(checks.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QRegularExpressionMatchIterator found = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext()) {
            const QString phrase = found.next().captured(1);
            if (!words.match(phrase).hasMatch())
                continue;
            ++seen;
            const QStringList known = measuredPhrases();
            const bool there = std::any_of(known.begin(), known.end(),
                                           [&phrase](const QString &one) { return one.startsWith(phrase); });
            QVERIFY2(there, qPrintable(name + QLatin1String(": ") + phrase));
        }
    }
    QVERIFY(seen > 15);

    QCOMPARE(measuredInWords(QStringLiteral("no answer within 3 s")), QStringLiteral("no answer within 3 s"));
    QVERIFY(setLanguage(QStringLiteral("de")));
    QCOMPARE(measuredInWords(QStringLiteral("no answer within 3 s")),
             QStringLiteral("keine Antwort binnen 3 s"));
    QCOMPARE(measuredInWords(QStringLiteral("a clear result of the connect (no answer within 3 s)")),
             QStringLiteral("ein klares Ergebnis des Verbindens (keine Antwort binnen 3 s)"));
    QCOMPARE(measuredInWords(QStringLiteral("https://a.example/v2/: it gives no answer (eof)")),
             QStringLiteral("https://a.example/v2/: er antwortet nicht (eof)"));
    for (const QString &phrase : measuredPhrases()) {
        const QString filled = QString(phrase)
                                   .replace(QLatin1String("%1"), QLatin1String("17"))
                                   .replace(QLatin1String("%2"), QLatin1String("42"));
        const QString shown = measuredInWords(filled);
        QVERIFY2(shown.contains(QLatin1String("17")), qPrintable(shown));
        QVERIFY2(!phrase.contains(QLatin1String("%2")) || shown.contains(QLatin1String("42")),
                 qPrintable(shown));
        QVERIFY2(phrase == QLatin1String("%1: %2") || shown != filled, qPrintable(shown));
    }
}

NETSETUP_WINDOW_TEST(TestTranslations)
#include "tst_translations.moc"
