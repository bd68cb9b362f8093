// Fills the placeholders of a text. Values may be hostile: they are made printable and never read as a
// template.
#include "base/inwords.h"
#include "base/netnames.h"
#include "findings/kinds/findingtables.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

constexpr qsizetype maxValueLength = 120;
constexpr qsizetype maxListed = 6;

QString numberText(double value)
{
    const bool whole = std::fabs(value) < 1e15 && std::floor(value) == value;
    return whole ? QString::number(static_cast<qint64>(value)) : QString::number(value, 'f', 1);
}

bool isDuration(QStringView name)
{
    return name == u"skew" || name == u"ttl" || name == u"limit";
}

QString valueText(QStringView name, const QJsonValue &value);

QString listText(QStringView name, const QJsonArray &list)
{
    if (list.isEmpty())
        //: An empty list of values.
        return inWords("Findings", "none");
    QStringList parts;
    for (qsizetype i = 0; i < std::min(list.size(), maxListed); ++i)
        parts.append(valueText(name, list.at(i)));
    if (list.size() > maxListed)
        parts.append(inWords("Findings", "and %1 more").arg(list.size() - maxListed));
    return parts.join(u", "_s);
}

/// Empty: not known. An empty list is knowledge: "none".
QString valueText(QStringView name, const QJsonValue &value)
{
    if (value.isArray())
        return listText(name, value.toArray());
    if (value.isBool())
        return value.toBool() ? inWords("Findings", "yes") : inWords("Findings", "no");
    bool digitsOnly = false;
    const double number = value.isDouble() ? value.toDouble() : value.toString().toDouble(&digitsOnly);
    if (isDuration(name) && (value.isDouble() || digitsOnly))
        return Phrase::seconds(number).told();
    if (value.isDouble())
        return numberText(number);
    const QString text = value.toString().trimmed();
    return printable(name == u"vantage" ? inWords("Facts", text) : text, maxValueLength);
}

QString toldValue(QStringView name, const FindingArgs &args)
{
    const auto phrase = args.phrases().constFind(name.toString());
    return phrase == args.phrases().constEnd() ? valueText(name, args.value(name))
                                               : printable(phrase->told(), maxValueLength);
}

/// Where the text is at, and whether the bracketed part around it lacks something.
struct Filler
{
    const QString &text;
    const FindingArgs &args;
    QString out;
    qsizetype bracketStart = -1;
    bool lacking = false;

    void openBracket()
    {
        bracketStart = out.size();
        lacking = false;
    }
    void closeBracket()
    {
        if (lacking)
            out.truncate(bracketStart);
        bracketStart = -1;
    }
    /// Fills the placeholder at `at`; returns the position after it.
    qsizetype fill(qsizetype at)
    {
        const qsizetype end = text.indexOf(u'}', at);
        const QStringView name = QStringView(text).sliced(at + 2, end - at - 2);
        QString value = toldValue(name, args);
        if (value.isEmpty()) {
            lacking = true;
            value = inWords("Findings", "(not known)");
        }
        // The text has its own full stop.
        if (value.endsWith(u'.') && end + 1 < text.size() &&
            QStringView(text).sliced(end + 1).startsWith(u'.'))
            value.chop(1);
        out += value;
        return end + 1;
    }
};

} // namespace

QString fillText(const QString &source, const FindingArgs &args)
{
    Filler filler{source, args, {}};
    for (qsizetype at = 0; at < source.size();) {
        const QStringView rest = QStringView(source).sliced(at);
        if (rest.startsWith(u"%{")) {
            at = filler.fill(at);
        } else if (rest.startsWith(u"[[")) {
            filler.openBracket();
            at += 2;
        } else if (rest.startsWith(u"]]")) {
            filler.closeBracket();
            at += 2;
        } else {
            filler.out += source.at(at++);
        }
    }
    return filler.out;
}

} // namespace netsetup
