// The install command that the tenant shows, pasted by the user: line, URL, cluster, namespace, release and
// the settings that a plan knows. A key in it is dropped; only its presence is told.
#include "base/inwords.h"
#include "discover/helmcharts.h"
#include "discover/helmwords.h"
#include "plan/fieldvalues.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString fieldName = u"--from-helm"_s;

bool namesSecret(const QString &key)
{
    // The "key" of a label or a reference is the name of one.
    static const QRegularExpression noSecret(
        u"^(global\\.)?imagePullSecrets|(tolerations|matchExpressions|matchFields)\\[[0-9]+\\]\\.key$|topologyKey$"_s);
    static const QRegularExpression secret(
        u"(key|token|password|passwd|secret|credential|username)s?($|[^A-Za-z0-9])|extraEnv"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(key).hasMatch() && !noSecret.match(key).hasMatch();
}

/// One value of the chart and what it means for a plan; false: nothing.
struct Setting
{
    const char *key;
    bool (*take)(Proposer &proposer, const QString &value);
};

bool takeUrl(Proposer &proposer, const QString &value)
{
    const QString why = inWords("Discover", "The command tells the Agent to send its data there.");
    if (proposer.isAccepted(u"--tenant"_s, value))
        proposer.propose(u"--tenant"_s, value, Confidence::High, why);
    else
        proposer.propose(u"--base-url"_s, value, Confidence::High, why);
    return true;
}

bool takeProxy(Proposer &proposer, const QString &value)
{
    proposer.proposeProxy(value, Confidence::High, inWords("Discover", "The command gives it to the Agent."));
    return true;
}

bool takeSkipTls(Proposer &proposer, const QString &value)
{
    if (value != "true"_L1)
        return false;
    proposer.propose(
        u"--skip-tls"_s, QString(), Confidence::Low,
        inWords("Discover", "The command lets the Agent accept any certificate. Better give the company's CA "
                            "with --ca-file."));
    return true;
}

bool takeRegistry(Proposer &proposer, const QString &value)
{
    const QString place = value.endsWith(u'/') ? value.chopped(1) : value;
    proposer.propose(u"--registry"_s, place, Confidence::High,
                     inWords("Discover",
                             "The command pulls the images from there. Whether it holds copies or passes "
                             "requests on has to be said with --images mirror or --images pull-through."));
    return true;
}

bool takePullSecret(Proposer &proposer, const QString &value)
{
    proposer.propose(u"--pull-secret"_s, value, Confidence::High,
                     inWords("Discover", "The command names it for the pulls."));
    return true;
}

bool takeCluster(Proposer &proposer, const QString &value)
{
    proposer.propose(
        u"--cluster"_s, value, Confidence::High,
        inWords("Discover", "The command names the cluster so; the tenant knows it by this name."));
    return true;
}

bool takeOption(Proposer &proposer, const QString &value, const char *option)
{
    const QString name = QLatin1String(option);
    return value == "true"_L1 && proposer.words().options.contains(name) &&
           proposer.propose(u"--option"_s, name, Confidence::High,
                            inWords("Discover", "The command switches it on."));
}

constexpr Setting settings[] = {
    {"stackstate.url", takeUrl},
    {"stackstate.cluster.name", takeCluster},
    {"global.proxy.url", takeProxy},
    {"global.skipSslValidation", takeSkipTls},
    {"global.imageRegistry", takeRegistry},
    {"all.image.registry", takeRegistry},
    {"global.imagePullSecrets", takePullSecret},
    {"httpHeaderInjectorWebhook.enabled",
     [](Proposer &proposer, const QString &value) {
         return takeOption(proposer, value, "http-header-injector");
     }},
    {"otel.enabled",
     [](Proposer &proposer, const QString &value) {
         return takeOption(proposer, value, "otel");
     }},
};

bool takeSetting(Proposer &proposer, QString key, const QString &value)
{
    static const QRegularExpression pullSecret(
        QRegularExpression::anchoredPattern(u"(?:global\\.)?imagePullSecrets\\[[0-9]+\\](?:\\.name)?"_s));
    if (pullSecret.match(key).hasMatch())
        key = u"global.imagePullSecrets"_s;
    for (const Setting &setting : settings) {
        if (key == QLatin1String(setting.key))
            return setting.take(proposer, value);
    }
    return false;
}

void noteOpen(Proposer &proposer, const QStringList &places)
{
    if (!places.isEmpty())
        proposer.note(inWords("Discover",
                              "leaves %1 to a variable or a placeholder that is not filled in: put the "
                              "value in its place, or give it yourself")
                          .arg(places.join(", "_L1)));
}

void takeSettings(Proposer &proposer, const HelmCommand &command)
{
    QStringList secrets;
    QStringList open;
    QStringList others;
    // The last one counts, as with Helm.
    QMap<QString, QString> last;
    for (const auto &[key, value] : command.values)
        last.insert(key, value);
    for (auto row = last.begin(); row != last.end(); ++row) {
        const QString shown = shownKey(row.key());
        if (namesSecret(row.key()))
            secrets.append(shown);
        else if (isNotFilledIn(*row))
            open.append(shown);
        else if (!takeSetting(proposer, row.key(), *row))
            others.append(shown);
    }
    for (const QString &option : command.unused)
        addOnce(namesSecret(option) ? secrets : others, option);
    noteOpen(proposer, open);
    if (!secrets.isEmpty())
        proposer.note(
            inWords("Discover",
                    "sets %1. What it holds was dropped: a plan never holds a key. For checks the "
                    "key comes from STS_NETSETUP_API_KEY. If the command was typed into a shell, the "
                    "key may be in its history")
                .arg(secrets.join(", "_L1)),
            true);
    if (!others.isEmpty())
        proposer.note(
            inWords("Discover", "sets %1, of which a plan holds nothing").arg(others.join(", "_L1)));
}

void takeChart(Proposer &proposer, const DiscoverRequest &request, const HelmCommand &command,
               const QString &product)
{
    const QString chartUrl = command.chart.contains("://"_L1) ? command.chart : QString();
    const QString from = command.flags.value(u"repo"_s, chartUrl);
    bool hadLogin = false;
    if (!product.isEmpty())
        proposer.propose(u"--product"_s, product, Confidence::High,
                         inWords("Discover", "The command installs the chart %1.")
                             .arg(request.catalog.line(product)->chartName));
    else
        proposer.note(
            inWords("Discover", "installs a chart that belongs to no product line of this program"));
    const QString why = inWords("Discover", "The command takes the chart from there.");
    if (!from.isEmpty() &&
        !proposeByRepository(proposer, request, withoutLogin(from, hadLogin), Confidence::High, why))
        proposer.note(inWords("Discover",
                              "takes the chart from a place that no product line names: who installs it "
                              "has to reach that place"));
    if (command.chart.endsWith(".tgz"_L1) && chartUrl.isEmpty())
        proposer.note(inWords("Discover", "installs a chart archive: give the same file with --chart"));
}

void look(const DiscoverRequest &request, Discovery &found)
{
    if (request.helmCommand.isNull())
        return;
    const Result<HelmCommand> command = parseHelmCommand(request.helmCommand, fieldName, request.catalog);
    if (!command) {
        found.errors.append(command.error());
        return;
    }
    const QString product = productOfChart(request.catalog, command->chart);
    Proposer proposer(request, found, inWords("Discover", "the pasted Helm command"),
                      product.isEmpty() ? Plan().product : product);
    takeChart(proposer, request, *command, product);
    const QString why = inWords("Discover", "The command says so.");
    const std::pair<const char *, QString> plain[] = {
        {"--release", command->release},
        {"--namespace", command->flags.value(u"namespace"_s)},
        {"--chart-version", command->flags.value(u"version"_s)}};
    QStringList open;
    for (const auto &[option, value] : plain) {
        if (isNotFilledIn(value))
            open.append(QLatin1String(option));
        else if (!value.isEmpty())
            proposer.propose(QLatin1String(option), value, Confidence::High, why);
    }
    noteOpen(proposer, open);
    takeSettings(proposer, *command);
    for (const QString &remark : command->remarks)
        proposer.note(remark);
}

} // namespace

DiscoverSource helmCommandSource()
{
    return {u"helm-command"_s, look};
}

} // namespace netsetup
