// Comparing two looks at the same thing: what each file knows, and what has changed.
#include "session/drift.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QJsonObject rules(const QStringList &addresses, const QString &inspection = u"none-needed"_s)
{
    const QJsonObject snapshot{{"a", QJsonObject{{"addresses", QJsonArray::fromStringList(addresses)}}},
                               {"aaaa", QJsonObject{{"addresses", QJsonArray()}}}};
    return {
        {"schema", "netsetup.rules/1"},
        {"endpoints", QJsonArray{QJsonObject{
                          {"key", "receiver"}, {"fqdn", "acme.app.stackstate.io"}, {"snapshot", snapshot}}}},
        {"rules", QJsonArray{QJsonObject{{"id", "sts-acme-receiver-nodes"},
                                         {"initiator", "nodes"},
                                         {"sources", QJsonArray{"10.0.0.0/16"}},
                                         {"destinations", QJsonArray{"receiver"}},
                                         {"port", 443},
                                         {"protocol", "tcp"},
                                         {"inspection", inspection},
                                         {"userAuthentication", "none-needed"}}}}};
}

QJsonObject project(const QString &egress, const QJsonArray &options = {})
{
    return {{"schema", "netsetup.project/1"},
            {"tenant", "acme"},
            {"egress", QJsonObject{{"mode", egress}}},
            {"options", options}};
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QString write(const QString &name, const QJsonObject &object)
    {
        return write(name, QJsonDocument(object).toJson());
    }
    /// Makes a pack of the files in the folder.
    void seal(const QString &pack)
    {
        QByteArray sums;
        for (const QString &name : QDir(m_folder.filePath(pack)).entryList(QDir::Files)) {
            QFile file(m_folder.filePath(pack + u'/' + name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(name));
            sums += QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex() + "  " +
                    name.toUtf8() + '\n';
        }
        write(pack + u"/SHA256SUMS"_s, sums);
    }
    Drift drift(const QString &before, const QString &after)
    {
        const Result<Known> first = readKnown(before, u"OLD"_s);
        const Result<Known> second = readKnown(after, u"NEW"_s);
        if (!first.ok() || !second.ok())
            qFatal("not readable");
        return driftBetween(*first, *second);
    }

private Q_SLOTS:
    void theSameIsNoDrift()
    {
        const QString a = write("same/a.json", rules({"203.0.113.10", "203.0.113.11"}));
        const QString b = write("same/b.json", rules({"203.0.113.11", "203.0.113.10"}));
        const Drift same = drift(a, b);
        QVERIFY(same.lines.isEmpty());
        QCOMPARE(same.compared, QStringList({"addresses", "rules"}));
        QVERIFY(driftToText(same).startsWith("SAME"_L1));
        QCOMPARE(driftToJson(same).value("same"), QJsonValue(true));
    }

    void addressesThatCameAndWent()
    {
        const Drift changed = drift(write("addr/a.json", rules({"203.0.113.10", "203.0.113.11"})),
                                    write("addr/b.json", rules({"203.0.113.11", "203.0.113.12"})));
        QCOMPARE(changed.lines.size(), 1);
        const DriftLine &line = changed.lines.first();
        QCOMPARE(line.kind, u"addresses"_s);
        QCOMPARE(line.subject, u"acme.app.stackstate.io"_s);
        QCOMPARE(line.added, QStringList{"203.0.113.12"});
        QCOMPARE(line.removed, QStringList{"203.0.113.10"});
        QVERIFY(line.onlyIn.isEmpty());
        const QString text = driftToText(changed);
        QVERIFY(text.contains("- 203.0.113.10"_L1) && text.contains("+ 203.0.113.12"_L1));
    }

    /// So many that nobody would wait for each to be looked up among all others.
    void longListsAreComparedToo()
    {
        QJsonArray before;
        QJsonArray after;
        for (int i = 0; i < 40'000; ++i) {
            before.append(u"h%1.corp.example"_s.arg(i));
            after.prepend(u"h%1.corp.example"_s.arg(i + 1));
        }
        const Drift changed = drift(write("long/a.json", project("proxy", before)),
                                    write("long/b.json", project("proxy", after)));
        QCOMPARE(changed.lines.size(), 1);
        QCOMPARE(changed.lines.first().removed, QStringList{"h0.corp.example"});
        QCOMPARE(changed.lines.first().added, QStringList{"h40000.corp.example"});
    }

    void aRuleThatIsWantedOtherwise()
    {
        const Drift changed =
            drift(write("rule/a.json", rules({})), write("rule/b.json", rules({}, "exempt")));
        QCOMPARE(changed.lines.size(), 1);
        QCOMPARE(changed.lines.first().kind, u"rules"_s);
        QVERIFY(changed.lines.first().added.first().contains("inspection exempt"_L1));
    }

    void projectsFieldByField()
    {
        const Drift changed = drift(write("plan/a.json", project("firewall", {"otlp"})),
                                    write("plan/b.json", project("proxy")));
        QCOMPARE(changed.lines.size(), 2);
        QCOMPARE(changed.lines.at(0).subject, u"egress.mode"_s);
        QCOMPARE(changed.lines.at(1).subject, u"options"_s);
        QCOMPARE(changed.lines.at(1).removed, QStringList{"otlp"});
    }

    void whatOnlyOneKnowsIsNoDrift()
    {
        const QString pack = u"pack"_s;
        write("pack/rules.json", rules({"203.0.113.10"}));
        write("pack/setup.netsetup.json", project("firewall"));
        seal(pack);
        const Drift beside =
            drift(m_folder.filePath(pack), write("alone/rules.json", rules({"203.0.113.10"})));
        QVERIFY(beside.lines.isEmpty());
        QCOMPARE(beside.notCompared, QStringList{"plan"});
        QVERIFY(driftToText(beside).contains("Not compared"_L1));
    }

    /// Who compares wants to know of the network, not of what somebody did to a file.
    void aPackIsComparedWithItsChecksums()
    {
        const QString pack = u"checked"_s;
        write("checked/rules.json", rules({"203.0.113.10"}));
        write("checked/request.md", QByteArray("as made"));
        seal(pack);
        QVERIFY(readKnown(m_folder.filePath(pack), u"OLD"_s)->warnings.isEmpty());
        write("checked/request.md", QByteArray("filled in by hand"));
        const Result<Known> filledIn = readKnown(m_folder.filePath(pack), u"OLD"_s);
        QVERIFY(filledIn.ok());
        QCOMPARE(filledIn->warnings, QStringList{u"OLD: not as they were made: request.md"_s});
        write("checked/rules.json", rules({"203.0.113.66"}));
        const Result<Known> edited = readKnown(m_folder.filePath(pack), u"OLD"_s);
        QVERIFY(!edited.ok());
        QCOMPARE(edited.error().code, u"pack.damaged"_s);
        QVERIFY(edited.error().message().startsWith(u"OLD: rules.json is not as it was made"_s));
        QVERIFY(QFile::remove(m_folder.filePath(u"checked/rules.json"_s)));
        QVERIFY(!readKnown(m_folder.filePath(pack), u"OLD"_s).ok());
    }

    void aHostThatWentIsSaidToBeGone()
    {
        QJsonObject empty = rules({});
        empty.insert("endpoints", QJsonArray());
        const Drift gone = drift(write("gone/a.json", rules({"203.0.113.10"})), write("gone/b.json", empty));
        QVERIFY(!gone.lines.isEmpty());
        QCOMPARE(gone.lines.first().onlyIn, u"old"_s);
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("another schema") << QByteArray("{\"schema\":\"netsetup.rules/9\"}");
        QTest::newRow("a broken ZIP") << QByteArray("PK\x03\x04 and so on");
    }
    void badFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<Known> known = readKnown(write("bad.json", bytes), u"NEW"_s);
        QVERIFY(!known.ok());
        QVERIFY(known.error().message().contains("NEW"_L1));
    }
    void aFolderThatIsNoPackIsRefused()
    {
        QDir(m_folder.path()).mkdir(u"nothing"_s);
        QVERIFY(!readKnown(m_folder.filePath(u"nothing"_s), u"OLD"_s).ok());
        QVERIFY(!readKnown(u"/nonexistent/file"_s, u"OLD"_s).ok());
    }
};

NETSETUP_TEST(TestDrift)
#include "tst_drift.moc"
