// Twenty thousand damaged responses, the same ones in every run, in random pieces.
#include "httpsplits.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace netsetup;

namespace {

QByteArrayList seeds()
{
    return {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nServer: nginx\r\n\r\nhello",
        "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><title>x</title></html>",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n1f\r\n" +
            QByteArray(31, 'y') + "\r\n0\r\nT: 1\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n",
        "HTTP/1.0 407 Login\r\nProxy-Authenticate: NTLM\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n" +
            QByteArray(200, 'z'),
        "HTTP/1.1 301 Moved\r\nLocation: /x\r\nX: a\r\n b\r\nContent-Length: 2, 2\r\n\r\nab"};
}

char oddByte(QRandomGenerator &random)
{
    static const QByteArray odd("\0\r\n\t :;,+-0159afFx\xff", 20);
    return odd.at(random.bounded(int(odd.size())));
}

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int changes = random.bounded(1, 8);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const int at = random.bounded(int(bytes.size()));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes[at] = oddByte(random);
            break;
        case 2:
            bytes.insert(at, oddByte(random));
            break;
        case 3:
            bytes.remove(at, random.bounded(1, 9));
            break;
        default:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 60)));
            break;
        }
    }
    return bytes;
}

} // namespace

class TestHttpReaderRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damaged_responses_never_break_a_limit_and_never_depend_on_the_pieces()
    {
        QRandomGenerator random(20261122);
        const QByteArrayList all = seeds();
        QMap<int, int> states;
        for (int i = 0; i < 20000; ++i) {
            const QByteArray bytes = mutated(all.at(i % all.size()), random);
            const ReadLimits limits{random.bounded(8, 400), random.bounded(0, 300)};
            const HttpReader whole = readInPieces(bytes, qMax<qsizetype>(1, bytes.size()), limits);
            QCOMPARE(digest(readInPieces(bytes, 1, limits)), digest(whole));

            HttpReader pieces(limits.head, limits.body);
            bool ended = false;
            for (qsizetype at = 0; at < bytes.size();) {
                const int size = random.bounded(1, 40);
                const QByteArray before = digest(pieces);
                const HttpReader::State state = pieces.feed(bytes.mid(at, size));
                if (ended)
                    QCOMPARE(digest(pieces), before);
                ended = isTerminal(state);
                QVERIFY(pieces.body().size() <= limits.body);
                at += size;
            }
            pieces.finish();
            QCOMPARE(digest(pieces), digest(whole));
            QVERIFY(isTerminal(whole.state()));
            if (whole.state() == HttpReader::State::Done)
                QVERIFY(whole.status() >= 100 && whole.status() <= 999);
            ++states[int(whole.state())];
        }
        for (const auto state :
             {HttpReader::State::Done, HttpReader::State::Malformed, HttpReader::State::HeadTooLarge})
            QVERIFY(states.value(int(state)) > 100); // the damage reaches every ending
    }
};

NETSETUP_TEST(TestHttpReaderRandom)
#include "tst_httpreader_random.moc"
