// The translations: each of them whole, with the same placeholders as the English text; a change of language
// on the living window; and packs, which are English in every window.
#include "base/inwords.h"
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

using namespace Qt::StringLiterals;

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
    return netsetup::testing::sourcePath(u"translations"_s);
}

QStringList translationFiles()
{
    return QDir(translationsFolder()).entryList({u"*.ts"_s}, QDir::Files);
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
            messages.last().type = reader.attributes().value("type"_L1).toString();
            messages.last().forms = formsAt(reader);
        }
    }
    return messages;
}

/// What a translation must have as the source has it; the parts in [[ ]] with what is in each of them.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression one(u"%\\{\\w+\\}|%L?\\d+|%n"_s);
    static const QRegularExpression optional(u"\\[\\[(.*?)\\]\\]"_s);
    QStringList found;
    for (auto at = one.globalMatch(text); at.hasNext();)
        found.append(at.next().captured());
    for (auto at = optional.globalMatch(text); at.hasNext();) {
        QStringList inside;
        const QString part = at.next().captured(1);
        for (auto in = one.globalMatch(part); in.hasNext();)
            inside.append(in.next().captured());
        inside.sort();
        found.append("[["_L1 + inside.join(u' ') + "]]"_L1);
    }
    found.append(QString::number(text.count("[["_L1)) + u'/' + QString::number(text.count("]]"_L1)));
    found.sort();
    return found;
}

qsizetype mnemonicsIn(const QString &text)
{
    static const QRegularExpression mark(u"&(?=\\w)"_s);
    return text.count(mark);
}

std::unique_ptr<QTemporaryDir> copyOfTranslations()
{
    auto folder = std::make_unique<QTemporaryDir>();
    for (const QString &file : translationFiles())
        QFile::copy(translationsFolder() + u'/' + file, folder->filePath(file));
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
    request.artifacts = QStringList{u"request-pdf"_s};
    const Result<Pack> pack = makePack(setup.handoff(createdAt), request, paintedFormats());
    QString text = pack.ok() ? QString::fromLatin1(pack->artifacts.first().bytes) : QString();
    static const QRegularExpression printing(
        u"/CreationDate \\([^)]*\\)|<xmp:\\w+Date>[^<]*<|uuid:[0-9a-f-]+|/ID "
        "\\[[^\\]]*\\]|\\d{4}-\\d\\d-\\d\\dT[0-9:+Z-]+"_s);
    return text.remove(printing).toLatin1();
}

/// Every file but the PDF, which holds the time at which it was printed and is compared by itself.
PackRequest wholePack()
{
    PackRequest request;
    for (const Format &format : formatCatalogue())
        request.artifacts.append(format.id);
    request.artifacts.append(u"diagram-png"_s);
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
    void savedReportsFollowTheLanguage();
    void judgesSpeakInPhrases();
};

void TestTranslations::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_translations"_s);
    applyTheme(Theme::Light);
    QVERIFY(!translationFiles().isEmpty());
}

void TestTranslations::cleanup()
{
    QVERIFY(setLanguage(u"en"_s));
}

void TestTranslations::filesAreAsLupdateLeavesThem()
{
    const std::unique_ptr<QTemporaryDir> folder = copyOfTranslations();
    QStringList copies;
    for (const QString &file : translationFiles())
        copies.append(folder->filePath(file));
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(netsetup::testing::sourcePath(u"packaging/update-translations"_s), copies);
    QVERIFY(tool.waitForFinished(120000));
    QVERIFY2(tool.exitCode() == 0, tool.readAll().constData());
    for (const QString &copy : std::as_const(copies)) {
        const QByteArray updated = bytesOf(copy);
        const QByteArray committed = bytesOf(translationsFolder() + u'/' + QFileInfo(copy).fileName());
        QStringList missing;
        for (const Message &message : messagesIn(updated)) {
            if (!message.type.isEmpty() || message.forms.isEmpty())
                missing.append(message.context + ": "_L1 + message.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY2(updated == committed, "run packaging/update-translations");
    }
}

void TestTranslations::everyTextIsTranslated()
{
    for (const QString &file : translationFiles()) {
        const QList<Message> messages = messagesIn(bytesOf(translationsFolder() + u'/' + file));
        QVERIFY(messages.size() > 1000);
        for (const Message &message : messages) {
            const QByteArray where = (message.context + ": "_L1 + message.source).toUtf8();
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
        for (const Message &message : messagesIn(bytesOf(translationsFolder() + u'/' + file))) {
            for (const QString &form : message.forms) {
                const QByteArray where = (message.source + " -> "_L1 + form).toUtf8();
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
            if (at.key() == "why"_L1 && at->isString())
                use(at->toString());
            if (at.key().contains("aps"_L1))
                readGaps(*at);
            read(*at);
        }
    };
    const QFileInfoList files =
        QDir(netsetup::testing::sourcePath(u"resources/catalog"_s)).entryInfoList(QDir::Files);
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
        const QString code = QFileInfo(file).baseName().section(u'_', 1);
        QVERIFY2(languages().contains(code), qPrintable(code));
        QVERIFY2(QFile::exists(u":/netsetup/translations/qtbase_%1.qm"_s.arg(code)), qPrintable(code));
        QVERIFY(setLanguage(code));
        QCOMPARE(currentLanguage(), code);
    }
    QVERIFY(!setLanguage(u"xx"_s));
    QVERIFY(!setLanguage(u"../de"_s));
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
        if (!line->objectName().isEmpty() && !line->objectName().startsWith("qt_"_L1))
            texts.insert(line->objectName(), line->text());
    }
    return texts;
}

/// The texts of Qt's own buttons, in a box that the window opens itself.
QStringList answersOfTheBox(WizardShell &shell)
{
    shell.close();
    auto *box = shell.findChild<QMessageBox *>(u"unsaved"_s);
    if (box == nullptr)
        return {};
    QStringList texts;
    for (const QMessageBox::StandardButton one :
         {QMessageBox::Save, QMessageBox::Discard, QMessageBox::Cancel})
        texts.append(box->button(one)->text().remove(u'&'));
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    return texts;
}

/// Whether the names of one device, and of no other, can be filled in.
bool asksOnlyFor(const WizardShell &shell, const QString &device)
{
    QStringList names = fieldsOf(shell).keys().filter(QRegularExpression(u"^site\\."_s));
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
    QVERIFY(setup.setField(u"--tenant"_s, u"acme"_s).ok());
    QVERIFY(setup.setField(u"--egress"_s, u"firewall"_s).ok());
    QVERIFY(setup.setField(u"--source"_s, u"nodes=10.20.0.0/24"_s).ok());
    setup.edit([](Plan &plan) { plan.handoff.artifacts = QStringList{u"nftables"_s}; });
    shell.goTo(1);
    auto *cluster = shell.findChild<QLineEdit *>(u"--cluster"_s);
    cluster->setFocus();
    QTest::keyClicks(cluster, u"Not Accepted"_s);

    // The names that the devices need are asked for a moment after the devices were chosen.
    QTRY_VERIFY(asksOnlyFor(shell, u"site.nftables."_s));

    const QList<Page *> pages = shell.pages();
    const QJsonObject plan = planToJson(setup.plan());
    const QMap<QString, QString> fields = fieldsOf(shell);
    QVERIFY(fields.size() > 15);
    QList<QStringList> english;
    for (Page *page : pages)
        english.append(sayingsOf(page));
    const QStringList englishAnswers = answersOfTheBox(shell);
    QTRY_VERIFY(shell.findChild<QMessageBox *>(u"unsaved"_s) == nullptr);
    // German takes these words as they are.
    const QStringList sameInGerman{u"Firewall"_s, u"Proxy"_s};
    const QString englishBack = shell.button(QWizard::BackButton)->text();
    const QString englishObstacle = pages.at(1)->obstacle();

    QVERIFY(setLanguage(u"de"_s));
    QCoreApplication::sendPostedEvents();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QStringList german = sayingsOf(pages.at(i));
        QCOMPARE(german.size(), english.at(i).size());
        for (qsizetype s = 0; s < german.size(); ++s)
            QVERIFY2(german.at(s) != english.at(i).at(s) || sameInGerman.contains(german.at(s)),
                     qPrintable(german.at(s)));
    }
    QCOMPARE(answersOfTheBox(shell), QStringList({u"Speichern"_s, u"Verwerfen"_s, u"Abbrechen"_s}));
    QTRY_VERIFY(shell.findChild<QMessageBox *>(u"unsaved"_s) == nullptr);
    QCOMPARE(shell.button(QWizard::BackButton)->text(), u"< &Zurück"_s);
    QVERIFY(pages.at(1)->obstacle() != englishObstacle && !pages.at(1)->obstacle().isEmpty());
    QCOMPARE(fieldsOf(shell), fields);
    QCOMPARE(planToJson(setup.plan()), plan);
    QCOMPARE(shell.currentStep(), 1);

    QVERIFY(setLanguage(u"en"_s));
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
            QVERIFY2(texts.size() == 1, qPrintable(texts.join(" | "_L1)));
    }
}

void TestTranslations::packsAreEnglishInEveryWindow()
{
    Result<std::unique_ptr<PracticeNetwork>> network = PracticeNetwork::start(u"intercepted"_s);
    QVERIFY(network.ok());
    Result<World> world = worldFromPractice(network.value()->settings());
    QVERIFY(world.ok());
    Setup setup(*world);
    QVERIFY(setup.setField(u"--egress"_s, u"firewall"_s).ok());
    QVERIFY(setup.setField(u"--source"_s, u"nodes=10.20.0.0/24"_s).ok());
    setup.setOpenQuestion(u"cluster.name"_s, Owner::Cluster);
    setup.edit([](Plan &plan) { plan.handoff.request.environment = u"production"_s; });
    // The run itself is German too: what checks find is kept in English.
    QVERIFY(setLanguage(u"de"_s));
    setup.startChecks();
    QVERIFY(QTest::qWaitFor([&] { return !setup.isRunning(); }, 120000));
    QVERIFY(setup.report().has_value());
    const QDateTime now = QDateTime::fromString(u"2026-11-22T12:00:00Z"_s, Qt::ISODate);
    QVERIFY(!setup.openQuestions().isEmpty());
    const Result<Pack> german = makePack(setup.handoff(now), wholePack(), paintedFormats());
    const QByteArray germanPdf = pdfOf(setup, now);
    const QByteArray germanReport = json::print(reportToJson(*setup.report()));
    QVERIFY(setLanguage(u"en"_s));
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
    QStringList titles;
    for (const Finding &finding : setup.report()->findings)
        titles.append(titleOf(finding));
    int blocked = 0;
    for (const Finding &finding : setup.report()->findings) {
        const QString title = finding.args.value(u"blockedBy"_s).toString();
        QVERIFY2(title.isEmpty() || titles.contains(title), qPrintable(title));
        blocked += title.isEmpty() ? 0 : 1;
    }
    QVERIFY(blocked > 0);
    QVERIFY(setLanguage(u"de"_s));
    for (const Finding &finding : setup.report()->findings) {
        for (const Cause &cause : finding.causes)
            QVERIFY2(causeInWords(finding, cause).text != cause.text, qPrintable(cause.text));
    }
}

void TestTranslations::findingsFollowTheLanguage()
{
    Finding finding;
    finding.flow = u"receiver"_s;
    finding.id = u"tcp.drop"_s;
    finding.status = Status::Fail;
    finding.target = u"acme.example"_s;
    finding.vantage = u"workstation"_s;
    finding.args = {{u"host"_s, finding.target},
                    {u"port"_s, 443},
                    {u"limit"_s, u"5 s"_s},
                    {u"clients"_s, Phrase("Facts", "the pods of the cluster")}};
    finding.causes = {causeFor(u"tcp.drop/allow"_s, finding.args, false)};
    const Cause kept = finding.causes.first();
    QCOMPARE(causeInWords(finding, kept).text, kept.text);
    QVERIFY(setLanguage(u"de"_s));
    QCOMPARE(titleOf(finding), u"Nichts antwortet auf acme.example Port 443"_s);
    QVERIFY(causeInWords(finding, kept).text.startsWith(u"Erlauben Sie ausgehend TCP-Port 443"_s));
    QVERIFY(causeInWords(finding, kept).text.contains(u"für die Pods des Clusters"_s));
    QVERIFY(causeInWords(finding, kept).decides != kept.decides);
    QCOMPARE(causeFor(u"tcp.drop/allow"_s, finding.args, false).text, kept.text);
    QCOMPARE(findingToJson(finding).value(u"title"_s).toString(),
             u"Nothing answers at acme.example port 443"_s);
    // A text of another version stays as it is in the report.
    const Cause edited{Owner::Network, u"Ask Bob."_s, {}};
    QCOMPARE(causeInWords(finding, edited).text, u"Ask Bob."_s);
}

/// What was written by one window is told by another one in its own language.
void TestTranslations::savedReportsFollowTheLanguage()
{
    Finding finding;
    finding.flow = u"receiver"_s;
    finding.id = u"tcp.unknown"_s;
    finding.status = Status::Unknown;
    finding.target = u"acme.example"_s;
    const Phrase silent = Phrase("Facts", "no answer within %1 s").arg(3);
    finding.args = {{u"missing"_s, Phrase("Facts", "a clear result of the connect (%1)").arg(silent)}};
    finding.causes = {causeFor(u"tcp.unknown/again"_s, finding.args, true)};
    const QJsonObject json = findingToJson(finding);
    QVERIFY(setLanguage(u"de"_s));
    const QString german = u"ein klares Ergebnis des Verbindens (keine Antwort binnen 3 s)"_s;
    const Finding read = findingFromJson(json);
    QVERIFY2(detailOf(read).contains(german), qPrintable(detailOf(read)));
    QVERIFY(causeInWords(read, read.causes.first()).text != read.causes.first().text);
    // Written by an older version: what it says stays English.
    QJsonObject old = json;
    old.remove(u"phrases"_s);
    old.insert(u"causes"_s, QJsonArray{QJsonObject{{u"owner"_s, u"you"_s},
                                                   {u"text"_s, finding.causes.first().text},
                                                   {u"decides"_s, QJsonValue()}}});
    const Finding older = findingFromJson(old);
    QVERIFY(detailOf(older).contains(u"a clear result of the connect (no answer within 3 s)"_s));
    QCOMPARE(causeInWords(older, older.causes.first()).text, finding.causes.first().text);
    // Changed by hand: it stays as somebody wrote it.
    QJsonObject edited = json;
    edited.insert(u"args"_s, QJsonObject{{u"missing"_s, u"ask Bob"_s}});
    QVERIFY(detailOf(findingFromJson(edited)).contains(u"ask Bob"_s));
}

/// A sentence of a judge is a phrase with German words; a text put together on the spot would stay English.
void TestTranslations::judgesSpeakInPhrases()
{
    QDir checks(netsetup::testing::sourcePath(u"app/checks"_s));
    const QStringList files = checks.entryList({u"*.cpp"_s}, QDir::Files);
    QVERIFY(files.size() > 10);
    static const QRegularExpression phrase(u"\\bPhrase\\(\\s*\"Facts\",\\s*((?:\"[^\"]*\"\\s*)+)\\)"_s);
    static const QRegularExpression glued(u"\"\\s*\""_s);
    // Words around a value; what has no word of its own (keys, paths, numbers with units) is the same
    // everywhere.
    static const QRegularExpression loose(u"\\bu\"([^\"]*%1[^\"]*)\""_s);
    static const QRegularExpression words(u"[a-z]{3,} .*[a-z]{2,}"_s);
    QVERIFY(setLanguage(u"de"_s));
    int seen = 0;
    for (const QString &name : files) {
        QFile file(checks.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        QRegularExpressionMatchIterator phrases = phrase.globalMatch(source);
        while (phrases.hasNext()) {
            ++seen;
            const QString text = phrases.next().captured(1).trimmed().remove(glued).remove(u'"');
            QVERIFY2(!words.match(text).hasMatch() || inWords("Facts", text) != text,
                     qPrintable(name + ": "_L1 + text));
        }
        QRegularExpressionMatchIterator texts = loose.globalMatch(source);
        while (texts.hasNext()) {
            const QString text = texts.next().captured(1);
            QVERIFY2(!words.match(text).hasMatch(), qPrintable(name + ": "_L1 + text));
        }
    }
    QVERIFY(seen > 50);
}

NETSETUP_WINDOW_TEST(TestTranslations)
#include "tst_translations.moc"
