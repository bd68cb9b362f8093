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

QString bare(const FieldOption &option)
{
    return option.name.mid(2);
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

Outcome setField(Plan &plan, const FieldOption &option, const QStringList &values,
                 const PlanVocabulary &words, const QString &name)
{
    if (option.repeats)
        option.clear(plan);
    for (const QString &value : values) {
        const Outcome set = option.set(plan, value, words, name);
        if (!set.ok())
            return set.error();
    }
    return Done{};
}

Outcome applyEnvironment(Plan &plan, const QCommandLineParser &line, const PlanVocabulary &words)
{
    for (const FieldOption &option : fieldOptions()) {
        const QString variable = option.variable();
        const QString value = qEnvironmentVariable(variable.toLatin1().constData());
        if (option.repeats || value.isEmpty() || line.optionNames().contains(bare(option)))
            continue;
        if (const Outcome set = setField(plan, option, {value}, words, variable); !set.ok())
            return set;
    }
    return Done{};
}

Outcome applyOptions(Plan &plan, const QCommandLineParser &line, const PlanVocabulary &words)
{
    for (const FieldOption &option : fieldOptions()) {
        if (!line.optionNames().contains(bare(option)))
            continue;
        const QStringList values =
            option.value.isEmpty() ? QStringList{QString()} : line.values(bare(option));
        if (const Outcome set = setField(plan, option, values, words, option.name); !set.ok())
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

QList<Error> problemsOf(const Plan &plan, PlanNeeds needs)
{
    QList<Error> problems = planProblems(plan);
    if (needs == PlanNeeds::WayOut) {
        static const QStringList besideIt{u"--tenant"_s, u"--registry"_s, u"--chart-version"_s};
        problems.removeIf([](const Error &problem) { return besideIt.contains(problem.field); });
    }
    return problems;
}

} // namespace

OptionGroup planOptions()
{
    OptionGroup group{u"Plan options"_s, {}};
    group.options.append(
        QCommandLineOption(u"project"_s, u"start from this project file; options win over it"_s, u"FILE"_s));
    for (const FieldOption &option : fieldOptions()) {
        const QString help = option.repeats ? QString(option.help + " (repeatable)"_L1) : option.help;
        group.options.append(option.value.isEmpty() ? QCommandLineOption(bare(option), help)
                                                    : QCommandLineOption(bare(option), help, option.value));
    }
    return group;
}

Result<Plan> planFrom(const QCommandLineParser &line, const World &world, const QJsonObject &reportPlan,
                      PlanNeeds needs)
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
    const QList<Error> problems = problemsOf(plan, needs);
    if (!problems.isEmpty())
        return problems.first();
    const QStringList warnings = planWarnings(plan);
    for (const QString &warning : warnings)
        printError(QString("warning: "_L1 + warning));
    return plan;
}

Outcome refuseRepeated(const QCommandLineParser &line)
{
    static const QStringList mayRepeat{u"resolver"_s, u"connect-to"_s, u"force"_s, u"catalog"_s};
    QStringList repeats = mayRepeat;
    for (const FieldOption &option : fieldOptions()) {
        if (option.repeats)
            repeats.append(bare(option));
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
