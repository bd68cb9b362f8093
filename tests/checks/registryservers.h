// Real registries for one test: Debian's docker-registry with TLS, filled by skopeo; and names that lead to
// them.
#pragma once

#include "checks/check.h"
#include "practice/dnsresponder.h"
#include "practice/responder.h"
#include "support/serverprocess.h"
#include "support/temppki.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>

#include <memory>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

/// An OCI layout in a folder, as skopeo reads it: one image, or an index when there are several
/// architectures.
class OciLayout
{
public:
    explicit OciLayout(const QStringList &architectures)
    {
        QDir(m_folder.path()).mkpath(u"blobs/sha256"_s);
        QJsonArray images;
        for (const QString &architecture : architectures)
            images.append(image(architecture));
        QJsonObject top = images.first().toObject();
        if (images.size() > 1)
            top = store("application/vnd.oci.image.index.v1+json",
                        {{"schemaVersion", 2}, {"manifests", images}});
        top.insert("annotations", QJsonObject{{"org.opencontainers.image.ref.name", "it"}});
        write("index.json", print({{"schemaVersion", 2}, {"manifests", QJsonArray{top}}}));
        write("oci-layout", R"({"imageLayoutVersion":"1.0.0"})");
    }
    [[nodiscard]] QString source() const { return u"oci:%1:it"_s.arg(m_folder.path()); }

private:
    QTemporaryDir m_folder;

    static QByteArray print(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    [[nodiscard]] QJsonObject blob(const char *type, const QByteArray &bytes) const
    {
        const QString hash =
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        write("blobs/sha256/"_L1 + hash, bytes);
        return {{"mediaType", type}, {"digest", QString("sha256:" + hash)}, {"size", bytes.size()}};
    }
    [[nodiscard]] QJsonObject store(const char *type, QJsonObject content) const
    {
        content.insert("mediaType", type);
        return blob(type, print(content));
    }
    [[nodiscard]] QJsonObject image(const QString &architecture) const
    {
        const QJsonObject platform{{"os", "linux"}, {"architecture", architecture}};
        QJsonObject settings = platform;
        settings.insert("rootfs", QJsonObject{{"type", "layers"}, {"diff_ids", QJsonArray()}});
        const QJsonObject config = blob("application/vnd.oci.image.config.v1+json", print(settings));
        const QJsonObject layer =
            blob("application/vnd.oci.image.layer.v1.tar", "a layer for " + architecture.toLatin1());
        QJsonObject made = store("application/vnd.oci.image.manifest.v1+json",
                                 {{"schemaVersion", 2}, {"config", config}, {"layers", QJsonArray{layer}}});
        made.insert("platform", platform);
        return made;
    }
};

/// docker-registry in the foreground on a free port, with a certificate for `name`; plain without an
/// identity.
class DockerRegistry
{
public:
    DockerRegistry() = default;

    bool start(const std::optional<Identity> &identity, const QByteArray &more = {},
               const QStringList &environment = {})
    {
        m_port = freePort();
        QByteArray text = "version: 0.1\nlog:\n  level: error\nstorage:\n  filesystem:\n    rootdirectory: " +
                          m_server.folder().toUtf8() +
                          "/data\nhttp:\n  addr: 127.0.0.1:" + QByteArray::number(m_port) + "\n";
        if (identity) {
            const QString certificate = m_server.writeFile("server.pem", identity->certificatePem);
            const QString key = m_server.writeFile("server.key", identity->keyPem);
            text += "  tls:\n    certificate: " + certificate.toUtf8() + "\n    key: " + key.toUtf8() + "\n";
        }
        const QString config = m_server.writeFile("registry.yml", text + more);
        return m_server.start("/usr/bin/env", environment + QStringList{"docker-registry", "serve", config},
                              m_port);
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString failure() const { return m_server.failure(); }
    [[nodiscard]] QString keep(const QString &name, const QByteArray &bytes) const
    {
        return m_server.writeFile(name, bytes);
    }

    /// Copies the layout to "repository:tag"; the words of skopeo when it fails.
    [[nodiscard]] QString push(const OciLayout &layout, const QString &reference,
                               const QString &login = {}) const
    {
        QStringList arguments{"copy", "--insecure-policy", "--all", "--dest-tls-verify=false"};
        if (!login.isEmpty())
            arguments += {"--dest-creds", login};
        arguments += {layout.source(), u"docker://127.0.0.1:%1/%2"_s.arg(m_port).arg(reference)};
        const Finished done = runProgram("skopeo", arguments);
        return done.exitCode == 0 ? QString() : QString::fromUtf8(done.err);
    }

private:
    ServerProcess m_server;
    quint16 m_port = 0;
};

/// Names of the test and where they lead; everything else is unknown or dropped.
class SmallWorld
{
public:
    SmallWorld()
        : m_root(makeRoot(u"Test Root"_s))
    {}
    [[nodiscard]] const Identity &root() const { return m_root; }
    [[nodiscard]] Identity identityFor(const QString &name) const { return makeServer({name}, m_root); }

    /// `name`:443, or another port of it, leads to a port of this machine; 0: to nobody.
    void lead(const QString &name, quint16 port, int asked = 443)
    {
        if (!m_names.contains(name))
            m_names.append(name);
        const QString to = port == 0 ? u"drop"_s : u"127.0.0.1:%1"_s.arg(port);
        m_map.append(*parseConnectRule(u"%1:%2:%3"_s.arg(name, QString::number(asked), to), u"test"_s));
    }

    /// `name` is a name for this address.
    void leadTo(const QString &name, const QString &address) { m_addresses.insert(name, address); }

    /// A server of the test itself, for what real registries will not do; returns its port.
    quint16 serve(const QString &name, const practice::HttpService &service, int asked = 443)
    {
        const Identity identity = identityFor(name);
        QSslConfiguration tls;
        tls.setLocalCertificateChain(QSslCertificate::fromData(identity.certificatePem));
        tls.setPrivateKey(QSslKey(identity.keyPem, QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        std::vector<practice::VirtualHost> hosts;
        hosts.push_back({name, tls, service});
        m_servers.push_back(std::make_unique<practice::Responder>(std::move(hosts)));
        if (!m_servers.back()->listen())
            qFatal("no free port");
        lead(name, m_servers.back()->port(), asked);
        return m_servers.back()->port();
    }

    /// The network of a run in this world; its public roots know the test's root.
    [[nodiscard]] std::unique_ptr<Network> network()
    {
        practice::NameTable table(practice::OutsideNames::Resolve, {u"example"_s}, u"corp.example"_s);
        for (qsizetype i = 0; i < m_names.size(); ++i)
            table.add(m_names.at(i), {u"192.0.2.%1"_s.arg(10 + i)});
        for (auto it = m_addresses.begin(); it != m_addresses.end(); ++it)
            table.add(it.key(), {it.value()});
        m_dns = std::make_unique<practice::DnsResponder>(table);
        if (!m_dns->listen())
            qFatal("no free port");
        const Resolver resolver{QHostAddress(QHostAddress::LocalHost), m_dns->port()};
        auto made =
            std::make_unique<Network>(QList<Resolver>{resolver}, QStringList(), m_map, Limits::forTimeout(1));
        made->controlProbes = false;
        made->dialer.keepOnLoopback();
        made->publicRoots = *TrustStore::fromPem(m_root.certificatePem, u"test"_s);
        return made;
    }

private:
    Identity m_root;
    QStringList m_names;
    QMap<QString, QString> m_addresses;
    QList<ConnectRule> m_map;
    std::unique_ptr<practice::DnsResponder> m_dns;
    std::vector<std::unique_ptr<practice::Responder>> m_servers;
};

} // namespace netsetup::testing
