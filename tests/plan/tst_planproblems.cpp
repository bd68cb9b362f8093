// The plan as a whole: what stops it, and what is allowed with a warning.
#include "plan/fieldvalues.h"
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// A plan from "--option value" pairs; every one of them must be accepted.
Plan planFrom(const QStringList &words)
{
    Plan plan;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        if (!setField(plan, words.at(i), words.at(i + 1)).ok())
            qFatal("not accepted: %s %s", qPrintable(words.at(i)), qPrintable(words.at(i + 1)));
    }
    return plan;
}

} // namespace

class TestPlanProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFound_data();
    void areFound();
    void warningsAreGiven_data();
    void warningsAreGiven();
    void anOpenQuestionIsNotMissing();
    void anAnswerClosesItsQuestion();
    void noProxyIsReadAsTheAgentDoes_data();
    void noProxyIsReadAsTheAgentDoes();
};

void TestPlanProblems::anOpenQuestionIsNotMissing()
{
    Plan plan = planFrom({"--tenant", "acme", "--egress", "proxy", "--images", "mirror"});
    QCOMPARE(planProblems(plan).size(), 2);
    plan.open = {{u"egress.proxy.url"_s, Owner::Proxy}, {u"images.registry.host"_s, Owner::Cluster}};
    QVERIFY(planProblems(plan).isEmpty());
}

void TestPlanProblems::anAnswerClosesItsQuestion()
{
    Plan plan = planFrom({"--tenant", "acme", "--source", "nodes=10.0.0.0/16"});
    const OpenQuestion pods{u"egress.sources.pods"_s, Owner::Network};
    const OpenQuestion proxy{u"egress.proxy.url"_s, Owner::Proxy};
    plan.open = {{u"egress.sources.nodes"_s, Owner::Network}, pods, proxy};
    closeAnsweredQuestions(plan);
    QCOMPARE(plan.open, QList<OpenQuestion>({pods, proxy}));
}

void TestPlanProblems::noProxyIsReadAsTheAgentDoes_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("leftOut");
    const auto row = [](const char *entry, const char *host, bool leftOut) {
        QTest::addRow("%s for %s", entry, host)
            << QString::fromLatin1(entry) << QString::fromLatin1(host) << leftOut;
    };
    row("corp.example", "corp.example", true);
    row("corp.example", "a.corp.example", true);
    row("corp.example", "acorp.example", false);
    row(".corp.example", "a.corp.example", true);
    row(".corp.example", "corp.example", false);
    row("*.corp.example", "a.b.corp.example", true);
    row("*.corp.example", "corp.example", false);
    row("10.0.0.0/8", "10.1.2.3", true);
    row("10.0.0.0/8", "11.1.2.3", false);
    row("10.1.2.3", "10.1.2.3", true);
    row("10.0.0.0/8", "corp.example", false);
}

void TestPlanProblems::noProxyIsReadAsTheAgentDoes()
{
    QFETCH(QString, entry);
    QFETCH(QString, host);
    QFETCH(bool, leftOut);
    QCOMPARE(isLeftOutOfProxy({u"localhost"_s, entry}, host), leftOut);
}

void TestPlanProblems::areFound_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char *name, const char *options, const char *problems) {
        QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(problems);
    };
    row("nothing given", "", "plan.missing --tenant");
    row("a tenant is enough", "--tenant acme", "");
    row("a base URL is enough", "--base-url https://sts.corp.example", "");
    row("a tenant and its own URL agree", "--tenant acme --base-url https://acme.app.stackstate.io", "");
    row("a tenant and a self-hosted instance disagree", "--tenant acme --base-url https://sts.corp.example",
        "plan.conflict --base-url");
    row("a proxy without its URL", "--tenant acme --egress proxy", "plan.missing --proxy-url");
    row("a proxy with its URL", "--tenant acme --egress proxy --proxy-url http://p.corp.example:3128", "");
    row("pull-through without registry", "--tenant acme --images pull-through", "plan.missing --registry");
    row("a mirror without registry", "--tenant acme --images mirror", "plan.missing --registry");
    row("a mirror with registry", "--tenant acme --images mirror --registry r.corp.example", "");
    row("several at once", "--egress proxy --images mirror",
        "plan.missing --tenant,plan.missing --proxy-url,plan.missing --registry");
}

void TestPlanProblems::areFound()
{
    QFETCH(QString, options);
    const QList<Error> problems = planProblems(planFrom(options.split(u' ', Qt::SkipEmptyParts)));
    QStringList found;
    for (const Error &problem : problems) {
        found.append(problem.code + u' ' + problem.field);
        QVERIFY(!problem.text.isEmpty() && !problem.remedy.isEmpty());
        if (problem.code == "plan.conflict"_L1)
            QVERIFY(problem.message().contains("--tenant"_L1));
    }
    QTEST(found.join(u','), "problems");
}

void TestPlanProblems::warningsAreGiven_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("starts");
    const auto row = [](const char *name, const char *options, const char *starts) {
        QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(starts);
    };
    row("an ordinary plan has none", "--tenant acme --source 10.0.0.0/16", "");
    row("certificates not checked", "--skip-tls true", "--skip-tls");
    row("any IPv4 source", "--source pods=0.0.0.0/0", "--source");
    row("any IPv6 source", "--source pods=::/0", "--source");
    row("a password in the clear", "--egress proxy --proxy-url http://p.corp.example:3128 --proxy-user svc",
        "--proxy-user");
    row("a password under TLS", "--egress proxy --proxy-url https://p.corp.example:3128 --proxy-user svc",
        "");
    row("a proxy that is not used", "--proxy-url http://p.corp.example:3128", "--proxy-url");
    row("a registry that is not used", "--registry r.corp.example", "--registry");
    row("addresses of content delivery", "--addresses-for-cdn true", "--addresses-for-cdn");
}

void TestPlanProblems::warningsAreGiven()
{
    QFETCH(QString, options);
    const QStringList warnings = planWarnings(planFrom(options.split(u' ', Qt::SkipEmptyParts)));
    QStringList starts;
    for (const QString &warning : warnings)
        starts.append(warning.section(u':', 0, 0));
    QTEST(starts.join(u','), "starts");
}

NETSETUP_TEST(TestPlanProblems)
#include "tst_planproblems.moc"
