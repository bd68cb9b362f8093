// The proxy that Windows names: in its settings, or by a script that a host somewhere may never hand out.
#include "cli/tool.h"
#include "support/testprogram.h"
#include "support/userregistry_windows.h"

#include <QTcpServer>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

using netsetup::testing::UserRegistry;

namespace {

constexpr quint32 direct = 1;
constexpr quint32 byProxy = 2;
constexpr quint32 byScript = 4;

void addNumber(QByteArray &bytes, quint32 number)
{
    const quint32 little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void addText(QByteArray &bytes, const QByteArray &text)
{
    addNumber(bytes, static_cast<quint32>(text.size()));
    bytes += text;
}

/// What the dialog of the settings writes, and programs are told by: version, count of changes, what is used,
/// proxy, hosts without it, script, and room for more.
QByteArray connection(quint32 uses, const QByteArray &proxy, const QByteArray &script)
{
    QByteArray bytes;
    for (const quint32 number : {0x46U, 1U, uses | direct})
        addNumber(bytes, number);
    for (const QByteArray &text : {proxy, QByteArray(), script})
        addText(bytes, text);
    return bytes + QByteArray(32, '\0');
}

} // namespace

class TestSystemProxyWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings = std::make_unique<UserRegistry>(m_key); }
    void cleanup() { m_settings.reset(); }

    void theSettingsNameAProxy()
    {
        m_settings->setBytes(m_name, connection(byProxy, "proxy.corp.example:3128", {}));
        const Ran found = runTool({"discover"}, m_noVariables);
        QCOMPARE(found.status, 0);
        QVERIFY2(found.out.contains("http://proxy.corp.example:3128"), found.out.constData());
    }

    /// It accepts and says nothing: neither the question nor the end waits for it.
    void aSilentScriptHostHoldsNobodyUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QByteArray script =
            "http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/proxy.pac";
        m_settings->setBytes(m_name, connection(byScript, {}, script));
        const Ran found = runTool({"discover"}, m_noVariables);
        QCOMPARE(found.status, 0);
        QVERIFY2(found.out.contains("did not answer within 5 seconds"), found.out.constData());
    }

private:
    const QString m_key = u"Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections"_s;
    const QString m_name = u"DefaultConnectionSettings"_s;
    const Environment m_noVariables{{"HTTP_PROXY", ""}, {"HTTPS_PROXY", ""}, {"NO_PROXY", ""}};
    std::unique_ptr<UserRegistry> m_settings;
};

NETSETUP_TEST(TestSystemProxyWindows)
#include "tst_systemproxy_windows.moc"
