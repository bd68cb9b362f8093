#include "widgets/celltext.h"

#include <QTextLayout>

#include <algorithm>

namespace netsetup::ui {

namespace {

constexpr QChar mayBreak(0x200b); // has no width

QString withBreaks(const QString &text)
{
    QString broken;
    broken.reserve(text.size() * 2);
    for (const QChar letter : text) {
        broken.append(letter);
        if (letter == QChar(u'.') || letter == QChar(u'-') || letter == QChar(u'/'))
            broken.append(mayBreak);
    }
    return broken;
}

QString shown(QString line)
{
    return line.remove(mayBreak).trimmed();
}

} // namespace

QStringList linesWithin(const QString &text, const QFont &font, int width, int most)
{
    const QString all = withBreaks(text);
    QTextLayout layout(all, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            const QString rest = shown(all.mid(line.textStart()));
            lines.append(QFontMetrics(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        lines.append(shown(all.mid(line.textStart(), line.textLength())));
    }
    layout.endLayout();
    return lines;
}

bool wordsFit(const QString &text, const QFont &font, int width)
{
    // In parts of a pixel, as lines are laid out.
    const QFontMetricsF metrics(font);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&metrics, width](const QString &word) {
        return metrics.horizontalAdvance(word) <= width;
    });
}

} // namespace netsetup::ui
