// The language of a pack: its documents speak it whole, everything else stays English to the byte, and the
// language of the window changes nothing.
#include "base/inwords.h"
#include "base/languages.h"
#include "findings/kinds/findingtexts.h"
#include "flows/exemptionreasons.h"
#include "handoff/chartinput.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTranslator>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

using Files = QMap<QString, QByteArray>;

/// One finding for each row of the table that has a remedy, with all its causes.
Report reportWithEverything(const HandoffInput &input)
{
    Report report;
    report.startedAt = input.createdAt;
    report.finishedAt = input.createdAt;
    for (const FindingKind &kind : findingKinds()) {
        Finding finding;
        finding.id = QString::fromLatin1(kind.id);
        finding.status = kind.status;
        finding.target = input.tenantHost;
        finding.vantage = QStringLiteral("workstation");
        finding.args = {{QStringLiteral("port"), 443}};
        for (const RemedyKind &remedy : remedyKinds()) {
            const QString key = QString::fromLatin1(remedy.key);
            if (key.section(QLatin1Char('/'), 0, 0) == finding.id)
                finding.causes.append(causeFor(key, finding.args, false));
        }
        report.findings.append(finding);
    }
    return report;
}

void makeExempt(QList<Rule> &rules)
{
    for (Rule &rule : rules) {
        rule.inspection = QStringLiteral("exempt");
        rule.inspectionReason = QString::fromUtf8(inspectedReason).arg(QStringLiteral("2026-11-22"));
        rule.userAuthentication = QStringLiteral("exempt");
        rule.userAuthenticationReason =
            QString::fromUtf8(singleSignOnReason).arg(QStringLiteral("2026-11-22"));
    }
}

HandoffInput inputFor(EgressMode egress, ImageSource images, const QString &language)
{
    Plan plan = chartPlan(QStringLiteral("stackstate-6.0"));
    plan.egress.mode = egress;
    if (egress == EgressMode::Proxy)
        plan.egress.proxy.url = QStringLiteral("http://proxy.corp.example:3128");
    plan.egress.sources[Initiator::Nodes] = {cidr(QStringLiteral("10.20.0.0/24"))};
    plan.images.source = images;
    if (images != ImageSource::Quay)
        plan.images.registry.host = QStringLiteral("registry.corp.example");
    plan.open = {{QStringLiteral("cluster.cni"), QStringLiteral("cluster")}};
    plan.handoff.language = language;
    HandoffInput input = chartInput(plan);
    input.productCheckedOn = QStringLiteral("2026-08-20");
    input.report = reportWithEverything(input);
    makeExempt(input.rules);
    return input;
}

Files packOf(const HandoffInput &input)
{
    PackRequest request;
    request.artifacts = QStringList{QStringLiteral("all")};
    const Result<Pack> pack = makePack(input, request);
    Files files;
    if (!pack.ok())
        return files;
    for (const Artifact &artifact : pack->artifacts)
        files.insert(artifact.path, artifact.bytes);
    return files;
}

const QStringList &documents()
{
    static const QStringList paths{QStringLiteral("README.md"), QStringLiteral("questions.md"),
                                   QStringLiteral("request.md"), QStringLiteral("request.html"),
                                   QStringLiteral("diagram.svg")};
    return paths;
}

/// Runs of at least four plain words, without commands, code and marks.
QStringList sentencesOf(const QByteArray &markdown)
{
    static const QRegularExpression code(QStringLiteral("```.*?```|`[^`]*`"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression end(QStringLiteral("[|*:;.,?!()\\n\"]+"));
    static const QRegularExpression words(QStringLiteral("\\b[A-Za-z][a-z']*\\b"));
    QStringList found;
    const QStringList parts = QString::fromUtf8(markdown).remove(code).split(end, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString text = part.simplified();
        if (text.count(words) >= 4 && !found.contains(text))
            found.append(text);
    }
    return found;
}

} // namespace

class TestPackLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void germanIsBuiltIn();
    void innermostGuardSpeaks();
    void packs_data();
    void packs();
    void windowChangesNothing();
    void htmlNamesItsLanguage();
    void exemptionReasonsAreTold();
};

void TestPackLanguage::germanIsBuiltIn()
{
    QVERIFY(languages().startsWith(QStringLiteral("en")));
    QVERIFY(languages().contains(QStringLiteral("de")));
    QCOMPARE(languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
    QVERIFY(translationFor(QStringLiteral("de")) != nullptr);
    QVERIFY(translationFor(QStringLiteral("../de")) == nullptr);
}

void TestPackLanguage::innermostGuardSpeaks()
{
    const QString german = QStringLiteral("Nichts ist offen.");
    const QString english = QStringLiteral("Nothing is open.");
    QCOMPARE(inWords("Pack", "Nothing is open."), english);
    {
        const WordsIn pack(QStringLiteral("de"));
        QCOMPARE(inWords("Pack", "Nothing is open."), german);
        QCOMPARE(WordsIn::language(), QStringLiteral("de"));
        {
            const SourceWords source;
            QCOMPARE(inWords("Pack", "Nothing is open."), english);
            const WordsIn again(QStringLiteral("de"));
            QCOMPARE(inWords("Pack", "Nothing is open."), german);
        }
        QCOMPARE(inWords("Pack", "Nothing is open."), german);
        QCOMPARE(inWords("Pack", "a text without translation"), QStringLiteral("a text without translation"));
    }
    const WordsIn unknown(QStringLiteral("xx"));
    QCOMPARE(WordsIn::language(), QStringLiteral("en"));
    QCOMPARE(inWords("Pack", "Nothing is open."), english);
}

void TestPackLanguage::packs_data()
{
    QTest::addColumn<EgressMode>("egress");
    QTest::addColumn<ImageSource>("images");
    const QMap<QString, EgressMode> modes{{QStringLiteral("direct"), EgressMode::Direct},
                                          {QStringLiteral("firewall"), EgressMode::Firewall},
                                          {QStringLiteral("proxy"), EgressMode::Proxy}};
    for (auto mode = modes.begin(); mode != modes.end(); ++mode) {
        QTest::newRow(qPrintable(mode.key() + QStringLiteral(" quay"))) << mode.value() << ImageSource::Quay;
        QTest::newRow(qPrintable(mode.key() + QStringLiteral(" mirror")))
            << mode.value() << ImageSource::Mirror;
    }
}

void TestPackLanguage::packs()
{
    QFETCH(EgressMode, egress);
    QFETCH(ImageSource, images);
    const Files english = packOf(inputFor(egress, images, QStringLiteral("en")));
    const Files german = packOf(inputFor(egress, images, QStringLiteral("de")));
    QVERIFY(english.size() > 15);
    QCOMPARE(german.keys(), english.keys());
    // The checksums of the documents differ where the documents do.
    const QStringList checksums{QStringLiteral("manifest.json"), QStringLiteral("SHA256SUMS")};
    for (auto file = english.begin(); file != english.end(); ++file) {
        const bool same = german.value(file.key()) == file.value();
        const bool speaks = documents().contains(file.key());
        QVERIFY2(checksums.contains(file.key()) || same != speaks, qPrintable(file.key()));
    }
    // Commands and options, which nobody translates.
    const QStringList commands{QStringLiteral("kubectl delete -f install"),
                               QStringLiteral("--egress proxy --proxy-url")};
    QStringList left;
    qsizetype compared = 0;
    for (const QString &path : {documents().at(0), documents().at(1), documents().at(2)}) {
        const QStringList said = sentencesOf(german.value(path));
        const QStringList sentences = sentencesOf(english.value(path));
        compared += sentences.size();
        for (const QString &sentence : sentences) {
            if (said.contains(sentence) && !commands.contains(sentence))
                left.append(path + QStringLiteral(": ") + sentence);
        }
    }
    QVERIFY(compared > 100);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
}

void TestPackLanguage::windowChangesNothing()
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        const HandoffInput input = inputFor(EgressMode::Proxy, ImageSource::Quay, language);
        const Files before = packOf(input);
        QTranslator window;
        QVERIFY(window.load(translationFile(QStringLiteral("de")), translationFolder()));
        QVERIFY(QCoreApplication::installTranslator(&window));
        const QString shown = inWords("Pack", "Nothing is open.");
        const Files during = packOf(input);
        QVERIFY(QCoreApplication::removeTranslator(&window));
        QCOMPARE(shown, QStringLiteral("Nichts ist offen."));
        QVERIFY(!before.isEmpty());
        QVERIFY(before == during);
    }
}

void TestPackLanguage::htmlNamesItsLanguage()
{
    for (const QByteArray language : {"en", "de"}) {
        const Files files =
            packOf(inputFor(EgressMode::Direct, ImageSource::Quay, QString::fromLatin1(language)));
        QVERIFY(files.value(QStringLiteral("request.html"))
                    .contains(QByteArray("<html lang=\"" + language + "\">")));
    }
}

void TestPackLanguage::exemptionReasonsAreTold()
{
    const QString kept = QString::fromUtf8(basicLoginReason).arg(QStringLiteral("2026-11-22"));
    QCOMPARE(shownReason(kept), kept);
    QCOMPARE(shownReason(QStringLiteral("Ask Bob.")), QStringLiteral("Ask Bob."));
    const WordsIn german(QStringLiteral("de"));
    QVERIFY(shownReason(kept) != kept);
    QVERIFY(shownReason(kept).contains(QStringLiteral("2026-11-22")));
    QCOMPARE(shownReason(QStringLiteral("Ask Bob.")), QStringLiteral("Ask Bob."));
}

NETSETUP_TEST(TestPackLanguage)
#include "tst_packlanguage.moc"
