// Plan options: one per plan field, so that a new field is an option without a line here.
#include "base/files.h"
#include "base/json.h"
#include "cli/options.h"
#include "cli/output.h"
#include "plan/projectfile.h"
#include "session/practicewishes.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QString bare(const PlanField &field)
{
    return field.option.mid(2);
}

/// The environment variable of a field: "--proxy-url" is STS_NETSETUP_PROXY_URL.
QString variableOf(const PlanField &field)
{
    return "STS_NETSETUP_"_L1 + bare(field).toUpper().replace(u'-', u'_');
}

/// The product decides which options exist, so it is looked for before anything is validated.
QString productWanted(const QCommandLineParser &line, const QJsonObject &project)
{
    if (given(line, "product"))
        return line.value(u"product"_s);
    const QString fromEnvironment = qEnvironmentVariable("STS_NETSETUP_PRODUCT");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    return project.value(u"product"_s).toString(Plan().product);
}

PlanVocabulary wordsFor(const Catalog &catalog, const QString &product)
{
    const QStringList products = catalog.products();
    const ProductLine *line = catalog.line(products.contains(product) ? product : Plan().product);
    return line->vocabulary(products);
}

Outcome setField(Plan &plan, const PlanField &field, const QStringList &values, const PlanVocabulary &words,
                 const QString &name)
{
    if (field.clear != nullptr)
        field.clear(plan);
    for (const QString &value : values) {
        const Outcome set = field.set(plan, value, words, name);
        if (!set.ok())
            return set.error();
    }
    return Done{};
}

Outcome applyEnvironment(Plan &plan, const QCommandLineParser &line, const PlanVocabulary &words)
{
    for (const PlanField &field : planFields()) {
        const QString variable = variableOf(field);
        const QString value = qEnvironmentVariable(variable.toLatin1().constData());
        if (field.repeats || value.isEmpty() || line.optionNames().contains(bare(field)))
            continue;
        if (const Outcome set = setField(plan, field, {value}, words, variable); !set.ok())
            return set;
    }
    return Done{};
}

Outcome applyOptions(Plan &plan, const QCommandLineParser &line, const PlanVocabulary &words)
{
    for (const PlanField &field : planFields()) {
        if (!line.optionNames().contains(bare(field)))
            continue;
        const QStringList values = field.value.isEmpty() ? QStringList{QString()} : line.values(bare(field));
        if (const Outcome set = setField(plan, field, values, words, field.option); !set.ok())
            return set;
    }
    return Done{};
}

Result<QJsonObject> projectJson(const QCommandLineParser &line, const QJsonObject &reportPlan)
{
    if (!given(line, "project"))
        return reportPlan;
    const QString path = line.value(u"project"_s);
    const Result<QByteArray> bytes = readFile(path, u"--project"_s);
    if (!bytes.ok())
        return bytes.error();
    return json::parseObject(*bytes, QString("--project "_L1 + path));
}

/// The project's plan with its warnings printed.
Result<Plan> startingPlan(const QJsonObject &project, const PlanVocabulary &words, const QString &file)
{
    if (project.isEmpty())
        return Plan();
    const Result<LoadedPlan> loaded = planFromJson(project, words, file);
    if (!loaded.ok())
        return loaded.error();
    for (const QString &warning : loaded->warnings)
        printError(QString("warning: "_L1 + warning));
    return loaded->plan;
}

/// A target given anew replaces the project's, in whichever of its two forms it was written there.
void dropReplacedTarget(Plan &plan, const QCommandLineParser &line)
{
    const bool tenant = given(line, "tenant");
    const bool baseUrl = given(line, "base-url");
    if (tenant || baseUrl) {
        plan.tenant.clear();
        plan.baseUrl.clear();
    }
}

bool saidInEnvironment(const char *variable)
{
    return !qEnvironmentVariableIsEmpty(variable);
}

/// Whoever has said how traffic leaves, or where images come from, is not overruled by a practice network.
Decided decidedBy(const QCommandLineParser &line, const QJsonObject &project)
{
    Decided decided;
    decided.egress = !project.isEmpty() || given(line, "egress") || saidInEnvironment("STS_NETSETUP_EGRESS");
    decided.images = !project.isEmpty() || given(line, "images") || given(line, "registry") ||
                     saidInEnvironment("STS_NETSETUP_IMAGES") || saidInEnvironment("STS_NETSETUP_REGISTRY");
    return decided;
}

} // namespace

OptionGroup planOptions()
{
    OptionGroup group{u"Plan options"_s, {}};
    group.options.append(
        QCommandLineOption(u"project"_s, u"start from this project file; options win over it"_s, u"FILE"_s));
    for (const PlanField &field : planFields()) {
        const QString help = field.repeats ? QString(field.help + " (repeatable)"_L1) : field.help;
        group.options.append(field.value.isEmpty() ? QCommandLineOption(bare(field), help)
                                                   : QCommandLineOption(bare(field), help, field.value));
    }
    return group;
}

Result<Plan> planFrom(const QCommandLineParser &line, const World &world, const QJsonObject &reportPlan)
{
    if (const Outcome once = refuseRepeated(line); !once.ok())
        return once.error();
    const Result<QJsonObject> project = projectJson(line, reportPlan);
    if (!project.ok())
        return project.error();
    const PlanVocabulary words = wordsFor(world.catalog, productWanted(line, *project));
    const QString file = given(line, "project") ? line.value(u"project"_s) : u"--report"_s;
    const Result<Plan> started = startingPlan(*project, words, file);
    if (!started.ok())
        return started;
    Plan plan = *started;
    dropReplacedTarget(plan, line);
    if (const Outcome set = applyEnvironment(plan, line, words); !set.ok())
        return set.error();
    if (const Outcome set = applyOptions(plan, line, words); !set.ok())
        return set.error();
    if (const Outcome set = takePracticeWishes(plan, world, decidedBy(line, *project)); !set.ok())
        return set.error();
    closeAnsweredQuestions(plan);
    const QList<Error> problems = planProblems(plan);
    if (!problems.isEmpty())
        return problems.first();
    const QStringList warnings = planWarnings(plan);
    for (const QString &warning : warnings)
        printError(QString("warning: "_L1 + warning));
    return plan;
}

Outcome refuseRepeated(const QCommandLineParser &line)
{
    static const QStringList mayRepeat{u"resolver"_s, u"connect-to"_s};
    QStringList repeats = mayRepeat;
    for (const PlanField &field : planFields()) {
        if (field.repeats)
            repeats.append(bare(field));
    }
    const QStringList names = line.optionNames();
    for (const QString &name : names) {
        if (names.count(name) > 1 && !repeats.contains(name))
            return Error{u"usage.repeated"_s, QString("--"_L1 + name), u"is given more than once"_s,
                         u"give it once"_s};
    }
    return Done{};
}

} // namespace netsetup::cli
