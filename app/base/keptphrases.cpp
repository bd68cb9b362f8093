#include "base/keptphrases.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QRegularExpression shapeOf(const char *phrase)
{
    QString shape = QRegularExpression::escape(QString::fromUtf8(phrase));
    shape.replace("\\%1"_L1, "(?<one>.+?)"_L1);
    shape.replace("\\%2"_L1, "(?<two>.+)"_L1);
    return QRegularExpression(QRegularExpression::anchoredPattern(shape));
}

} // namespace

std::optional<QStringList> valuesOfPhrase(const QString &text, const char *phrase)
{
    // Phrases are constants, so their addresses name them.
    thread_local QHash<const char *, QRegularExpression> shapes;
    auto shape = shapes.constFind(phrase);
    if (shape == shapes.constEnd())
        shape = shapes.insert(phrase, shapeOf(phrase));
    const QRegularExpressionMatch match = shape->match(text);
    if (!match.hasMatch())
        return {};
    QStringList values;
    for (const char *name : {"one", "two"}) {
        const QString value = match.captured(QLatin1String(name));
        if (!value.isEmpty())
            values.append(value);
    }
    return values;
}

} // namespace netsetup
