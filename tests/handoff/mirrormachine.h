// A machine that runs mirror.sh with the real skopeo, between a source and two registries with a login and a
// CA of their own.
#pragma once

#include "checks/registryservers.h"
#include "handoff/chartinput.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

inline const QString shellPath = QStringLiteral("registry/mirror.sh");
inline const QString windowsPath = QStringLiteral("registry/mirror.ps1");
inline const QByteArray pushPassword = QByteArrayLiteral("pu5h-w0rd");

inline Plan mirrorPlan(const QString &product)
{
    Plan plan = chartPlan(product);
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.port = 5000;
    plan.images.registry.prefix = u"mirror"_s;
    plan.images.registry.user = u"pusher"_s;
    plan.cluster.architectures = {u"amd64"_s, u"arm64"_s};
    plan.chart.source = u"quay"_s;
    return plan;
}

inline QByteArray script(const HandoffInput &input, const QString &path)
{
    return emitted(input, u"mirror-script"_s).value(path);
}

/// What was copied where, as a registry keeps it on disk.
inline QString kept(const QString &folder, const QString &repository)
{
    const QString link = u"%1/data/docker/registry/v2/repositories/%2/_manifests/tags/1.0/current/link"_s;
    QFile file(link.arg(folder, repository));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
}

struct ScriptSaid
{
    int exitCode = -1;
    QString text;
    bool passwordSeen = false; ///< on the command line of any process meanwhile
    bool toolSeen = false;     ///< so that looking at command lines shows anything at all

    [[nodiscard]] QString about(const QString &image) const
    {
        for (const QString &line : text.split(u'\n')) {
            if (line.contains(QString(u'/' + image + u':')))
                return line;
        }
        return {};
    }
    [[nodiscard]] qsizetype count(const QString &word) const
    {
        const QStringList lines = text.split(u'\n');
        return std::count_if(lines.begin(), lines.end(),
                             [&word](const QString &line) { return line.startsWith(word); });
    }
};

inline void lookAtProcesses(ScriptSaid &said)
{
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile line(u"/proc/%1/cmdline"_s.arg(process));
        const QByteArray words = line.open(QIODevice::ReadOnly) ? line.readAll() : QByteArray();
        said.passwordSeen = said.passwordSeen || words.contains(pushPassword);
        said.toolSeen = said.toolSeen || words.startsWith("skopeo");
    }
}

/// A machine that copies, between a source and two registries with a login and a CA of their own.
class MirrorMachine
{
public:
    MirrorMachine()
        : m_root(makeRoot(u"Test Root"_s))
    {
        const Identity identity = makeServer({u"127.0.0.1"_s}, m_root);
        const Finished line = runProgram("htpasswd", {"-Bbni", "pusher"}, pushPassword);
        const QByteArray users = m_own.keep(u"users"_s, line.out).toUtf8();
        const QByteArray login = "auth:\n  htpasswd:\n    realm: test\n    path: " + users + "\n";
        if (!m_source.start(identity) || !m_own.start(identity, login) || !m_far.start(identity, login))
            qFatal("%s", qPrintable(m_source.failure() + m_own.failure() + m_far.failure()));
        write(u"ca.pem"_s, m_root.certificatePem);
        logIn(pushPassword);
    }

    /// An image of the source; nothing where there is no architecture.
    void offer(const QString &name, const QStringList &architectures)
    {
        m_images.append(name);
        if (architectures.isEmpty())
            return;
        const QString failure = m_source.push(OciLayout(architectures), u"agents/%1:1.0"_s.arg(name));
        if (!failure.isEmpty())
            qFatal("%s", qPrintable(failure));
    }

    void logIn(const QByteArray &word)
    {
        QJsonObject logins;
        for (const DockerRegistry *registry : {&m_own, &m_far})
            logins.insert(
                place(*registry),
                QJsonObject{{"auth", QString::fromLatin1(QByteArray("pusher:" + word).toBase64())}});
        write(u"auth.json"_s, QJsonDocument(QJsonObject{{"auths", logins}}).toJson());
    }

    /// Writes the script that copies into one of them.
    void unpack(bool far = false)
    {
        Plan plan = mirrorPlan(u"stackstate-6.0"_s);
        plan.images.registry.host = u"127.0.0.1"_s;
        plan.images.registry.port = (far ? m_far : m_own).port();
        HandoffInput input = chartInput(plan);
        CatalogImage image = input.line.images.first();
        input.line.images.clear();
        image.registry = place(m_source);
        image.option.clear();
        for (const QString &name : m_images) {
            image.repository = u"agents/"_s + name;
            image.tag = u"1.0"_s;
            input.line.images.append(image);
        }
        write(u"mirror.sh"_s, script(input, shellPath));
    }

    /// Puts a program in front of the real skopeo.
    void interpose(const QByteArray &lines)
    {
        QDir(m_folder.path()).mkdir(u"bin"_s);
        write(u"bin/skopeo"_s, "#!/bin/sh\n" + lines + "\nexec /usr/bin/skopeo \"$@\"\n");
        QFile::setPermissions(m_folder.filePath(u"bin/skopeo"_s),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void removeInterposed() const { QFile::remove(m_folder.filePath(u"bin/skopeo"_s)); }

    [[nodiscard]] ScriptSaid run(const QStringList &words, const QStringList &shell = {u"dash"_s}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment set;
        set.insert(u"PATH"_s, m_folder.filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
        set.insert(u"HOME"_s, m_folder.path());
        set.insert(u"REGISTRY_AUTH_FILE"_s, m_folder.filePath(u"auth.json"_s));
        process.setProcessEnvironment(set);
        // In a group of its own, so that whoever ends the group ends no test.
        process.start(u"setsid"_s, shell + QStringList{u"mirror.sh"_s, u"--tool"_s, u"skopeo"_s} + words);
        ScriptSaid said;
        QElapsedTimer timer;
        timer.start();
        while (!process.waitForFinished(20) && timer.elapsed() < 90000)
            lookAtProcesses(said);
        said.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        said.text = QString::fromUtf8(process.readAll());
        return said;
    }
    [[nodiscard]] ScriptSaid runTrusting(const QStringList &words) const
    {
        return run(words + QStringList{u"--ca-file"_s, u"ca.pem"_s});
    }

    [[nodiscard]] QString atSource(const QString &name) const
    {
        return kept(folderOf(m_source), u"agents/"_s + name);
    }
    [[nodiscard]] QString atOwn(const QString &name) const
    {
        return kept(folderOf(m_own), u"mirror/agents/"_s + name);
    }
    [[nodiscard]] QString atFar(const QString &name) const
    {
        return kept(folderOf(m_far), u"mirror/agents/"_s + name);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }

private:
    static QString place(const DockerRegistry &registry) { return u"127.0.0.1:%1"_s.arg(registry.port()); }
    static QString folderOf(const DockerRegistry &registry)
    {
        return QFileInfo(registry.keep(u"marker"_s, {})).path();
    }

    Identity m_root;
    DockerRegistry m_source;
    DockerRegistry m_own;
    DockerRegistry m_far;
    QStringList m_images;
    QTemporaryDir m_folder;
};

} // namespace netsetup::testing
