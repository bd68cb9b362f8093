// Folders as people have them: deep, longer than the 260 characters that old programs for Windows take, with
// blanks and letters of other languages in their names.
#include "cli/tool.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLongPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = m_place.filePath(u"Müller & Söhne – żółć"_s);
        while (m_folder.size() < 350)
            m_folder += u"/ein Ordner, der lang heißt"_s;
        QVERIFY(QDir().mkpath(m_folder));
    }

    void aPlanIsSavedAndRead()
    {
        const QString file = m_folder + u"/Plan für acme.netsetup.json"_s;
        const Ran saved = runTool({"plan", "--tenant", "acme", "--save", file});
        QVERIFY2(saved.status == 0, saved.err.constData());
        const Ran flows = runTool({"flows", "--project", file});
        QVERIFY2(flows.status == 0 && flows.out.contains("acme.app.stackstate.io"), flows.err.constData());
    }

    void aPackIsWrittenAndComparesWithItsZip()
    {
        const QStringList asked{"export", "--offline", "--tenant", "acme", "--source", "10.0.0.0/16", "--to"};
        const QString pack = m_folder + u"/Übergabe"_s;
        for (const QString &target : {pack, QString(pack + ".zip")}) {
            const Ran ran = runTool(asked + QStringList{target});
            QVERIFY2(ran.status == 0, ran.err.constData());
            QVERIFY2(ran.out.contains(QDir::toNativeSeparators(target).toUtf8()) ||
                         ran.out.contains(target.toUtf8()),
                     ran.out.constData());
        }
        const QList<QByteArray> sums = contentOf(pack + "/SHA256SUMS").trimmed().split('\n');
        QVERIFY(sums.size() > 8);
        for (const QByteArray &line : sums) {
            const QByteArray bytes = contentOf(pack + '/' + QString::fromUtf8(line.mid(66)));
            QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), line.left(64));
        }
        const Ran again = runTool(asked + QStringList{pack, "--force"});
        QVERIFY2(again.status == 0, again.err.constData());
        const Ran compared = runTool({"compare", pack, pack + ".zip"});
        QVERIFY2(compared.status == 0, QByteArray(compared.out + compared.err).constData());
    }

private:
    QTemporaryDir m_place;
    QString m_folder;
};

NETSETUP_TEST(TestLongPaths)
#include "tst_longpaths.moc"
