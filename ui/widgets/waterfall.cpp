#include "widgets/waterfall.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int stageCount = 4;
constexpr int gap = 8;

QString milliseconds(double ms)
{
    return Waterfall::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
}

} // namespace

Waterfall::Waterfall(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Waterfall::setTimings(const StageTimings &timings)
{
    setAccessibleName(tr("Stage timings"));
    m_bars.clear();
    double start = 0;
    const auto add = [&](const QString &name, const std::optional<double> &ms) {
        if (!ms)
            return;
        m_bars.append({name, start, *ms});
        start += *ms;
    };
    //: Names of stages of a connection, in little room.
    add(tr("DNS"), timings.dnsMs);
    add(tr("connect"), timings.connectMs);
    add(tr("TLS"), timings.tlsMs);
    add(tr("first byte"), timings.firstByteMs);
    setAccessibleDescription(inWords());
    update();
}

QString Waterfall::inWords() const
{
    QStringList parts;
    for (const Bar &bar : m_bars)
        parts << bar.name + u' ' + milliseconds(bar.ms);
    return parts.isEmpty() ? tr("no stage was timed") : parts.join(u", "_s);
}

QSize Waterfall::sizeHint() const
{
    return {200, stageCount * (fontMetrics().height() + gap / 2)};
}

void Waterfall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = fontMetrics().height() + gap / 2;
    if (m_bars.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QPointF(0, fontMetrics().ascent()), inWords());
        return;
    }
    const int names = fontMetrics().horizontalAdvance(tr("first byte")) + gap;
    const int figures = fontMetrics().horizontalAdvance(u"00000 ms"_s) + gap;
    const double room = std::max(16, width() - names - figures);
    const double total = std::max(0.001, m_bars.last().start + m_bars.last().ms);
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const double left = names + room * bar.start / total;
        const double wide = std::max(2.0, room * bar.ms / total);
        const double top = i * line;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(0, top + fontMetrics().ascent()), bar.name);
        painter.drawText(QRectF(width() - figures, top, figures, line), Qt::AlignRight | Qt::AlignTop,
                         milliseconds(bar.ms));
        painter.fillRect(QRectF(left, top + 3, wide, fontMetrics().height() - 6),
                         palette().color(QPalette::Highlight));
    }
}

} // namespace netsetup
