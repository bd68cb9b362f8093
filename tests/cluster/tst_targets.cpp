// What the script is told: packets that servers understand, requests that the checks send too, and nothing
// secret.
#include "catalog/catalog.h"
#include "cluster/probescript.h"
#include "cluster/targets.h"
#include "probes/dnsmessage.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

ProbeWish wish()
{
    ProbeWish wish;
    wish.run = u"r-17"_s;
    wish.control = {u"control.example"_s, 443};
    return wish;
}

Flow receiver()
{
    Flow flow;
    flow.id = u"receiver"_s;
    flow.origins = {{u"cluster-agent"_s, Initiator::Pods}};
    flow.host = u"acme.app.stackstate.example"_s;
    flow.purpose = Purpose::Receiver;
    flow.url = u"https://acme.app.stackstate.example/receiver/stsAgent"_s;
    return flow;
}

/// The lines that begin with these words, as fields.
QList<QByteArrayList> linesOf(const QByteArray &targets, const QByteArray &words)
{
    QList<QByteArrayList> found;
    for (const QByteArray &line : targets.split('\n')) {
        if (line.startsWith(QByteArray(words + ' ')))
            found.append(line.split(' '));
    }
    return found;
}

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_same_wish_gives_the_same_bytes()
    {
        QCOMPARE(probeTargets({receiver()}, wish()), probeTargets({receiver()}, wish()));
        ProbeWish another = wish();
        another.run = u"r-18"_s;
        QVERIFY(probeTargets({receiver()}, another) != probeTargets({receiver()}, wish()));
    }

    void questions_are_packets_that_ask_for_the_name()
    {
        const QList<QByteArrayList> asked = linesOf(probeTargets({receiver()}, wish()), "dns receiver name");
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(4), "A"_ba);
        QCOMPARE(asked.at(1).at(4), "AAAA"_ba);
        for (const QByteArrayList &fields : asked) {
            const QByteArray packet = QByteArray::fromBase64(fields.at(5));
            const DnsMessage message = parseDnsMessage(packet);
            QVERIFY(message.complete);
            QVERIFY(!message.isReply);
            QCOMPARE(message.questions, 1);
            // A label of ten letters holds a line break: the reason for packets that are ready-made.
            QVERIFY(packet.contains("\x0astackstate"));
            const QByteArray stream = QByteArray::fromBase64(fields.at(6));
            QCOMPARE(stream.mid(2), packet);
            QCOMPARE(stream.at(1), static_cast<char>(packet.size()));
        }
    }

    void every_run_invents_names_of_its_own()
    {
        const QList<QByteArrayList> invented =
            linesOf(probeTargets({receiver()}, wish()), "dns receiver invented");
        QCOMPARE(invented.size(), 1);
        static const QRegularExpression shape(u"^no-such-[0-9a-f]{16}\\.app\\.stackstate\\.example$"_s);
        QVERIFY(shape.match(QString::fromLatin1(invented.first().at(3))).hasMatch());
        ProbeWish searching = wish();
        searching.searchList = {u"checks.svc.cluster.local"_s};
        QCOMPARE(linesOf(probeTargets({receiver()}, searching), "dns receiver invented").last().at(3),
                 "acme.app.stackstate.example.checks.svc.cluster.local"_ba);
    }

    void the_receiver_is_asked_as_the_checks_ask_it()
    {
        const QList<QByteArrayList> requests = linesOf(probeTargets({receiver()}, wish()), "get receiver");
        QCOMPARE(requests.size(), 1);
        const QByteArray request = QByteArray::fromBase64(requests.first().at(3));
        QVERIFY(request.startsWith(
            "GET /receiver/stsAgent/features HTTP/1.1\r\nHost: acme.app.stackstate.example\r\n"));
        QVERIFY(request.endsWith("\r\n\r\n"));
        QVERIFY(!request.contains("sts-api-key"));
    }

    void through_a_proxy_the_tunnel_is_asked_for_without_a_login()
    {
        Flow flow = receiver();
        flow.way = FlowWay::Proxy;
        flow.proxy = u"proxy.corp.example:3128"_s;
        flow.clients = flow.origins;
        const QByteArray targets = probeTargets({flow}, wish());
        const QByteArrayList fields = linesOf(targets, "flow receiver").first();
        QCOMPARE(fields.at(4), "proxy"_ba);
        QCOMPARE(fields.mid(7, 3), (QByteArrayList{"proxy.corp.example", "3128", "plain"}));
        const QByteArray request = QByteArray::fromBase64(fields.at(10));
        QVERIFY(request.startsWith("CONNECT acme.app.stackstate.example:443 HTTP/1.1\r\n"));
        QVERIFY(!request.contains("Proxy-Authorization"));
        QCOMPARE(linesOf(targets, "dns receiver proxy").size(), 2);
    }

    void control_questions_can_be_switched_off()
    {
        QCOMPARE(linesOf(probeTargets({receiver()}, wish()), "dns control control").size(), 1);
        QCOMPARE(linesOf(probeTargets({receiver()}, wish()), "flow control").first().at(5), "1"_ba);
        ProbeWish without = wish();
        without.controlProbes = false;
        const QByteArray targets = probeTargets({receiver()}, without);
        QVERIFY(!targets.contains("control.example"));
        QVERIFY(linesOf(targets, "dns control control").isEmpty());
        QCOMPARE(linesOf(targets, "dns control tcp").size(), 1); // contacts nobody new
        QCOMPARE(linesOf(targets, "flow control").first().at(5), "0"_ba);
    }

    void addresses_are_not_looked_up()
    {
        Flow flow = receiver();
        flow.host = u"10.0.0.7"_s;
        QVERIFY(linesOf(probeTargets({flow}, wish()), "dns receiver name").isEmpty());
        QVERIFY(linesOf(probeTargets({flow}, wish()), "dns control tcp").isEmpty());
    }

    void limits_are_whole_seconds()
    {
        ProbeWish quick = wish();
        quick.limits = Limits::forTimeout(0.2);
        quick.totalSeconds = 0;
        const QByteArray targets = probeTargets({}, quick);
        QCOMPARE(linesOf(targets, "limit connect").first().at(2), "1"_ba);
        QCOMPARE(linesOf(targets, "limit total").first().at(2), "1"_ba);
        QCOMPARE(linesOf(probeTargets({}, wish()), "limit connect").first().at(2), "5"_ba);
        QCOMPARE(linesOf(probeTargets({}, wish()), "limit dns").first().at(2), "2"_ba);
    }

    void what_would_be_two_fields_is_left_out()
    {
        Flow flow = receiver();
        flow.host = u"acme.example 443 direct\nflow evil"_s;
        const QByteArray targets = probeTargets({flow}, wish());
        QVERIFY(!targets.contains("evil"));
        QVERIFY(linesOf(targets, "flow receiver").isEmpty());
    }

    void every_plan_fits_into_a_config_map()
    {
        const Result<Catalog> catalog = Catalog::load();
        QVERIFY(catalog.ok());
        for (const QString &product : catalog->products()) {
            Plan plan;
            plan.product = product;
            plan.tenant = u"acme"_s;
            const QByteArray targets = probeTargets(deriveFlows(plan, *catalog->line(product)), wish());
            QVERIFY(!linesOf(targets, "flow receiver").isEmpty());
            QVERIFY(targets.size() + probeScript().size() < 256 * 1024);
        }
    }

    void the_script_is_there()
    {
        QVERIFY(probeScript().startsWith("#!/bin/sh\n"));
        for (const char *variable : {probeNodeVariable, probeNetVariable, probeRunVariable})
            QVERIFY(probeScript().contains(variable));
    }
};

NETSETUP_TEST(TestTargets)
#include "tst_targets.moc"
