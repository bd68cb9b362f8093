#include "cli/presenting.h"

#include "base/files.h"
#include "base/json.h"
#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

/// The verdict in words, which the text report folds over its first lines, as one line.
QString verdictLine(const Report &report)
{
    const QStringList lines = reportToText(report, false).split(u'\n');
    QString verdict = lines.first();
    for (qsizetype i = 1; i < lines.size() && lines.at(i).startsWith(u' '); ++i)
        verdict += u' ' + lines.at(i).trimmed();
    return verdict + u'\n';
}

} // namespace

QList<QCommandLineOption> reportOptions()
{
    return {option("format", "text (default), json or junit", "FORMAT"),
            option("report", "write the report (JSON) to this file too", "FILE"),
            option("redact", "mask hosts, private addresses and names in what is written")};
}

Result<QString> reportFormat(const QCommandLineParser &line)
{
    return formatOption(line, {u"text"_s, u"json"_s, u"junit"_s});
}

int present(const QCommandLineParser &line, Report report, const QString &format)
{
    const Verdict verdict = verdictOf(report);
    if (given(line, "redact"))
        report = redacted(report);
    if (given(line, "report")) {
        const Outcome written =
            writeFile(line.value(u"report"_s), json::print(reportToJson(report)), u"--report"_s);
        if (!written.ok())
            return fail(written.error());
    }
    if (format == "json"_L1)
        print(json::print(reportToJson(report)));
    else if (format == "junit"_L1)
        print(reportToJunit(report));
    else if (given(line, "quiet"))
        print(verdictLine(report));
    else
        print(reportToText(report, colourWanted(given(line, "no-color"))));
    return exitStatusOf(verdict);
}

} // namespace netsetup::cli
