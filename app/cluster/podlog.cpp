#include "cluster/podlog.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QByteArrayView mark("@sts ");
constexpr int knownScript = 1;
constexpr qsizetype longestLine = 256 * 1024; // the script says less than 64 KiB in one
constexpr int mostLines = 5000;               // of one run; more are none of the script's
constexpr qsizetype longestPrefix = 600;

/// Where a line comes from: "[pod/x/y]" of `kubectl logs --prefix`; empty without one.
QByteArray sourceOf(QByteArrayView before)
{
    const qsizetype from = before.indexOf("[pod/");
    const qsizetype to = before.indexOf(']', qMax<qsizetype>(0, from));
    return from >= 0 && to > from && to - from < longestPrefix ? before.sliced(from, to - from).toByteArray()
                                                               : QByteArray();
}

/// A name of a node can stand in a path, a report, a file name.
QString nodeName(const QByteArray &told)
{
    QString name;
    for (const char c : told.left(253)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '.' || c == '-' || c == '_';
        name += plain ? QChar(QLatin1Char(c)) : QChar(u'_');
    }
    return name.isEmpty() ? u"unnamed"_s : name;
}

/// A run that is being read.
struct Reading
{
    PodLog log;
    QHash<QString, int> told; ///< by flow: how many lines it says that there are
    int flows = -1;           ///< how many were told, by its end; -1: no end
    int lines = 0;
};

Reading beginning(const QJsonObject &line)
{
    Reading reading;
    PodLog &log = reading.log;
    log.begin = line;
    log.run = printable(QString::fromUtf8(bytesIn(line, "run").value_or(QByteArray())), 80);
    log.node = nodeName(bytesIn(line, "node").value_or(QByteArray()));
    log.hostNetwork = line.value("net"_L1).toString() == "host"_L1;
    log.at = json::parseTime(line.value("at"_L1).toString());
    return reading;
}

void take(Reading &reading, const QJsonObject &line)
{
    const QString probe = line.value("probe"_L1).toString();
    const QString flow = line.value("flow"_L1).toString();
    if (probe == "end"_L1) {
        reading.flows = line.value("flows"_L1).toInt(-1);
        reading.log.ending = printable(line.value("why"_L1).toString());
    } else if (probe == "told"_L1) {
        reading.told.insert(flow, line.value("lines"_L1).toInt(-1));
    } else if (++reading.lines <= mostLines) {
        reading.log.lines[flow].append(line);
    } else {
        ++reading.log.damaged;
    }
}

PodLog ended(Reading reading)
{
    PodLog &log = reading.log;
    for (auto flow = reading.told.cbegin(); flow != reading.told.cend(); ++flow) {
        if (flow.value() == log.lines.value(flow.key()).size())
            log.whole.insert(flow.key());
    }
    log.complete = reading.flows >= 0 && reading.flows == reading.told.size();
    return log;
}

/// All runs of a text, as their lines come.
class Readings
{
public:
    void takeLine(QByteArrayView line)
    {
        const qsizetype at = line.indexOf(mark);
        if (at < 0)
            return;
        const QByteArray source = sourceOf(line.first(qMin(at, longestPrefix)));
        QJsonObject object;
        if (line.size() <= longestLine)
            object = QJsonDocument::fromJson(line.sliced(at + mark.size()).trimmed().toByteArray()).object();
        if (object.value("probe"_L1).toString() == "begin"_L1) {
            m_newer = m_newer || object.value("script"_L1).toInt() > knownScript;
            m_current[source] = m_readings.size();
            m_readings.append(beginning(object));
            return;
        }
        const auto current = m_current.constFind(source);
        if (current == m_current.constEnd())
            return; // the middle of a run whose beginning is missing
        Reading &reading = m_readings[*current];
        if (object.isEmpty())
            ++reading.log.damaged;
        else
            take(reading, object);
    }

    [[nodiscard]] bool anyNewer() const { return m_newer; }

    [[nodiscard]] QList<PodLog> logs() const
    {
        QList<PodLog> all;
        for (const Reading &reading : m_readings)
            all.append(ended(reading));
        return all;
    }

private:
    QList<Reading> m_readings;
    QHash<QByteArray, qsizetype> m_current; ///< by source
    bool m_newer = false;
};

} // namespace

QString PodLog::vantage() const
{
    return (hostNetwork ? "node/"_L1 : "pod/"_L1) + node;
}

int PodLog::lineCount() const
{
    qsizetype count = 0;
    for (const QList<QJsonObject> &said : lines)
        count += said.size();
    return static_cast<int>(count);
}

std::optional<QByteArray> bytesIn(const QJsonObject &line, const char *field)
{
    const QJsonValue value = line.value(QLatin1String(field));
    if (!value.isString())
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

Result<QList<PodLog>> readPodLogs(const QByteArray &text, const QString &name)
{
    Readings readings;
    const QByteArrayView all(text);
    for (qsizetype from = 0; from < all.size();) {
        qsizetype to = all.indexOf('\n', from);
        to = to < 0 ? all.size() : to;
        readings.takeLine(all.sliced(from, to - from));
        from = to + 1;
    }
    if (readings.anyNewer())
        return Error{u"cluster.newer"_s, name,
                     inWords("Cluster", "this log is of a newer version of the program"),
                     inWords("Cluster", "read it with that version")};
    const QList<PodLog> logs = readings.logs();
    if (logs.isEmpty())
        return Error{u"cluster.log"_s, name, inWords("Cluster", "no run of the checks begins in it"),
                     inWords("Cluster", "give what \"kubectl logs POD\" prints, from its first line on")};
    return logs;
}

Result<PodLog> readPodLog(const QByteArray &text, const QString &name)
{
    const Result<QList<PodLog>> logs = readPodLogs(text, name);
    return logs.ok() ? Result<PodLog>(logs->last()) : Result<PodLog>(logs.error());
}

} // namespace netsetup
