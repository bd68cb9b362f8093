// The loop that closes by itself: behind a gateway that drops by default the check is red; the exported files
// are loaded as they are, by the lines of their own heads, and it is green; they are taken out, and it is
// red.
#include "cli/testcompany.h"
#include "handoff/privategateway.h"
#include "support/testprogram.h"

#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup::testing;

namespace {

/// One device of the company. The scripts run on the gateway, in the folder of the device's files.
struct Device
{
    QString format;
    QString folder;
    QStringList plan;
    QStringList site; ///< "nftables.table=filter"
    QString drop;     ///< what the gateway has before
    QString load;
    QString remove;
    bool byDns = false;     ///< its dnsmasq.conf is loaded too
    QString stop = {};      ///< ends what the scripts have started
    QString privately = {}; ///< prepares a gateway with files of its own, for what lives in /etc
};

const QString nftDrop =
    u"nft -f - <<'END'\ntable inet filter { chain forward { type filter hook forward priority 0; "
    "policy drop; ct state established,related accept; }; }\nEND"_s;
const QString nftLoad = u"nft -c -f install.nft && nft -f install.nft && sed -n 's/^# Jump, once[^:]*: //p' "
                        "install.nft | sh -e"_s;
const QString nftRemove = u"nft delete rule inet filter forward handle $(nft -a list chain inet filter "
                          u"forward | sed -n 's/.*jump sts_.* "
                          "# handle //p') && nft -f remove.nft && nft -f remove.nft"_s;
const QStringList nftSite{u"nftables.family=inet"_s, u"nftables.table=filter"_s, u"nftables.chain=forward"_s};

const char *told(const Finished &finished)
{
    static QByteArray text;
    text = finished.out + finished.err;
    return text.constData();
}

/// KIND stands for the kind of iptables.
QString ofKind(QString script, const QString &kind)
{
    return script.replace(u"KIND"_s, kind);
}

const QString iptablesDrop =
    u"iptables-KIND -P FORWARD DROP; iptables-KIND -A FORWARD -m conntrack --ctstate "
    "ESTABLISHED,RELATED -j ACCEPT"_s;
const QString iptablesLoad =
    u"iptables-KIND-restore --test --noflush install.v4.rules && iptables-KIND-restore --noflush "
    u"install.v4.rules && "
    "sed -n 's/^# Jump, once: //p' install.v4.rules | sed 's/iptables /iptables-KIND /g' | sh -e"_s;
const QString iptablesRemove =
    u"for run in 1 2; do IPTABLES=iptables-KIND IP6TABLES=ip6tables-KIND sh remove.sh; done"_s;

const QStringList quayPlan{u"--egress"_s, u"firewall"_s, u"--images"_s, u"quay"_s};
const QStringList mirrorPlan{u"--egress"_s, u"firewall"_s,   u"--images"_s,
                             u"mirror"_s,   u"--registry"_s, u"registry.corp.example/agents"_s};

Device nftables(bool names)
{
    Device device{u"nftables"_s,
                  u"firewall/nftables"_s,
                  names ? quayPlan : mirrorPlan,
                  nftSite,
                  nftDrop,
                  nftLoad,
                  nftRemove,
                  names};
    if (names)
        device.site.append(u"nftables.names=dnsmasq"_s);
    return device;
}

Device iptables(const QString &kind, bool names)
{
    Device device{u"iptables"_s,
                  u"firewall/iptables"_s,
                  names ? quayPlan : mirrorPlan,
                  {u"iptables.chain=FORWARD"_s},
                  ofKind(iptablesDrop, kind),
                  ofKind(iptablesLoad, kind),
                  ofKind(iptablesRemove, kind),
                  names};
    if (names) {
        device.site.append(u"iptables.names=dnsmasq"_s);
        device.load = u"ipset restore -exist -file install.ipsets && "_s + device.load;
    }
    return device;
}

/// Its own DNS has to answer the clients, whatever the firewall's default is.
Device firewalld()
{
    Device device{u"firewalld"_s,
                  u"firewall/firewalld"_s,
                  mirrorPlan,
                  {u"firewalld.ingress-zone=internal"_s, u"firewalld.egress-zone=dmz"_s},
                  u"true"_s,
                  u"sh install.sh && firewall-cmd --reload"_s,
                  u"sh remove.sh && firewall-cmd --reload && sh remove.sh && firewall-cmd --reload"_s};
    device.privately =
        firewalldPreparation() +
        u"firewall-cmd --permanent --zone=internal --add-service=dns\nfirewall-cmd --reload\n"_s;
    return device;
}

Device ufw()
{
    Device device{u"ufw"_s,
                  u"firewall/ufw"_s,
                  mirrorPlan,
                  {u"ufw.mode=gateway"_s},
                  u"true"_s,
                  u"sh install.sh"_s,
                  u"sh remove.sh && sh remove.sh"_s};
    device.privately = ufwPreparation() + u"ufw allow in proto udp to 10.0.0.1 port 53\n"_s;
    return device;
}

/// A Squid of its own on the gateway; only what it opens itself leaves.
Device squid()
{
    const QString run = u"squid -n loop%1 -f \"$DIR/squid.conf\""_s.arg(QCoreApplication::applicationPid());
    const QString start = nftDrop + uR"(
chmod 755 "$DIR"; : >"$DIR/allow.conf"
cat >"$DIR/squid.conf" <<END
http_port 3128
pid_filename $DIR/squid.pid
access_log none
cache_log /dev/null
cache_store_log none
cache_mem 8 MB
visible_hostname proxy.test
dns_nameservers 127.0.0.1
shutdown_lifetime 0 seconds
pinger_enable off
include $DIR/allow.conf
http_access deny all
END
mkdir -m 777 "$DIR/run"; sed -i "s|$DIR/squid.pid|$DIR/run/squid.pid|" "$DIR/squid.conf"
)"_s + run;
    return {
        u"squid"_s,
        u"proxy/squid"_s,
        {u"--egress"_s, u"proxy"_s, u"--proxy-url"_s, u"http://10.0.0.1:3128"_s, u"--images"_s, u"quay"_s},
        {},
        start,
        u"cp install.conf \"$DIR/allow.conf\"; ! %1 -k parse 2>&1 | grep -E 'ERROR|WARNING|Bungled'; "
        "%1 -k reconfigure; sleep 1"_s.arg(run),
        u": >\"$DIR/allow.conf\"; %1 -k reconfigure; sleep 1"_s.arg(run),
        false,
        run + u" -k kill"_s};
}

/// A stranger at the planned address and port, a planned client at another port and another host.
const QList<Attempt> unplanned{{u"10.66.0.2"_s, u"203.0.113.10"_s, 443},
                               {u"10.0.0.2"_s, u"203.0.113.10"_s, 8443},
                               {u"10.0.0.2"_s, u"52.20.10.99"_s, 443}};
const QStringList allOpen{u"open"_s, u"open"_s, u"open"_s};
const QStringList allClosed{u"closed"_s, u"closed"_s, u"closed"_s};

} // namespace

Q_DECLARE_METATYPE(Device)

class TestClosedLoop : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestCompany> m_company;
    std::unique_ptr<PrivateGateway> m_private;
    QString m_stop;

    [[nodiscard]] Finished check(const Device &device) const
    {
        return m_company->tool(QStringList{u"check"_s, u"--tenant"_s, u"acme"_s} + device.plan +
                               QStringList{u"--timeout"_s, u"2"_s, u"--no-control-probes"_s, u"--report"_s,
                                           m_company->path(u"report.json"_s)});
    }
    [[nodiscard]] QJsonArray findings() const
    {
        QFile file(m_company->path(u"report.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll()).object().value("findings"_L1).toArray();
    }
    /// Those of these that the last check found at this flow.
    [[nodiscard]] QStringList passedAt(const QString &flow, const QStringList &ids) const
    {
        QSet<QString> found;
        for (const QJsonValue &finding : findings()) {
            if (finding["flow"_L1].toString() == flow)
                found.insert(finding["id"_L1].toString());
        }
        QStringList passed = ids;
        passed.removeIf([&found](const QString &id) { return !found.contains(id); });
        return passed;
    }
    [[nodiscard]] QStringList failed() const
    {
        QStringList ids;
        for (const QJsonValue &finding : findings()) {
            if (finding["status"_L1].toString() == "fail"_L1)
                ids.append(finding["id"_L1].toString() + u' ' + finding["flow"_L1].toString());
        }
        return ids;
    }
    [[nodiscard]] Finished exportPack(const Device &device) const
    {
        QStringList arguments{u"export"_s, u"--tenant"_s, u"acme"_s};
        arguments += device.plan;
        arguments += {u"--source"_s,    u"10.0.0.0/24"_s, u"--report"_s, m_company->path(u"report.json"_s),
                      u"--artifacts"_s, device.format,    u"--to"_s,     m_company->path(u"pack"_s),
                      u"--force"_s};
        for (const QString &site : device.site)
            arguments += {u"--site"_s, site};
        return m_company->tool(arguments);
    }
    /// DIR is the folder of the company.
    [[nodiscard]] QString inFolder(const QString &folder, const QString &script) const
    {
        return u"DIR='%1'\ncd '%2'\n%3"_s.arg(m_company->path({}), m_company->path(folder), script);
    }
    bool onGateway(const Device &device, const QString &script)
    {
        const QString whole = inFolder(u"pack/"_s + device.folder, script);
        if (!m_private)
            return m_company->run(m_company->net.gateway, whole);
        const Finished finished = m_private->run({u"sh"_s, u"-ec"_s, whole});
        m_company->failure = QString::fromUtf8(finished.out + finished.err);
        return finished.exitCode == 0;
    }

private Q_SLOTS:
    void itCloses_data()
    {
        QTest::addColumn<Device>("device");
        QTest::newRow("nftables, own registry") << nftables(false);
        QTest::newRow("nftables with dnsmasq") << nftables(true);
        QTest::newRow("iptables legacy, own registry") << iptables(u"legacy"_s, false);
        QTest::newRow("iptables legacy with dnsmasq") << iptables(u"legacy"_s, true);
        QTest::newRow("iptables nf_tables, own registry") << iptables(u"nft"_s, false);
        QTest::newRow("iptables nf_tables with dnsmasq") << iptables(u"nft"_s, true);
        QTest::newRow("firewalld, own registry") << firewalld();
        QTest::newRow("ufw, own registry") << ufw();
        QTest::newRow("squid") << squid();
    }
    void itCloses()
    {
        QFETCH(const Device, device);
        m_company = std::make_unique<TestCompany>();
        QVERIFY2(m_company->create(u"open"_s), qPrintable(m_company->failure + m_company->net.failure));
        // Without the gateway's filter all of it is reached: what is closed later was closed by the gateway.
        QTRY_COMPARE_WITH_TIMEOUT(m_company->net.tryAll(unplanned), allOpen, 60000);
        m_stop = device.stop;
        QVERIFY2(m_company->run(m_company->net.gateway, inFolder({}, device.drop)),
                 qPrintable(m_company->failure));
        if (!device.privately.isEmpty()) {
            m_private = std::make_unique<PrivateGateway>();
            QVERIFY2(m_private->start(m_company->net, device.privately), qPrintable(m_private->failure));
        }
        const Finished red = check(device);
        QVERIFY2(red.exitCode == 1, told(red));

        const Finished exported = exportPack(device);
        QVERIFY2(exported.exitCode == 0, told(exported));
        QVERIFY2(onGateway(device, device.load), qPrintable(m_company->failure));
        if (device.byDns)
            QVERIFY2(m_company->restartDns(m_company->path(u"pack/%1/dnsmasq.conf"_s.arg(device.folder))),
                     qPrintable(m_company->failure));
        const Finished green = check(device);
        // An own registry that serves the images proves what fills it, which only the copying machine can
        // try.
        QVERIFY2(green.exitCode == 0, told(green));
        const QStringList all{u"tls.ok"_s, u"http.ok"_s};
        QCOMPARE(passedAt(u"receiver"_s, all), all);
        QCOMPARE(failed(), QStringList());
        QCOMPARE(m_company->net.tryAll(unplanned), allClosed);

        if (device.byDns)
            QVERIFY2(m_company->restartDns(), qPrintable(m_company->failure));
        QVERIFY2(onGateway(device, device.remove), qPrintable(m_company->failure));
        const Finished again = check(device);
        QVERIFY2(again.exitCode == 1, told(again));
    }
    void cleanup()
    {
        if (m_company && !m_stop.isEmpty())
            m_company->run(m_company->net.gateway, inFolder({}, m_stop));
        m_private.reset();
        m_company.reset();
    }
};

NETSETUP_TEST(TestClosedLoop)
#include "tst_closedloop.moc"
