// The proxy that Windows names: in its settings, or by a script that a host somewhere may never hand out.
#include "cli/tool.h"
#include "support/testprogram.h"
#include "support/userregistry_windows.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

using netsetup::testing::UserRegistry;

class TestSystemProxyWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings = std::make_unique<UserRegistry>(m_key); }
    void cleanup() { m_settings.reset(); }

    void theSettingsNameAProxy()
    {
        m_settings->set(u"ProxyEnable"_s, 1);
        m_settings->set(u"ProxyServer"_s, u"proxy.corp.example:3128"_s);
        const Ran found = runTool({"discover"}, m_noVariables);
        QCOMPARE(found.status, 0);
        QVERIFY2(found.out.contains("http://proxy.corp.example:3128"), found.out.constData());
    }

    /// It accepts and says nothing: neither the question nor the end waits for it.
    void aSilentScriptHostHoldsNobodyUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_settings->set(u"AutoConfigURL"_s, u"http://127.0.0.1:%1/proxy.pac"_s.arg(silent.serverPort()));
        const Ran found = runTool({"discover"}, m_noVariables);
        QCOMPARE(found.status, 0);
        QVERIFY2(found.out.contains("did not answer within 5 seconds"), found.out.constData());
    }

private:
    const QString m_key = u"Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"_s;
    const Environment m_noVariables{{"HTTP_PROXY", ""}, {"HTTPS_PROXY", ""}, {"NO_PROXY", ""}};
    std::unique_ptr<UserRegistry> m_settings;
};

NETSETUP_TEST(TestSystemProxyWindows)
#include "tst_systemproxy_windows.moc"
