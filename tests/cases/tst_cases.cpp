// Every folder here is a report from a network, and what the judges have to make of it. Contacts nothing.
#include "base/json.h"
#include "cases/expectation.h"
#include "session/reportfile.h"
#include "session/session.h"
#include "support/golden.h"
#include "support/testprogram.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

constexpr QLatin1String casesFolder("tests/cases/");

QStringList caseNames()
{
    QStringList names;
    const QStringList folders = QDir(sourcePath(casesFolder)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        if (QFile::exists(sourcePath(casesFolder + folder + "/report.json"_L1)))
            names.append(folder);
    }
    return names;
}

QJsonObject fileObject(const QString &path)
{
    QFile file(sourcePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<QJsonObject> object = json::parseObject(file.readAll(), path);
    return object.ok() ? *object : QJsonObject();
}

QJsonObject claim(const char *id, const char *status, const QString &address = {})
{
    return {{u"flow"_s, u"receiver"_s},
            {u"check"_s, u"port-opens"_s},
            {u"address"_s, address},
            {u"id"_s, QLatin1String(id)},
            {u"status"_s, QLatin1String(status)}};
}

} // namespace

class TestCases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAreCases() { QVERIFY(!caseNames().isEmpty()); }

    void isJudgedAsRecorded_data()
    {
        QTest::addColumn<QString>("folder");
        const QStringList names = caseNames();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << QString(casesFolder + name);
    }

    void isJudgedAsRecorded()
    {
        QFETCH(QString, folder);
        const Result<Report> report = readReport(sourcePath(folder + "/report.json"_L1), folder);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text));
        QJsonObject actual = expectationOf(replay({*report}));
        const QString path = folder + "/expected.json"_L1;
        const QJsonObject expected = fileObject(path);
        if (expected.contains("known"_L1))
            actual.insert("known"_L1, expected.value("known"_L1));
        QStringList lines = differences(expected, actual);
        if (qEnvironmentVariableIsSet("NETSETUP_UPDATE_GOLDEN") || lines.isEmpty()) {
            compareWithFile(printExpectation(actual), path);
            return;
        }
        lines.prepend(path + " (recorded -> now)"_L1);
        if (expected.contains("known"_L1))
            lines.append("known to be right: "_L1 + expected.value("known"_L1).toString());
        QFAIL(qPrintable(lines.join(u'\n')));
    }

    void isJudgedTheSameWithNamesMasked_data() { isJudgedAsRecorded_data(); }

    /// All but the names themselves.
    void isJudgedTheSameWithNamesMasked()
    {
        QFETCH(QString, folder);
        const Result<Report> report = readReport(sourcePath(folder + "/report.json"_L1), folder);
        QVERIFY(report.ok());
        const auto claims = [](const Report &of) {
            const QJsonObject judged = expectationOf(replay({of}));
            QStringList lines{judged.value("verdict"_L1).toString()};
            const QJsonArray findings = judged.value("findings"_L1).toArray();
            for (const QJsonValue &value : findings) {
                QJsonObject finding = value.toObject();
                for (const char *name : {"target", "address"})
                    finding.remove(QLatin1String(name));
                lines.append(QString::fromUtf8(QJsonDocument(finding).toJson(QJsonDocument::Compact)));
            }
            lines.sort();
            return lines;
        };
        QCOMPARE(claims(redacted(*report)), claims(*report));
    }

    void aDifferenceIsALineForPeople()
    {
        const QJsonObject was{{u"verdict"_s, u"fail"_s},
                              {u"findings"_s, QJsonArray{claim("tcp.drop", "fail", u"52.20.10.10"_s),
                                                         claim("tcp.ok", "pass", u"52.20.10.11"_s)}}};
        QCOMPARE(differences(was, was), QStringList());
        const QJsonObject is{{u"verdict"_s, u"pass"_s},
                             {u"findings"_s, QJsonArray{claim("tcp.ok", "pass", u"52.20.10.10"_s),
                                                        claim("tcp.ok", "pass", u"52.20.10.12"_s)}}};
        const QStringList lines = differences(was, is);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0), u"verdict: \"fail\" -> \"pass\""_s);
        QVERIFY2(lines.at(1).endsWith(R"(id "tcp.drop" -> "tcp.ok"; status "fail" -> "pass")"_L1),
                 qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).startsWith("missing: "_L1) && lines.at(2).contains("52.20.10.11"_L1),
                 qPrintable(lines.at(2)));
        QVERIFY2(lines.at(3).startsWith("too many: "_L1) && lines.at(3).contains("52.20.10.12"_L1),
                 qPrintable(lines.at(3)));
        // What is known to be wrong is said to people; it is no answer that could differ.
        QJsonObject noted = was;
        noted.insert(u"known"_s, u"the answer should be another"_s);
        QCOMPARE(differences(noted, was), QStringList());
        QVERIFY(printExpectation(noted).contains("should be another"));
    }
};

NETSETUP_TEST(TestCases)
#include "tst_cases.moc"
