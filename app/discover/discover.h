// What this computer already knows of its network and its clusters, as proposals for the plan. Read only: the
// one who asks decides what is taken over.
#pragma once

#include "catalog/catalog.h"

#include <QByteArrayList>
#include <QProcessEnvironment>

namespace netsetup {

enum class Confidence { High, Medium, Low };
template <>
struct Words<Confidence>
{
    static constexpr Word<Confidence> table[] = {
        {Confidence::High, "high"},
        {Confidence::Medium, "medium"},
        {Confidence::Low, "low"},
    };
};

struct Proposal
{
    QString field;       ///< path in the project file; empty: no field of it holds this
    QString value;       ///< as the field takes it
    QStringList options; ///< what takes it over on the command line: {"--proxy-url", "http://…"}
    QString source;      ///< where it was found, for people
    Confidence confidence = Confidence::Medium;
    QString why;         ///< what speaks for it, and what against
    QJsonObject details; ///< more of it, for programs: a certificate's PEM, fingerprint and dates
};

/// Something that a reader should know, without a value to take over.
struct DiscoverNote
{
    QString source;
    QString text;
    bool ofSecrets = false; ///< says where they go instead
};

struct Discovery
{
    QList<Proposal> proposals;
    QList<DiscoverNote> notes;
    QList<Error> errors; ///< only of what the user named: what is merely absent or broken is a note
};

/// How the system answers for one host: "http://host:port" entries, or why there is none.
struct SystemProxyAnswer
{
    bool answered = false; ///< within the limit
    QStringList urls;      ///< in order; without logins
    bool direct = false;   ///< says that no proxy is needed
    bool hasLogin = false;
    QStringList otherKinds; ///< such as "SOCKS 5", which the Agent cannot use
};

/// The computer as the sources see it, and what the user asked for.
struct DiscoverRequest
{
    Catalog catalog;
    QProcessEnvironment environment;
    QString homePath;
    QString kubeconfig;          ///< named by the user; empty: KUBECONFIG, else the usual place
    QString context;             ///< named by the user
    QByteArray helmCommand;      ///< pasted by the user; empty: none
    QStringList resolvers;       ///< ADDR:PORT, as the system is configured
    QByteArrayList trustedRoots; ///< DER; what this computer trusts
    QByteArray publicRootsPem;
    SystemProxyAnswer (*askSystemProxy)(const QString &url) = nullptr; ///< null: do not ask
};

/// Each source puts in what it finds; it never fails as a whole.
struct DiscoverSource
{
    QString id;
    void (*look)(const DiscoverRequest &request, Discovery &found);
};
const QList<DiscoverSource> &discoverSources();

Discovery discover(const DiscoverRequest &request);

/// Schema netsetup.discover/1.
QJsonObject discoveryToJson(const Discovery &found);

/// Asks the system (settings, PAC) in a thread of its own: the answer may take many seconds on some systems,
/// so it is waited for with a limit, the same one for all that ask.
SystemProxyAnswer askSystemProxy(const QString &url);
constexpr int systemProxyLimitMs = 5000;
/// What main() returns: the status, unless a thread still waits for the system's answer. Libraries would wait
/// for that thread at their end, so the program then ends at once, here.
int leaveWith(int status);
/// What this computer trusts, as DER.
QByteArrayList trustedRootsOfSystem();
/// What is not in its store, but is a public authority's, comes into it when it is first needed.
bool publicRootsComeOnDemand();

} // namespace netsetup
