// The language of a pack: its documents speak it whole, everything else stays English to the byte, and the
// language of the window changes nothing.
#include "base/inwords.h"
#include "base/languages.h"
#include "findings/kinds/findingtexts.h"
#include "handoff/chartinput.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTranslator>

using namespace Qt::StringLiterals;

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
        finding.vantage = u"workstation"_s;
        finding.args = {{u"port"_s, 443}};
        for (const RemedyKind &remedy : remedyKinds()) {
            const QString key = QString::fromLatin1(remedy.key);
            if (key.section(u'/', 0, 0) == finding.id)
                finding.causes.append(causeFor(key, finding.args, false));
        }
        report.findings.append(finding);
    }
    return report;
}

/// As checks find them out.
const Phrase inspected =
    Phrase("Session", "The check of %1 saw this traffic opened and signed again by an inspecting "
                      "device. The connecting side does not have its CA.")
        .arg(u"2026-11-22"_s);
const Phrase singleSignOn =
    Phrase("Session", "In the check of %1 the proxy asked for single sign-on (NTLM or Kerberos), which "
                      "neither the Agent nor the image pulls can do.")
        .arg(u"2026-11-22"_s);

void makeExempt(QList<Rule> &rules)
{
    for (Rule &rule : rules) {
        rule.inspection = Exemption::Exempt;
        rule.inspectionReason = inspected;
        rule.userAuthentication = Exemption::Exempt;
        rule.userAuthenticationReason = singleSignOn;
    }
}

HandoffInput inputFor(EgressMode egress, ImageSource images, const QString &language)
{
    Plan plan = chartPlan(u"stackstate-6.0"_s);
    plan.egress.mode = egress;
    if (egress == EgressMode::Proxy)
        plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    plan.egress.sources[Initiator::Nodes] = {cidr(u"10.20.0.0/24"_s)};
    plan.images.source = images;
    if (images != ImageSource::Quay)
        plan.images.registry.host = u"registry.corp.example"_s;
    plan.open = {{u"cluster.cni"_s, Owner::Cluster}};
    plan.handoff.language = language;
    HandoffInput input = chartInput(plan);
    input.productCheckedOn = u"2026-08-20"_s;
    input.report = reportWithEverything(input);
    makeExempt(input.rules);
    return input;
}

Files packOf(const HandoffInput &input)
{
    PackRequest request;
    request.artifacts = QStringList{u"all"_s};
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
    static const QStringList paths{u"README.md"_s,    u"questions.md"_s,   u"request.md"_s,
                                   u"request.html"_s, u"diagram.svg"_s,    u"lists/README.md"_s,
                                   u"dns.md"_s,       u"helm/secrets.md"_s};
    return paths;
}

/// Runs of at least four plain words, without commands, code and marks.
QStringList sentencesOf(const QByteArray &markdown)
{
    static const QRegularExpression code(u"```.*?```|`[^`]*`"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression end(u"[|*:;.,?!()\\n\"]+"_s);
    static const QRegularExpression words(u"\\b[A-Za-z][a-z']*\\b"_s);
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
    void decisionsAreTold();
};

void TestPackLanguage::germanIsBuiltIn()
{
    QVERIFY(languages().startsWith(u"en"_s));
    QVERIFY(languages().contains(u"de"_s));
    QCOMPARE(languageName(u"de"_s), u"Deutsch"_s);
    QVERIFY(translationFor(u"de"_s) != nullptr);
    QVERIFY(translationFor(u"../de"_s) == nullptr);
}

void TestPackLanguage::innermostGuardSpeaks()
{
    const QString german = u"Nichts ist offen."_s;
    const QString english = u"Nothing is open."_s;
    QCOMPARE(inWords("Pack", "Nothing is open."), english);
    {
        const WordsIn pack(u"de"_s);
        QCOMPARE(inWords("Pack", "Nothing is open."), german);
        QCOMPARE(WordsIn::language(), u"de"_s);
        {
            const SourceWords source;
            QCOMPARE(inWords("Pack", "Nothing is open."), english);
            const WordsIn again(u"de"_s);
            QCOMPARE(inWords("Pack", "Nothing is open."), german);
        }
        QCOMPARE(inWords("Pack", "Nothing is open."), german);
        QCOMPARE(inWords("Pack", "a text without translation"), u"a text without translation"_s);
    }
    const WordsIn unknown(u"xx"_s);
    QCOMPARE(WordsIn::language(), u"en"_s);
    QCOMPARE(inWords("Pack", "Nothing is open."), english);
}

void TestPackLanguage::packs_data()
{
    QTest::addColumn<EgressMode>("egress");
    QTest::addColumn<ImageSource>("images");
    const QMap<QString, EgressMode> modes{{u"direct"_s, EgressMode::Direct},
                                          {u"firewall"_s, EgressMode::Firewall},
                                          {u"proxy"_s, EgressMode::Proxy}};
    for (auto mode = modes.begin(); mode != modes.end(); ++mode) {
        QTest::newRow(qPrintable(mode.key() + u" quay"_s)) << mode.value() << ImageSource::Quay;
        QTest::newRow(qPrintable(mode.key() + u" mirror"_s)) << mode.value() << ImageSource::Mirror;
    }
}

void TestPackLanguage::packs()
{
    QFETCH(EgressMode, egress);
    QFETCH(ImageSource, images);
    const Files english = packOf(inputFor(egress, images, u"en"_s));
    const Files german = packOf(inputFor(egress, images, u"de"_s));
    QVERIFY(english.size() > 15);
    QCOMPARE(german.keys(), english.keys());
    // The checksums of the documents differ where the documents do.
    const QStringList checksums{u"manifest.json"_s, u"SHA256SUMS"_s};
    for (auto file = english.begin(); file != english.end(); ++file) {
        const bool same = german.value(file.key()) == file.value();
        const bool speaks = documents().contains(file.key());
        QVERIFY2(checksums.contains(file.key()) || same != speaks, qPrintable(file.key()));
    }
    // Commands and options, which nobody translates.
    const QStringList commands{u"kubectl delete -f install"_s, u"calicoctl delete -f install"_s,
                               u"--egress proxy --proxy-url"_s};
    QStringList left;
    qsizetype compared = 0;
    for (const QString &path :
         {documents().at(0), documents().at(1), documents().at(2), documents().at(5), documents().last()}) {
        const QStringList said = sentencesOf(german.value(path));
        const QStringList sentences = sentencesOf(english.value(path));
        compared += sentences.size();
        for (const QString &sentence : sentences) {
            if (said.contains(sentence) && !commands.contains(sentence))
                left.append(path + u": "_s + sentence);
        }
    }
    QVERIFY(compared > 100);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void TestPackLanguage::windowChangesNothing()
{
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const HandoffInput input = inputFor(EgressMode::Proxy, ImageSource::Quay, language);
        const Files before = packOf(input);
        QTranslator window;
        QVERIFY(window.load(translationFile(u"de"_s), translationFolder()));
        QVERIFY(QCoreApplication::installTranslator(&window));
        const QString shown = inWords("Pack", "Nothing is open.");
        const Files during = packOf(input);
        QVERIFY(QCoreApplication::removeTranslator(&window));
        QCOMPARE(shown, u"Nichts ist offen."_s);
        QVERIFY(!before.isEmpty());
        QVERIFY(before == during);
    }
}

void TestPackLanguage::htmlNamesItsLanguage()
{
    for (const QByteArray language : {"en", "de"}) {
        const Files files =
            packOf(inputFor(EgressMode::Direct, ImageSource::Quay, QString::fromLatin1(language)));
        QVERIFY(files.value(u"request.html"_s).contains(QByteArray("<html lang=\"" + language + "\">")));
    }
}

/// Rules keep one reason; each file says it in its own language.
void TestPackLanguage::exemptionReasonsAreTold()
{
    const Files files = packOf(inputFor(EgressMode::Proxy, ImageSource::Quay, u"de"_s));
    for (const Phrase &reason : {inspected, singleSignOn}) {
        const WordsIn german(u"de"_s);
        QVERIFY(reason.told() != reason.english());
        QVERIFY(files.value(u"request.md"_s).contains(reason.told().toUtf8()));
        QVERIFY(!files.value(u"request.md"_s).contains(reason.english().toUtf8()));
        QVERIFY(files.value(u"rules.json"_s).contains(reason.english().toUtf8()));
    }
}

/// What the planner decided stands in the manifest in English, and in German where people read it.
void TestPackLanguage::decisionsAreTold()
{
    const HandoffInput input = inputFor(EgressMode::Firewall, ImageSource::Quay, u"de"_s);
    const FormatPlan plan = planFormat(*format(u"nftables"_s), input);
    const Files files = packOf(input);
    int told = 0;
    for (const PlannedRule &planned : plan.rules) {
        if (planned.decision != Decision::Refuse)
            continue;
        ++told;
        const QString english = planned.reason.english();
        QVERIFY2(files.value(u"manifest.json"_s).contains(english.toUtf8()), qPrintable(english));
        const WordsIn german(u"de"_s);
        QVERIFY(planned.reason.told() != english);
    }
    QVERIFY(told > 0);
    QVERIFY(files.value(u"README.md"_s).contains("diese Hosts"));
}

NETSETUP_TEST(TestPackLanguage)
#include "tst_packlanguage.moc"
