// The four requests for Zscaler and for any forward proxy: numbered, each complete, and no wider than the
// rules.
#include "handoff/documentinput.h"
#include "handoff/proxysample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString urls = u"proxy/zscaler/urls.txt"_s;
const QString steps = u"proxy/zscaler/steps.md"_s;
const QString generic = u"proxy/proxy-generic/steps.md"_s;

QMap<QString, QByteArray> both(const HandoffInput &input)
{
    QMap<QString, QByteArray> files = emitted(input, u"zscaler"_s);
    files.insert(emitted(input, u"proxy-generic"_s));
    return files;
}

/// The text from one heading to the next.
QString section(const QByteArray &markdown, const QString &start)
{
    const QRegularExpression wanted(u"^## %1.*?(?=^## |\\z)"_s.arg(QRegularExpression::escape(start)),
                                    QRegularExpression::MultilineOption |
                                        QRegularExpression::DotMatchesEverythingOption);
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
            compareGolden(entry.value(), u"proxied/"_s + entry.key());
    }

    void everyRequestSaysAllThatATeamHasToDecideOn()
    {
        for (const HandoffInput &input : {proxyInput(), exemptInput()}) {
            const QMap<QString, QByteArray> files = both(input);
            for (const QString &path : {steps, generic}) {
                const QByteArray text = files.value(path);
                QCOMPARE(QString::fromUtf8(text).count(u"\n## Request "_s), 4);
                for (int number = 1; number <= 4; ++number) {
                    const QString one = section(text, u"Request %1: "_s.arg(number));
                    for (const char *label : {"Status", "Scope", "Reason", "Where", "How to check",
                                              "How to undo", "If refused", "Granted or refused, name, date"})
                        QVERIFY2(one.contains(u"\n- %1: "_s.arg(QLatin1String(label))), label);
                }
            }
        }
    }

    void whatIsAskedForHasTheNumberOfTheChangeRequest()
    {
        const QByteArray text = both(exemptInput()).value(generic);
        QVERIFY(section(text, u"Request 1"_s).contains("asked for: change 1 of"_L1));
        QVERIFY(section(text, u"Request 2"_s).contains("asked for: change 2 of"_L1));
        QVERIFY(section(text, u"Request 3"_s).contains("asked for: change 3 of"_L1));
        const QByteArray plain = both(proxyInput()).value(generic);
        QVERIFY(section(plain, u"Request 2"_s).contains("only if TLS to these hosts"_L1));
        QVERIFY(section(plain, u"Request 3"_s).contains("only if these clients"_L1));
    }

    void anExemptionOfSomeHostsTakesInNoOthers()
    {
        const QMap<QString, QByteArray> some = both(exemptInput());
        QCOMPARE(some.value(urls), QByteArray("acme.app.stackstate.io\nquay.io\n"));
        QCOMPARE(some.value(u"proxy/zscaler/urls-no-inspection.txt"_s),
                 QByteArray("acme.app.stackstate.io\n"));
        QCOMPARE(some.value(u"proxy/zscaler/urls-no-login.txt"_s), QByteArray("acme.app.stackstate.io\n"));
        const QString request = section(some.value(steps), u"Request 2"_s);
        QVERIFY(request.contains("urls-no-inspection.txt"_L1));
        QVERIFY(request.contains("- Scope: rows 1 to 2\n"_L1));
        QCOMPARE(emitted(proxyInput(), u"zscaler"_s).keys(), QStringList({steps, urls}));
    }

    void aLineWithAKeyForTheCaOffersThatInstead()
    {
        HandoffInput input = proxyInput();
        QVERIFY(both(input).value(generic).contains("has no setting for a company CA"));
        for (Flow &flow : input.flows)
            flow.lineHasCaKey = true;
        QVERIFY(both(input).value(generic).contains("send us the CA"));
        for (Rule &rule : input.rules)
            rule.inspection = Exemption::OkWithCa;
        QVERIFY(section(both(input).value(generic), u"Request 2"_s)
                    .contains("not asked for: inspection may stay"_L1));
    }

    void aGatewayInTheWaySeesTheRulesOfAFirewall()
    {
        HandoffInput input = smallInput();
        input.rules.append(rule(u"ntp"_s, Initiator::Nodes, u"0.pool.example.org"_s, Volatility::Unknown,
                                {u"10.0.0.0/16"_s}, 123));
        input.rules.last().protocol = Protocol::Udp;
        // What is inside does not pass it.
        input.rules.append(rule(u"registry"_s, Initiator::Nodes, u"registry.corp.example"_s,
                                Volatility::Internal, {u"10.0.0.0/16"_s}, 5000));
        input.rules.last().purpose = Purpose::Registry;
        const QMap<QString, QByteArray> files = both(input);
        // Web policies know no UDP; the filter below them does.
        QCOMPARE(files.value(urls), QByteArray("acme.app.stackstate.io\nquay.io\n"));
        QVERIFY(section(files.value(steps), u"Request 1"_s).contains("Scope: rows 1 to 3\n"_L1));
        QVERIFY(section(files.value(steps), u"Request 4"_s).contains("Scope: rows 1 to 4\n"_L1));
        input.plan.egress.mode = EgressMode::Direct;
        for (const char *id : {"zscaler", "proxy-generic"}) {
            const FormatPlan plan = planFormat(*format(QString::fromLatin1(id)), input);
            QVERIFY(plan.refused);
            QVERIFY(plan.reason.english().contains("has no proxy on the way"_L1));
        }
    }

    void clientsWithoutAddressesAreToBeNamed()
    {
        HandoffInput input = proxyInput();
        input.plan.egress.sources.clear();
        QVERIFY(section(both(input).value(generic), u"Who asks for what"_s).contains("to be named"_L1));
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
                rule.inspectionReason = Phrase::verbatim(text);
                rule.userAuthenticationReason = Phrase::verbatim(text);
            }
            const QMap<QString, QByteArray> files = both(input);
            QCOMPARE(files.value(urls), QByteArray("acme.app.stackstate.io\nquay.io\n"));
            for (const QString &path : {steps, generic}) {
                const QString printed = QString::fromUtf8(files.value(path));
                QCOMPARE(printed.count(u"\n## "_s), 6);
                QVERIFY(!printed.contains("<script"_L1) && !printed.contains("<img"_L1));
            }
        }
    }
};

NETSETUP_TEST(TestProxyRequests)
#include "tst_proxyrequests.moc"
