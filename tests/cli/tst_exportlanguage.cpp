// The language of a pack, as the command line takes it.
#include "support/testprogram.h"
#include "tool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList exportTo(const QString &folder, const QStringList &more)
{
    return QStringList{"export", "--tenant", "acme", "--offline", "--to", folder} + more;
}

} // namespace

class TestExportLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void germanPackIsGerman();
    void unknownLanguageIsRefused();
    void projectWithAnUnknownLanguageIsRefusedAndKept();
};

void TestExportLanguage::germanPackIsGerman()
{
    const QTemporaryDir folder;
    const QString pack = folder.filePath("pack");
    const Ran ran = runTool(exportTo(pack, {"--language", "de"}));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(readAll(pack + "/README.md").contains("## Wer was tut, in dieser Reihenfolge"));
    QVERIFY(readAll(pack + "/setup.netsetup.json").contains("\"language\": \"de\""));
    const Ran again = runTool({"export", "--project", pack + "/setup.netsetup.json", "--offline", "--to",
                               folder.filePath("again")});
    QVERIFY2(again.status == 0, again.err.constData());
    QCOMPARE(readAll(folder.filePath("again/questions.md")).left(15),
             readAll(pack + "/questions.md").left(15));
    QVERIFY(readAll(folder.filePath("again/README.md")).contains("## Wer was tut"));
}

void TestExportLanguage::unknownLanguageIsRefused()
{
    const QTemporaryDir folder;
    const Ran ran = runTool(exportTo(folder.filePath("pack"), {"--language", "fr"}));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("--language"), ran.err.constData());
    QVERIFY2(ran.err.contains("en, de"), ran.err.constData());
    QVERIFY(!QFile::exists(folder.filePath("pack")));
}

void TestExportLanguage::projectWithAnUnknownLanguageIsRefusedAndKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.netsetup.json");
    QCOMPARE(runTool({"plan", "--tenant", "acme", "--save", path}).status, 0);
    QByteArray project = readAll(path);
    QVERIFY(project.contains("\"language\": \"en\""));
    project.replace("\"language\": \"en\"", "\"language\": \"fr\"");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(project);
    file.close();
    const Ran ran = runTool({"plan", "--project", path, "--validate"});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("handoff.language"), ran.err.constData());
    QVERIFY2(ran.err.contains("en, de"), ran.err.constData());
    QCOMPARE(readAll(path), project);
}

NETSETUP_TEST(TestExportLanguage)
#include "tst_exportlanguage.moc"
