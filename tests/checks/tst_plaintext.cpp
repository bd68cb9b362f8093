// Who answers a TLS hello in the clear is known by his first words. Real servers on loopback that say them.
#include "checks/runner.h"
#include "probes/rudeserver.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

using Manner = RudeServer::Manner;

class TestPlaintext : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasSeenIsInTheFinding_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("firstOwner");
        const int answers = int(Manner::SayAndEof);
        const int greets = int(Manner::Banner);
        QTest::newRow("a status line") << answers << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n<html>")
                                       << u"HTTP/1.1 400 Bad Request"_s << u"you"_s;
        QTest::newRow("a page without a status line")
            << answers << QByteArray("\n<!DOCTYPE html><title>Sign in</title>")
            << u"<!DOCTYPE html><title>Sign in</title>"_s << u"you"_s;
        QTest::newRow("a login server") << greets << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n")
                                        << u"SSH-2.0-OpenSSH_9.2p1"_s << u"cluster"_s;
        QTest::newRow("a mail server") << greets << QByteArray("220 mail.example ESMTP ready\r\n")
                                       << u"220 mail.example ESMTP ready"_s << u"cluster"_s;
        QTest::newRow("a word, and silence")
            << int(Manner::Say) << QByteArray("BUSY") << u"BUSY"_s << u"cluster"_s;
        QTest::newRow("a long line") << answers << QByteArray(500, 'x') << u"%1…"_s.arg(QString(60, u'x'))
                                     << u"cluster"_s;
    }
    void whatWasSeenIsInTheFinding()
    {
        QFETCH(int, manner);
        QFETCH(QByteArray, words);
        const RudeServer server(Manner(manner), words);
        Flow flow;
        flow.id = u"receiver"_s;
        flow.purpose = Purpose::Receiver;
        flow.host = u"127.0.0.1"_s;
        flow.port = server.port();
        Network network({}, {}, {}, Limits::forTimeout(1));
        network.controlProbes = false;
        const RunResult result = QCoro::waitFor(runChecks({flow}, network, {}, {}));
        const auto found =
            std::find_if(result.findings.begin(), result.findings.end(),
                         [](const Finding &finding) { return finding.id == "tls.plaintext"_L1; });
        QVERIFY(found != result.findings.end());
        QCOMPARE(wordFor(found->status), wordFor(Status::Fail));
        QTEST(found->args.value(u"line"_s).toString(), "line");
        QTEST(wordFor(found->causes.first().owner), "firstOwner");
    }
};

NETSETUP_TEST(TestPlaintext)
#include "tst_plaintext.moc"
