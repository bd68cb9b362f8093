// The response reader: one row per kind of response, each read whole and byte by byte.
#include "httpsplits.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;

using State = HttpReader::State;

class TestHttpReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void responses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("cut");
        QTest::newRow("a length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << 200
                                  << QByteArray("hello") << false;
        QTest::newRow("bytes behind the length do not count")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, world") << 200
            << QByteArray("hello") << false;
        QTest::newRow("a body that is shorter than its length")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello") << 200 << QByteArray("hello")
            << true;
        QTest::newRow("a body until the peer closes")
            << QByteArray("HTTP/1.1 200 OK\r\n\r\nhello") << 200 << QByteArray("hello") << false;
        QTest::newRow("a body of exactly the limit")
            << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(128, 'x') << 200 << QByteArray(128, 'x') << false;
        QTest::newRow("a body over the limit")
            << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(129, 'x') << 200 << QByteArray(128, 'x') << true;
        QTest::newRow("a length over the limit")
            << "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + QByteArray(500, 'x') << 200
            << QByteArray(128, 'x') << true;
        QTest::newRow("lines that end with LF only")
            << QByteArray("HTTP/1.0 403 Forbidden\nContent-Length: 2\n\nno") << 403 << QByteArray("no")
            << false;
        QTest::newRow("no reason phrase")
            << QByteArray("HTTP/1.1 204\r\n\r\n") << 204 << QByteArray() << false;
        QTest::newRow("204 has no body whatever it says")
            << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello") << 204 << QByteArray()
            << false;
        QTest::newRow("304 has no body")
            << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n") << 304 << QByteArray()
            << false;
        QTest::newRow("an interim answer is skipped")
            << QByteArray("HTTP/1.1 100 Continue\r\nX: 1\r\n\r\nHTTP/1.1 103 Hints\r\n\r\nHTTP/1.1 200 "
                          "OK\r\nContent-Length: 1\r\n\r\nx")
            << 200 << QByteArray("x") << false;
        QTest::newRow("101 is the end")
            << QByteArray("HTTP/1.1 101 Switching\r\n\r\nframes") << 101 << QByteArray() << false;
        QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: "
                                              "chunked\r\n\r\n5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nT: 1\r\n\r\n")
                                << 200 << QByteArray("hello!") << false;
        QTest::newRow("chunks count more than a length")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\ntransfer-encoding: gzip, "
                          "Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
            << 200 << QByteArray("hello") << false;
        QTest::newRow("chunks that break off")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel") << 200
            << QByteArray("hel") << true;
        QTest::newRow("chunks over the limit")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + QByteArray(255, 'x') << 200
            << QByteArray(128, 'x') << true;
        QTest::newRow("the same length twice")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\nContent-Length: 2\r\n\r\nno") << 200
            << QByteArray("no") << false;
        QTest::newRow("a header over two lines")
            << QByteArray("HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 0\r\n\r\n") << 200 << QByteArray()
            << false;
    }

    void responses()
    {
        QFETCH(QByteArray, bytes);
        const HttpReader whole = readInPieces(bytes, bytes.size());
        QCOMPARE(whole.state(), State::Done);
        QTEST(whole.status(), "status");
        QTEST(whole.body(), "body");
        QTEST(whole.bodyTruncated(), "cut");
        for (const qsizetype piece : {1, 2, 3, 7})
            QCOMPARE(digest(readInPieces(bytes, piece)), digest(whole));
    }

    void rubbish_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("state");
        const int malformed = int(State::Malformed);
        const int tooLarge = int(State::HeadTooLarge);
        const auto ok = [](const QByteArray &header) -> QByteArray {
            return "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n";
        };
        const auto chunked = [&](const QByteArray &body) -> QByteArray {
            return ok("Transfer-Encoding: chunked") + body;
        };
        QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << malformed;
        QTest::newRow("an empty line first") << QByteArray("\r\nHTTP/1.1 200 OK\r\n\r\n") << malformed;
        QTest::newRow("HTTP/2 in words") << QByteArray("HTTP/2 200\r\n\r\n") << malformed;
        QTest::newRow("a status of two digits") << QByteArray("HTTP/1.1 20 OK\r\n\r\n") << malformed;
        QTest::newRow("a status of four digits") << QByteArray("HTTP/1.1 2000 OK\r\n\r\n") << malformed;
        QTest::newRow("a status of letters") << QByteArray("HTTP/1.1 abc OK\r\n\r\n") << malformed;
        QTest::newRow("a status below 100") << QByteArray("HTTP/1.1 099 OK\r\n\r\n") << malformed;
        QTest::newRow("a head that breaks off") << QByteArray("HTTP/1.1 200 OK\r\nX: 1") << malformed;
        QTest::newRow("a header without a colon") << ok("nonsense") << malformed;
        QTest::newRow("a header without a name") << ok(": x") << malformed;
        QTest::newRow("a blank before the colon") << ok("Content-Length : 5") << malformed;
        QTest::newRow("a NUL in a header") << ok(QByteArray("X: a\0b", 6)) << malformed;
        QTest::newRow("a CR in a header") << ok("X: a\rb") << malformed;
        QTest::newRow("a folded line first") << ok(" X: a") << malformed;
        QTest::newRow("two lengths that differ") << ok("Content-Length: 2\r\nContent-Length: 3") << malformed;
        QTest::newRow("two lengths in one line") << ok("Content-Length: 2, 3") << malformed;
        QTest::newRow("a negative length") << ok("Content-Length: -1") << malformed;
        QTest::newRow("a length with a plus") << ok("Content-Length: +1") << malformed;
        QTest::newRow("a length in hex") << ok("Content-Length: 0x10") << malformed;
        QTest::newRow("an empty length") << ok("Content-Length: ") << malformed;
        QTest::newRow("a huge length") << ok("Content-Length: 99999999999999999999") << malformed;
        QTest::newRow("a chunk size of letters") << chunked("xyz\r\n") << malformed;
        QTest::newRow("a negative chunk size") << chunked("-5\r\n") << malformed;
        QTest::newRow("a chunk size with 0x") << chunked("0x5\r\nhello\r\n") << malformed;
        QTest::newRow("a huge chunk size") << chunked("ffffffffffffffffffff\r\n") << malformed;
        QTest::newRow("an endless chunk size") << chunked(QByteArray(300, '1')) << malformed;
        QTest::newRow("no line end behind a chunk") << chunked("5\r\nhelloX\r\n") << malformed;
        QTest::newRow("endless trailers")
            << chunked("0\r\n" + QByteArray("T: 1\r\n").repeated(100)) << malformed;
        QTest::newRow("a head over the limit") << ok("X: " + QByteArray(300, 'x')) << tooLarge;
        QTest::newRow("a head that never ends")
            << "HTTP/1.1 200 OK\r\n" + QByteArray("X: 1\r\n").repeated(100) << tooLarge;
        QTest::newRow("a first line that never ends") << "HTTP/1.1 200 " + QByteArray(1000, 'x') << tooLarge;
        QTest::newRow("interim answers without end")
            << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(100) << tooLarge;
    }

    void rubbish()
    {
        QFETCH(QByteArray, bytes);
        const HttpReader whole = readInPieces(bytes, bytes.size());
        QTEST(int(whole.state()), "state");
        for (const qsizetype piece : {1, 2, 5})
            QCOMPARE(digest(readInPieces(bytes, piece)), digest(whole));
    }

    void an_answer_to_head_has_no_body()
    {
        HttpReader reader(256, 128, true);
        QCOMPARE(reader.feed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"), State::Done);
    }

    void headers_are_found_whatever_their_case()
    {
        HttpReader reader(256, 128);
        reader.feed("HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer a\r\nwww-authenticate:Basic b "
                    "\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(reader.header("Www-Authenticate"), QByteArray("Bearer a"));
        QCOMPARE(reader.headers().size(), 3);
        QCOMPARE(reader.headers().at(1).second, QByteArray("Basic b"));
        QCOMPARE(reader.header("Via"), QByteArray());
    }

    void too_many_headers_are_too_large_even_within_the_limit()
    {
        HttpReader reader(1024 * 1024, 128);
        QCOMPARE(reader.feed("HTTP/1.1 200 OK\r\n" + QByteArray("X: 1\r\n").repeated(1000)),
                 State::HeadTooLarge);
    }

    void a_line_that_is_too_long_is_too_large_even_within_the_limit()
    {
        HttpReader reader(1024 * 1024, 128);
        QCOMPARE(reader.feed("HTTP/1.1 200 OK\r\nX: " + QByteArray(100000, 'x')), State::HeadTooLarge);
    }

    void nothing_at_all_is_malformed_at_the_end()
    {
        HttpReader reader(256, 128);
        QCOMPARE(reader.feed({}), State::Head);
        QCOMPARE(reader.finish(), State::Malformed);
    }
};

NETSETUP_TEST(TestHttpReader)
#include "tst_httpreader.moc"
