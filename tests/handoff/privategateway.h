// A firewall daemon, or a tool with its files, on the gateway of a test: in the gateway's network namespace
// and in a mount namespace of its own, so that it never sees this machine's own /etc and /run.
#pragma once

#include "handoff/gatewaynet.h"

#include <QTemporaryDir>

namespace netsetup::testing {

class PrivateGateway
{
public:
    PrivateGateway() = default;
    ~PrivateGateway()
    {
        // Whatever it started goes with it: all of them wait for the end of this pipe.
        m_holder.closeWriteChannel();
        if (!m_holder.waitForFinished(20000))
            m_holder.kill();
        m_holder.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(PrivateGateway)

    /// Runs the preparation, and keeps its namespaces. `$ETC` is a folder for what is to stand in for /etc.
    bool start(const GatewayNet &net, const QString &preparation)
    {
        const QString script =
            u"set -e\nexec 3>&1 >&2\nETC=%1\nmount --make-rprivate /\n"
            "mount -t tmpfs none /run\n%2\necho ready >&3\nexec 3>&-\ncat >/dev/null\n"
            "for pid in $STARTED; do kill \"$pid\"; done\nwait\n"_s.arg(m_folder.path(), preparation);
        m_holder.start(u"ip"_s, {u"netns"_s, u"exec"_s, net.gateway, u"sh"_s, u"-c"_s, script});
        QByteArray said;
        while (!said.contains("ready") && m_holder.waitForReadyRead(30000))
            said += m_holder.readAllStandardOutput();
        failure = QString::fromUtf8(m_holder.readAllStandardError());
        return said.contains("ready");
    }

    [[nodiscard]] Finished run(const QStringList &command, const QByteArray &input = {}) const
    {
        const QString pid = QString::number(m_holder.processId());
        QProcess process;
        process.start(u"nsenter"_s, QStringList{u"-t"_s, pid, u"-m"_s, u"-n"_s} + command);
        process.write(input);
        process.closeWriteChannel();
        Finished finished;
        // A script makes a dozen calls of a program that takes its time to start.
        if (process.waitForFinished(300000))
            finished.exitCode = process.exitCode();
        finished.out = process.readAllStandardOutput();
        finished.err = process.readAllStandardError();
        return finished;
    }

    QString failure;

private:
    QTemporaryDir m_folder;
    QProcess m_holder;
};

/// ufw with the files that it is installed with, switched on, and with rules of the site.
inline QString ufwPreparation()
{
    return u"cp -r /etc/ufw \"$ETC/ufw\"\nmount --bind \"$ETC/ufw\" /etc/ufw\n"
           "cp -r /etc/default \"$ETC/default\"\nmount --bind \"$ETC/default\" /etc/default\n"
           "sed -i 's/^IPV6=.*/IPV6=yes/' /etc/default/ufw\nufw --force enable\n"
           "ufw allow in proto tcp to 10.0.0.1 port 22 comment 'of the site'\n"
           "ufw allow in proto tcp to fd10::1 port 22 comment 'of the site'\n"_s;
}

/// firewalld on a system bus of its own; the clients' network in one zone, the way out in another.
inline QString firewalldPreparation()
{
    return uR"(mkdir -p /run/dbus "$ETC/firewalld/zones"
cat > /run/bus.conf <<'END'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/>
<allow send_type="signal"/><allow send_type="method_return"/><allow send_type="error"/>
<allow receive_type="method_call"/><allow receive_type="signal"/><allow receive_type="method_return"/>
<allow receive_type="error"/><allow send_destination="*"/></policy></busconfig>
END
for place in internal:inside dmz:outside; do
    echo "<zone><interface name=\"${place#*:}\"/></zone>" > "$ETC/firewalld/zones/${place%:*}.xml"
done
mkdir "$ETC/firewalld/policies" "$ETC/firewalld/ipsets"
cp /etc/firewalld/firewalld.conf "$ETC/firewalld/"
mount --bind "$ETC/firewalld" /etc/firewalld
dbus-daemon --config-file=/run/bus.conf --nofork --print-address=3 3>/run/address </dev/null &
STARTED=$!
until [ -s /run/address ]; do sleep 0.1; done
firewalld --nofork --nopid </dev/null >/run/firewalld.log 2>&1 3>&- &
STARTED="$! $STARTED"
until firewall-cmd --state >/dev/null 2>&1; do sleep 0.1; done
)"_s;
}

} // namespace netsetup::testing
