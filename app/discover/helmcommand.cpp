// The install command that the tenant shows, pasted by the user: line, URL, cluster, namespace, release and
// the settings that a plan knows. A key in it is dropped; only its presence is told.
#include "base/inwords.h"
#include "discover/helmcharts.h"
#include "discover/helmwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString fieldName = u"--from-helm"_s;

bool namesSecret(const QString &key)
{
    static const QRegularExpression secret(
        u"(key|token|password|passwd|secret|credential|username)s?($|[^A-Za-z0-9])|extraEnv"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(key).hasMatch() && !key.startsWith("global.imagePullSecrets"_L1);
}

/// The path of a value, as far as it is one: behind it may stand anything, the key itself after a mistyped
/// "=".
QString shownKey(const QString &key)
{
    static const QRegularExpression notOfAPath(u"[^A-Za-z0-9._\\[\\]/-].*"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
    return printable(QString(key).replace(notOfAPath, u"…"_s), 80);
}

/// One value of the chart and what it means for a plan.
struct Setting
{
    const char *key;
    void (*take)(Proposer &proposer, const QString &value);
};

void takeUrl(Proposer &proposer, const QString &value)
{
    const QString why = inWords("Discover", "The command tells the Agent to send its data there.");
    if (proposer.isAccepted(u"--tenant"_s, value))
        proposer.propose(u"--tenant"_s, value, Confidence::High, why);
    else
        proposer.propose(u"--base-url"_s, value, Confidence::High, why);
}

void takeProxy(Proposer &proposer, const QString &value)
{
    proposer.proposeProxy(value, Confidence::High, inWords("Discover", "The command gives it to the Agent."));
}

void takeSkipTls(Proposer &proposer, const QString &value)
{
    if (value != "true"_L1)
        return;
    proposer.propose(
        u"--skip-tls"_s, QString(), Confidence::Low,
        inWords("Discover", "The command lets the Agent accept any certificate. Better give the company's CA "
                            "with --ca-file."));
}

void takeRegistry(Proposer &proposer, const QString &value)
{
    proposer.propose(u"--registry"_s, value, Confidence::High,
                     inWords("Discover",
                             "The command pulls the images from there. Whether it holds copies or passes "
                             "requests on has to be said with --images mirror or --images pull-through."));
}

void takePullSecret(Proposer &proposer, const QString &value)
{
    proposer.propose(u"--pull-secret"_s, value, Confidence::High,
                     inWords("Discover", "The command names it for the pulls."));
}

void takeCluster(Proposer &proposer, const QString &value)
{
    proposer.propose(
        u"--cluster"_s, value, Confidence::High,
        inWords("Discover", "The command names the cluster so; the tenant knows it by this name."));
}

void takeOption(Proposer &proposer, const QString &value, const char *option)
{
    if (value == "true"_L1 && proposer.words().options.contains(QLatin1String(option)))
        proposer.propose(u"--option"_s, QLatin1String(option), Confidence::High,
                         inWords("Discover", "The command switches it on."));
}

constexpr Setting settings[] = {
    {"stackstate.url", takeUrl},
    {"stackstate.cluster.name", takeCluster},
    {"global.proxy.url", takeProxy},
    {"global.skipSslValidation", takeSkipTls},
    {"global.imageRegistry", takeRegistry},
    {"global.imagePullSecrets[0]", takePullSecret},
    {"httpHeaderInjectorWebhook.enabled",
     [](Proposer &proposer, const QString &value) {
         takeOption(proposer, value, "http-header-injector");
     }},
    {"otel.enabled",
     [](Proposer &proposer, const QString &value) {
         takeOption(proposer, value, "otel");
     }},
};

bool takeSetting(Proposer &proposer, const QString &key, const QString &value)
{
    for (const Setting &setting : settings) {
        if (key == QLatin1String(setting.key)) {
            setting.take(proposer, value);
            return true;
        }
    }
    return false;
}

void takeSettings(Proposer &proposer, const HelmCommand &command)
{
    QStringList secrets;
    QStringList others;
    // The last one counts, as with Helm.
    QMap<QString, QString> last;
    for (const auto &[key, value] : command.values)
        last.insert(key, value);
    for (auto row = last.begin(); row != last.end(); ++row) {
        const QString shown = shownKey(row.key());
        if (namesSecret(row.key()))
            secrets.append(shown);
        else if (!takeSetting(proposer, row.key(), *row))
            others.append(shown);
    }
    if (!secrets.isEmpty())
        proposer.note(
            inWords("Discover",
                    "sets %1. What it holds was dropped: a plan never holds a key. For checks the "
                    "key comes from STS_NETSETUP_API_KEY. If the command was typed into a shell, the "
                    "key may be in its history")
                .arg(secrets.join(", "_L1)));
    if (!others.isEmpty())
        proposer.note(
            inWords("Discover", "sets %1, of which a plan holds nothing").arg(others.join(", "_L1)));
    if (command.namesValueFiles)
        proposer.note(inWords("Discover", "names files with further values; they were not read"));
}

void takeChart(Proposer &proposer, const DiscoverRequest &request, const HelmCommand &command,
               const QString &product)
{
    const QString repository = command.flags.value(u"repo"_s);
    bool hadLogin = false;
    if (!product.isEmpty())
        proposer.propose(u"--product"_s, product, Confidence::High,
                         inWords("Discover", "The command installs the chart %1.")
                             .arg(request.catalog.line(product)->chartName));
    else
        proposer.note(
            inWords("Discover", "installs a chart that belongs to no product line of this program"));
    if (!repository.isEmpty())
        proposeByRepository(proposer, request, withoutLogin(repository, hadLogin), Confidence::High,
                            inWords("Discover", "The command takes the chart from there."));
    if (command.chart.endsWith(".tgz"_L1) && !command.chart.contains("://"_L1))
        proposer.note(inWords("Discover", "installs a chart archive: give the same file with --chart"));
}

void look(const DiscoverRequest &request, Discovery &found)
{
    if (request.helmCommand.isNull())
        return;
    const Result<HelmCommand> command = parseHelmCommand(request.helmCommand, fieldName);
    if (!command) {
        found.errors.append(command.error());
        return;
    }
    const QString product = productOfChart(request, command->chart);
    Proposer proposer(request, found, inWords("Discover", "the pasted Helm command"),
                      product.isEmpty() ? Plan().product : product);
    takeChart(proposer, request, *command, product);
    const QString why = inWords("Discover", "The command says so.");
    const std::pair<const char *, QString> plain[] = {
        {"--release", command->release},
        {"--namespace", command->flags.value(u"namespace"_s)},
        {"--chart-version", command->flags.value(u"version"_s)}};
    for (const auto &[option, value] : plain) {
        if (!value.isEmpty())
            proposer.propose(QLatin1String(option), value, Confidence::High, why);
    }
    takeSettings(proposer, *command);
}

} // namespace

DiscoverSource helmCommandSource()
{
    return {u"helm-command"_s, look};
}

} // namespace netsetup
