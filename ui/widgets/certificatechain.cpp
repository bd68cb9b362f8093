#include "widgets/certificatechain.h"

#include "base/netnames.h"
#include "diagram/diagrampainter.h"
#include "theme/wrappedtext.h"
#include "widgets/breakable.h"

#include <QDateTime>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int padding = 8;
constexpr int between = 18; ///< room for the arrow from one certificate to the one that signed it
constexpr int symbol = 16;
constexpr int wrapped = Qt::TextWordWrap;
constexpr qsizetype longest = 200;

int heightOf(const QFontMetrics &metrics, const QString &text, int width)
{
    return text.isEmpty()
               ? 0
               : metrics.boundingRect(QRect(0, 0, std::max(1, width), 10000), wrapped, text).height();
}

QString dayWords(const QString &moment)
{
    const QDateTime at = QDateTime::fromString(moment, Qt::ISODate);
    return at.isValid() ? at.date().toString(Qt::ISODate) : printable(moment, longest);
}

} // namespace

QString commonName(const QString &distinguishedName)
{
    const QStringList parts = distinguishedName.split(u", "_s);
    for (const QString &part : parts) {
        if (part.startsWith("CN="_L1) && part.size() > 3)
            return ui::breakable(printable(part.mid(3), longest));
    }
    return ui::breakable(printable(distinguishedName, longest));
}

CertificateChain::CertificateChain(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void CertificateChain::setChain(const QList<SeenCertificate> &chain, const TrustSeen &trust)
{
    m_chain = chain;
    m_trust = trust;
    setAccessibleName(tr("Certificate chain"));
    setAccessibleDescription(inWords());
    fitHeight();
    update();
}

QList<CertificateChain::Piece> CertificateChain::pieces(int width) const
{
    QList<Piece> all;
    for (qsizetype i = 0; i < m_chain.size(); ++i) {
        const SeenCertificate &one = m_chain.at(i);
        const bool root = one.subject == one.issuer;
        const QString head = i == 0 ? tr("The server's own") : root ? tr("Root") : tr("Intermediate");
        all.append(
            {head, commonName(one.subject), tr("valid until %1").arg(dayWords(one.notAfter)), {}, true, {}});
    }
    if (!m_chain.isEmpty() && m_chain.last().subject != m_chain.last().issuer)
        all.append({tr("Signed by (not sent)"), commonName(m_chain.last().issuer), {}, {}, false, {}});
    const std::pair<QString, std::optional<bool>> trust[] = {
        {m_trust.publicRoots == true ? tr("The public roots trust it")
                                     : tr("The public roots do not trust it"),
         m_trust.publicRoots},
        {m_trust.computer == true ? tr("This computer trusts it") : tr("This computer does not trust it"),
         m_trust.computer},
        {m_trust.plan == true ? tr("With the plan, the Agent trusts it")
                              : tr("With the plan, the Agent does not trust it"),
         m_trust.plan},
    };
    for (const auto &[text, trusted] : trust) {
        if (trusted.has_value() && !m_chain.isEmpty())
            all.append({{}, text, {}, trusted, true, {}});
    }
    int top = 1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        Piece &piece = all[i];
        const bool box = !piece.trusted.has_value();
        const int room = box ? width - 2 * padding - 2 : width - symbol - padding;
        const QFontMetrics metrics(font());
        int height = heightOf(metrics, piece.head, room) + heightOf(metrics, piece.text, room) +
                     heightOf(metrics, piece.foot, room);
        height = box ? height + padding : std::max(height, symbol);
        piece.rect = QRect(1, top, width - 2, height);
        const bool arrow = box && i + 1 < all.size() && !all.at(i + 1).trusted.has_value();
        top += height + (arrow ? between : box ? padding : 4);
    }
    return all;
}

QString CertificateChain::inWords() const
{
    QStringList words;
    const QList<Piece> all = pieces(400);
    for (const Piece &piece : all) {
        QStringList parts{piece.head, piece.text, piece.foot};
        parts.removeAll(QString());
        words.append(parts.join(u", "_s));
    }
    return words.join(u"; "_s);
}

int CertificateChain::heightForWidth(int width) const
{
    const QList<Piece> all = pieces(width);
    return all.isEmpty() ? 0 : all.last().rect.bottom() + 4;
}

void CertificateChain::fitHeight()
{
    const int height = heightForWidth(width());
    if (height != maximumHeight())
        setFixedHeight(height);
}

void CertificateChain::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

QSize CertificateChain::sizeHint() const
{
    return {240, maximumHeight()};
}

QSize CertificateChain::minimumSizeHint() const
{
    return {1, 1};
}

void CertificateChain::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DiagramColours colours = DiagramColours::fromPalette(palette());
    const QFontMetrics metrics(font());
    const QList<Piece> all = pieces(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Piece &piece = all.at(i);
        const auto placed = [this](const QRect &rect) {
            return QStyle::visualRect(layoutDirection(), this->rect(), rect);
        };
        if (piece.trusted.has_value()) {
            const QRect mark = placed({piece.rect.left(), piece.rect.top(), symbol, symbol});
            badgeIcon(*piece.trusted ? HopState::Pass : HopState::Fail, colours).paint(&painter, mark);
            painter.setPen(palette().color(QPalette::WindowText));
            drawWrapped(painter, placed(piece.rect.adjusted(symbol + padding, 0, 0, 0)),
                        wrapped | Qt::AlignLeading, piece.text);
            continue;
        }
        painter.setPen(QPen(colours.border, 1, piece.sent ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(piece.sent ? QBrush(colours.paper) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(piece.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        QRect text = piece.rect.adjusted(padding, padding / 2, -padding, 0);
        for (const QString *line : {&piece.head, &piece.text, &piece.foot}) {
            painter.setPen(line == &piece.text ? palette().color(QPalette::WindowText) : colours.quiet);
            drawWrapped(painter, placed(text), wrapped | Qt::AlignLeading, *line);
            text.setTop(text.top() + heightOf(metrics, *line, text.width()));
        }
        if (i + 1 >= all.size() || all.at(i + 1).trusted.has_value())
            continue;
        const QPointF from(placed(piece.rect).center().x(), piece.rect.bottom() + 2);
        const QPointF to(from.x(), from.y() + between - 4);
        painter.setPen(QPen(colours.quiet, 1.5));
        painter.drawLine(from, to);
        painter.drawPolyline(QPolygonF({to + QPointF(-4, -5), to, to + QPointF(4, -5)}));
    }
}

} // namespace netsetup
