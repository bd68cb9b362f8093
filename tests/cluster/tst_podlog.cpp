// What kubectl gives of a pod's log: whole, cut, with what others write in between, and what nobody should
// send.
#include "cluster/podlog.h"
#include "logmaking.h"
#include "support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

PodLog only(const QByteArray &text)
{
    const Result<QList<PodLog>> logs = readPodLogs(text, u"pod.log"_s);
    return logs.ok() && logs->size() == 1 ? logs->first() : PodLog();
}

QByteArray everyLine(const QByteArray &text, const std::function<QByteArray(const QByteArray &)> &change)
{
    QByteArray changed;
    for (const QByteArray &line : text.split('\n'))
        changed += line.isEmpty() ? QByteArray() : QByteArray(change(line) + '\n');
    return changed;
}

} // namespace

class TestPodLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_whole_log()
    {
        const PodLog log = only(smallLog("worker-3.example"));
        QCOMPARE(log.run, u"r-17"_s);
        QCOMPARE(log.node, u"worker-3.example"_s);
        QCOMPARE(log.vantage(), u"pod/worker-3.example"_s);
        QCOMPARE(log.at, QDateTime(QDate(2026, 11, 22), QTime(21, 0), Qt::UTC));
        QVERIFY(log.complete);
        QVERIFY(log.isWhole(u"receiver"_s));
        QVERIFY(log.isWhole(u"registry"_s));
        QVERIFY(!log.isWhole(u"another"_s));
        QCOMPARE(log.lines.value(u"receiver"_s).size(), 2);
        QCOMPARE(log.lines.value(u"receiver"_s).at(1).value(u"ms"_s).toInt(), 2);
        QCOMPARE(log.lineCount(), 3);
        QCOMPARE(log.damaged, 0);
        QCOMPARE(log.ending, u"all is told"_s);
    }

    void the_network_of_the_node_is_another_place()
    {
        QCOMPARE(only(beginLine("n1", u"host"_s) + endLine(0)).vantage(), u"node/n1"_s);
    }

    void what_kubectl_puts_around_lines_changes_nothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray log = smallLog("n1");
        QTest::newRow("line ends of Windows") << QByteArray(log).replace('\n', "\r\n");
        QTest::newRow("time stamps") << everyLine(
            log, [](const QByteArray &line) { return QByteArray("2026-11-22T21:00:01.123456789Z " + line); });
        QTest::newRow("prefixes") << everyLine(
            log, [](const QByteArray &line) { return QByteArray("[pod/sts-check-x7k2p/check] " + line); });
        QTest::newRow("prefixes and time stamps") << everyLine(log, [](const QByteArray &line) {
            return QByteArray("[pod/sts-check-x7k2p/check] 2026-11-22T21:00:01Z " + line);
        });
        QTest::newRow("lines of others") << everyLine(log, [](const QByteArray &line) {
            return QByteArray("W1122 warning: @stsx {\"probe\":\"end\"}\n\xff\xfe\n{}\n" + line);
        });
        QTest::newRow("no line break at the end") << log.chopped(1);
        QTest::newRow("megabytes of something else before and behind")
            << QByteArray(QByteArray(3 * 1024 * 1024, 'x') + '\n' + log + QByteArray(3 * 1024 * 1024, '@'));
    }

    void what_kubectl_puts_around_lines_changes_nothing()
    {
        QFETCH(const QByteArray, text);
        const PodLog log = only(text);
        QCOMPARE(log.node, u"n1"_s);
        QVERIFY(log.isWhole(u"receiver"_s));
        QVERIFY(log.isWhole(u"registry"_s));
        QCOMPARE(log.lineCount(), 3);
        QCOMPARE(log.damaged, 0);
    }

    /// Cut anywhere, no flow counts as told: who is missing at the end may have had the worst to say.
    void a_log_that_was_cut_proves_nothing()
    {
        const QByteArray whole = smallLog("n1");
        for (qsizetype size = 0; size < whole.size() - 1; ++size) {
            const Result<QList<PodLog>> logs = readPodLogs(whole.left(size), u"pod.log"_s);
            if (!logs.ok())
                continue;
            QCOMPARE(logs->size(), 1);
            QVERIFY2(!logs->first().complete, qPrintable(QString::number(size)));
            QVERIFY(!logs->first().isWhole(u"receiver"_s));
        }
    }

    void a_line_that_is_missing_takes_its_flow_with_it()
    {
        QByteArray text = smallLog("n1");
        text.replace(toldLine(u"receiver"_s, 2), QByteArray());
        const PodLog log = only(text);
        QVERIFY(log.complete);
        QVERIFY(!log.isWhole(u"receiver"_s));
        QVERIFY(log.isWhole(u"registry"_s));
    }

    void a_line_that_is_cut_in_the_middle_is_damaged()
    {
        const QByteArray line = toldLine(u"receiver"_s, 2);
        QByteArray text = smallLog("n1");
        text.replace(line, QByteArray(line.left(line.size() / 2) + '\n'));
        const PodLog log = only(text);
        QCOMPARE(log.damaged, 1);
        QVERIFY(!log.isWhole(u"receiver"_s));
        QVERIFY(log.isWhole(u"registry"_s));
    }

    void somebody_who_writes_into_a_line_damages_it()
    {
        QByteArray text = smallLog("n1");
        text.replace(toldLine(u"registry"_s, 3),
                     QByteArray(toldLine(u"registry"_s, 3).chopped(1) + "klog: hello\n"));
        const PodLog log = only(text);
        QCOMPARE(log.damaged, 1);
        QVERIFY(log.isWhole(u"receiver"_s));
        QVERIFY(!log.isWhole(u"registry"_s));
    }

    /// A flow whose own last line is missing is no flow that was told; then the end does not agree either.
    void an_end_that_counts_otherwise_completes_nothing()
    {
        QByteArray text = smallLog("n1");
        text.replace(flowEnd(u"registry"_s, 1), QByteArray());
        QVERIFY(!only(text).complete);
        QVERIFY(!only(text).isWhole(u"receiver"_s));
    }

    void several_runs_are_split_where_they_begin()
    {
        const Result<QList<PodLog>> logs = readPodLogs(
            smallLog("n1") + beginLine("n2") + toldLine(u"receiver"_s, 1) + smallLog("n3"), u"all.log"_s);
        QVERIFY(logs.ok());
        QCOMPARE(logs->size(), 3);
        QCOMPARE(logs->at(1).node, u"n2"_s);
        QVERIFY(!logs->at(1).complete);
        QVERIFY(logs->at(2).isWhole(u"registry"_s));
        QCOMPARE(readPodLog(smallLog("n1") + smallLog("n3"), u"all.log"_s)->node, u"n3"_s);
    }

    void runs_that_are_told_at_once_are_kept_apart_by_their_prefix()
    {
        const QList<QByteArray> one = smallLog("n1").split('\n');
        const QList<QByteArray> other = smallLog("n2").split('\n');
        QByteArray text;
        for (qsizetype i = 0; i + 1 < one.size(); ++i)
            text += "[pod/a/check] " + one.at(i) + "\n[pod/b/check] " + other.at(i) + '\n';
        const Result<QList<PodLog>> logs = readPodLogs(text, u"all.log"_s);
        QCOMPARE(logs->size(), 2);
        for (const PodLog &log : *logs)
            QVERIFY(log.isWhole(u"receiver"_s) && log.isWhole(u"registry"_s));
    }

    void names_of_nodes_that_nobody_has_data()
    {
        QTest::addColumn<QByteArray>("told");
        QTest::addColumn<QString>("node");
        QTest::newRow("none") << QByteArray() << u"unnamed"_s;
        QTest::newRow("a path") << QByteArray("../../etc/passwd") << u".._.._etc_passwd"_s;
        QTest::newRow("commands of a terminal") << QByteArray("a\x1b[2J\nb") << u"a__2J_b"_s;
        QTest::newRow("a page") << QByteArray("<script>") << u"_script_"_s;
        QTest::newRow("letters beyond ASCII") << QByteArray("n\xc3\xb6") << u"n__"_s;
    }

    void names_of_nodes_that_nobody_has()
    {
        QFETCH(const QByteArray, told);
        QFETCH(const QString, node);
        QCOMPARE(only(beginLine(told)).node, node);
        QCOMPARE(only(beginLine(QByteArray(5000, 'n'))).node.size(), 253);
    }

    void a_run_whose_beginning_is_missing_is_none()
    {
        QByteArray text = smallLog("n1");
        text.remove(0, text.indexOf('\n') + 1);
        const Result<QList<PodLog>> logs = readPodLogs(text, u"pod.log"_s);
        QVERIFY(!logs.ok());
        QCOMPARE(logs.error().code, u"cluster.log"_s);
        QCOMPARE(logs.error().field, u"pod.log"_s);
        QVERIFY(!readPodLog({}, u"empty.log"_s).ok());
    }

    void a_newer_script_is_not_guessed_at()
    {
        const QByteArray text = smallLog("n1").replace("\"script\":1", "\"script\":2");
        QCOMPARE(readPodLogs(text, u"pod.log"_s).error().code, u"cluster.newer"_s);
    }

    void a_flood_of_lines_is_bounded()
    {
        QByteArray text = beginLine("n1");
        const QByteArray line = toldLine(u"receiver"_s, 1);
        for (int i = 0; i < 6000; ++i)
            text += line;
        text += flowEnd(u"receiver"_s, 6000) + endLine(1);
        const PodLog log = only(text);
        QCOMPARE(log.lineCount(), 5000);
        QCOMPARE(log.damaged, 1000);
        QVERIFY(!log.isWhole(u"receiver"_s));
        QVERIFY(log.complete);
    }

    void ten_thousand_logs_in_one_text()
    {
        QByteArray text;
        for (int i = 0; i < 10000; ++i)
            text += smallLog("node-" + QByteArray::number(i));
        const Result<QList<PodLog>> logs = readPodLogs(text, u"all.log"_s);
        QCOMPARE(logs->size(), 10000);
        QCOMPARE(logs->last().node, u"node-9999"_s);
        QVERIFY(std::all_of(logs->begin(), logs->end(),
                            [](const PodLog &log) { return log.isWhole(u"receiver"_s); }));
    }

    void bytes_in_a_field_are_whole_or_nothing()
    {
        QCOMPARE(bytesIn({{u"raw"_s, inBase64("a\0b"_ba)}}, "raw"), std::optional("a\0b"_ba));
        QCOMPARE(bytesIn({{u"raw"_s, QString()}}, "raw"), std::optional(QByteArray()));
        QVERIFY(!bytesIn({}, "raw"));
        QVERIFY(!bytesIn({{u"raw"_s, 7}}, "raw"));
        QVERIFY(!bytesIn({{u"raw"_s, u"not base64 !"_s}}, "raw"));
    }
};

NETSETUP_TEST(TestPodLog)
#include "tst_podlog.moc"
