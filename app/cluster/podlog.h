// What `kubectl logs` gave of the script in a pod, read: whole, in halves, with other lines in between.
// Hostile.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace netsetup {

/// One run of the script in one pod. Its lines are "@sts " and an object; free text and bytes are in base64:
///   {"probe":"begin","at","script","run","node","net","tools","uid","kernel","resolvConf","hosts","routes","routes6",
///    "proxyVariables","apiServer"}
///   {"probe":"dns","at","flow","ask","name","type","server","port","transport":"udp|tcp","sent","tries","end","raw","cut",
///    "said","ms","tcp":{"end","raw","cut","said"} where a datagram was truncated}
///   {"probe":"hosts","at","flow","name","addresses","ms"}           what the system's own look-up says
///   {"probe":"tcp","at","flow","host","address","port","purpose","end","said","micro","ms","limitMs"}
///   {"probe":"tls", … "raw","cut","said","ms","limitMs","first":{"end","raw","said"} where it did not come
///   about}
///   {"probe":"http", … "ask":"features|ping|connect","end","raw","cut","said","ms"}
///   {"probe":"told","at","flow","lines"}                            how many lines there were of a flow
///   {"probe":"end","at","flows","why"}                              how many flows were told
/// "end" is answer, limit or failed; "said" is what the tool printed of an error; "at" is the pod's own
/// clock.
struct PodLog
{
    QString run;  ///< as the pod was told; printable
    QString node; ///< as the pod was told: letters, digits, dots, hyphens; "unnamed" where it was told none
    bool hostNetwork = false;
    QDateTime at;      ///< when the script began, by the pod's clock
    QJsonObject begin; ///< {"script","tools","resolvConf","hosts","proxyVariables" …}; free text is in base64
                       ///< (bytesIn)
    QHash<QString, QList<QJsonObject>> lines; ///< what was said of each flow, in the order said
    QSet<QString> whole;                      ///< flows of which not a line is missing
    bool complete = false;                    ///< its end is there: no flow that was told whole is missing
    QString ending;                           ///< the script's own words about how it came to an end
    int damaged = 0;                          ///< lines of the script that cannot be read

    /// "pod/NODE", or "node/NODE" where it ran in the network of its node.
    [[nodiscard]] QString vantage() const;
    /// Everything that was said of the flow is here, and the end of the log too.
    [[nodiscard]] bool isWhole(const QString &flow) const { return complete && whole.contains(flow); }
    [[nodiscard]] int lineCount() const;
};

/// All runs in one text, in the order in which they begin; lines with prefixes ("[pod/x/y] …") go to the run
/// of their own pod, time stamps in front do not matter. `name` is the file or pod in the error, where there
/// is none, or one of a newer program.
Result<QList<PodLog>> readPodLogs(const QByteArray &text, const QString &name);

/// The last run in the text.
Result<PodLog> readPodLog(const QByteArray &text, const QString &name);

/// The bytes of a field in base64; nothing where it is absent or broken.
std::optional<QByteArray> bytesIn(const QJsonObject &line, const char *field);

} // namespace netsetup
