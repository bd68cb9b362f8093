// The four requests for Zscaler and for any forward proxy: numbered, each complete, and no wider than the
// rules.
#include "handoff/documentinput.h"
#include "handoff/proxysample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString urls = QStringLiteral("proxy/zscaler/urls.txt");
const QString steps = QStringLiteral("proxy/zscaler/steps.md");
const QString generic = QStringLiteral("proxy/proxy-generic/steps.md");

QMap<QString, QByteArray> both(const HandoffInput &input)
{
    QMap<QString, QByteArray> files = emitted(input, QStringLiteral("zscaler"));
    files.insert(emitted(input, QStringLiteral("proxy-generic")));
    return files;
}

/// The text from one heading to the next.
QString section(const QByteArray &markdown, const QString &start)
{
    const QRegularExpression wanted(
        QStringLiteral("^## %1.*?(?=^## |\\z)").arg(QRegularExpression::escape(start)),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    return wanted.match(QString::fromUtf8(markdown)).captured(0);
}

} // namespace

class TestProxyRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden()
    {
        const QMap<QString, QByteArray> files = both(exemptInput());
        QCOMPARE(files.size(), 5);
        for (auto entry = files.cbegin(); entry != files.cend(); ++entry)
            compareGolden(entry.value(), QStringLiteral("proxied/") + entry.key());
    }

    void everyRequestSaysAllThatATeamHasToDecideOn()
    {
        for (const HandoffInput &input : {proxyInput(), exemptInput()}) {
            const QMap<QString, QByteArray> files = both(input);
            for (const QString &path : {steps, generic}) {
                const QByteArray text = files.value(path);
                QCOMPARE(QString::fromUtf8(text).count(QStringLiteral("\n## Request ")), 4);
                for (int number = 1; number <= 4; ++number) {
                    const QString one = section(text, QStringLiteral("Request %1: ").arg(number));
                    for (const char *label : {"Status", "Scope", "Reason", "Where", "How to check",
                                              "How to undo", "If refused", "Granted or refused, name, date"})
                        QVERIFY2(one.contains(QStringLiteral("\n- %1: ").arg(QLatin1String(label))), label);
                }
            }
        }
    }

    void whatIsAskedForHasTheNumberOfTheChangeRequest()
    {
        const QByteArray text = both(exemptInput()).value(generic);
        QVERIFY(section(text, QStringLiteral("Request 1")).contains(QLatin1String("asked for: change 1 of")));
        QVERIFY(section(text, QStringLiteral("Request 2")).contains(QLatin1String("asked for: change 2 of")));
        QVERIFY(section(text, QStringLiteral("Request 3")).contains(QLatin1String("asked for: change 3 of")));
        const QByteArray plain = both(proxyInput()).value(generic);
        QVERIFY(section(plain, QStringLiteral("Request 2"))
                    .contains(QLatin1String("only if TLS to these hosts")));
        QVERIFY(section(plain, QStringLiteral("Request 3")).contains(QLatin1String("only if these clients")));
    }

    void anExemptionOfSomeHostsTakesInNoOthers()
    {
        const QMap<QString, QByteArray> some = both(exemptInput());
        QCOMPARE(some.value(urls), QByteArray("acme.app.stackstate.io\nquay.io\n"));
        QCOMPARE(some.value(QStringLiteral("proxy/zscaler/urls-no-inspection.txt")),
                 QByteArray("acme.app.stackstate.io\n"));
        QCOMPARE(some.value(QStringLiteral("proxy/zscaler/urls-no-login.txt")),
                 QByteArray("acme.app.stackstate.io\n"));
        const QString request = section(some.value(steps), QStringLiteral("Request 2"));
        QVERIFY(request.contains(QLatin1String("urls-no-inspection.txt")));
        QVERIFY(request.contains(QLatin1String("- Scope: rows 1 to 2\n")));
        QCOMPARE(emitted(proxyInput(), QStringLiteral("zscaler")).keys(), QStringList({steps, urls}));
    }

    void aLineWithAKeyForTheCaOffersThatInstead()
    {
        HandoffInput input = proxyInput();
        QVERIFY(both(input).value(generic).contains("has no setting for a company CA"));
        for (Flow &flow : input.flows)
            flow.lineHasCaKey = true;
        QVERIFY(both(input).value(generic).contains("send us the CA"));
        for (Rule &rule : input.rules)
            rule.inspection = QStringLiteral("ok-with-ca");
        QVERIFY(section(both(input).value(generic), QStringLiteral("Request 2"))
                    .contains(QLatin1String("not asked for: inspection may stay")));
    }

    void aGatewayInTheWaySeesTheRulesOfAFirewall()
    {
        HandoffInput input = smallInput();
        input.rules.append(rule(QStringLiteral("ntp"), Initiator::Nodes, QStringLiteral("0.pool.example.org"),
                                QStringLiteral("unknown"), {QStringLiteral("10.0.0.0/16")}, 123));
        input.rules.last().protocol = QStringLiteral("udp");
        const QMap<QString, QByteArray> files = both(input);
        // Web policies know no UDP; the filter below them does.
        QCOMPARE(files.value(urls), QByteArray("acme.app.stackstate.io\nquay.io\n"));
        QVERIFY(section(files.value(steps), QStringLiteral("Request 1"))
                    .contains(QLatin1String("Scope: rows 1 to 3\n")));
        QVERIFY(section(files.value(steps), QStringLiteral("Request 4"))
                    .contains(QLatin1String("Scope: rows 1 to 4\n")));
        input.plan.egress.mode = EgressMode::Direct;
        for (const char *id : {"zscaler", "proxy-generic"}) {
            const FormatPlan plan = planFormat(*format(QString::fromLatin1(id)), input);
            QVERIFY(plan.refused);
            QVERIFY(plan.reason.contains(QLatin1String("--egress proxy")));
        }
    }

    void clientsWithoutAddressesAreToBeNamed()
    {
        HandoffInput input = proxyInput();
        input.plan.egress.sources.clear();
        QVERIFY(section(both(input).value(generic), QStringLiteral("Who asks for what"))
                    .contains(QLatin1String("to be named")));
    }

    void hostileTextStaysText()
    {
        for (const QString &text : hostileTexts()) {
            HandoffInput input = exemptInput();
            input.plan.handoff.changeId = text;
            input.practice = text;
            input.productTitle = text;
            for (Rule &rule : input.rules) {
                rule.why = text;
                rule.inspectionReason = text;
                rule.userAuthenticationReason = text;
            }
            const QMap<QString, QByteArray> files = both(input);
            QCOMPARE(files.value(urls), QByteArray("acme.app.stackstate.io\nquay.io\n"));
            for (const QString &path : {steps, generic}) {
                const QString printed = QString::fromUtf8(files.value(path));
                QCOMPARE(printed.count(QStringLiteral("\n## ")), 6);
                QVERIFY(!printed.contains(QLatin1String("<script")) &&
                        !printed.contains(QLatin1String("<img")));
            }
        }
    }
};

NETSETUP_TEST(TestProxyRequests)
#include "tst_proxyrequests.moc"
