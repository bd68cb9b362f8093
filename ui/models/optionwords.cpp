#include "models/optionwords.h"

#include <QCoreApplication>

namespace netsetup {

namespace {

struct Row
{
    const char *option;
    const char *title;
    const char *hint;
};

constexpr Row rows[] = {
    {"chart-repo", QT_TRANSLATE_NOOP("netsetup::Options", "Download of the chart"),
     QT_TRANSLATE_NOOP("netsetup::Options",
                       "The computer that runs Helm fetches the chart itself; the cluster does not.")},
    {"http-header-injector", QT_TRANSLATE_NOOP("netsetup::Options", "HTTP header injector"),
     QT_TRANSLATE_NOOP("netsetup::Options", "More images to pull, and traffic inside the cluster.")},
    {"ntp", QT_TRANSLATE_NOOP("netsetup::Options", "Time servers"),
     QT_TRANSLATE_NOOP("netsetup::Options",
                       "The node agent compares its clock over UDP port 123; no data depends on it.")},
    {"otel", QT_TRANSLATE_NOOP("netsetup::Options", "OpenTelemetry collectors of the Agent"),
     QT_TRANSLATE_NOOP("netsetup::Options", "More images to pull, and traffic inside the cluster.")},
    {"otlp", QT_TRANSLATE_NOOP("netsetup::Options", "OpenTelemetry from your own applications"),
     QT_TRANSLATE_NOOP("netsetup::Options", "They send to two further hosts of the tenant on TCP 443.")},
    {"remote-kube-cache", QT_TRANSLATE_NOOP("netsetup::Options", "Remote cache of the process agent"),
     QT_TRANSLATE_NOOP("netsetup::Options", "One more image to pull, and traffic inside the cluster.")},
};

QString text(const char *source)
{
    return QCoreApplication::translate("netsetup::Options", source);
}

} // namespace

OptionWords wordsForOption(const QString &option)
{
    for (const Row &row : rows) {
        if (option == QLatin1String(row.option))
            return {text(row.title), text(row.hint)};
    }
    return {option, {}};
}

} // namespace netsetup
