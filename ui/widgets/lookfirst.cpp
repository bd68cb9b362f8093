#include "widgets/lookfirst.h"

#include "findings/kinds/findingtexts.h"
#include "setup/setup.h"
#include "widgets/texts.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

QString why(const EgressSuggestion &seen)
{
    const QString host = printable(seen.host, 120);
    const QString port = QString::number(seen.port);
    const QString control = printable(seen.controlHost, 120);
    const QString proxy = printable(seen.proxy, 120);
    switch (seen.result) {
    case LookResult::Answers:
        return LookFirst::tr("The receiver answered directly: no rule is needed.");
    case LookResult::PartlyOpen:
        return LookFirst::tr("Only some addresses of %1 answer: a firewall that knows but a part of them is "
                             "likely.")
            .arg(host);
    case LookResult::Inspected:
        return LookFirst::tr(
                   "%1 port %2 opens, but something in between signs its certificate anew: a firewall "
                   "that inspects TLS is likely.")
            .arg(host, port);
    case LookResult::ProxySettings:
        return LookFirst::tr("%1 does not answer directly, and this computer's settings send it through the "
                             "proxy %2.")
            .arg(host, proxy);
    case LookResult::UnusableProxy:
        return LookFirst::tr("%1 does not answer directly, and this computer's settings name a proxy of the "
                             "kind %2, which the Agent cannot use. Ask the network team.")
            .arg(host, proxy);
    case LookResult::Blocked:
        return LookFirst::tr("Nothing answers at %1 port %2, while the control host %3 does: a firewall is "
                             "likely.")
            .arg(host, port, control);
    case LookResult::NothingLeaves:
        return LookFirst::tr(
                   "Neither %1 nor the control host %2 answers. Ask the network team what stands in "
                   "between.")
            .arg(host, control);
    case LookResult::NameUnknown:
        return LookFirst::tr(
                   "The name %1 does not resolve here. Ask the network team whether a proxy is used: "
                   "it would look the name up itself.")
            .arg(host);
    case LookResult::Undecided:
        break;
    }
    return LookFirst::tr("What was seen does not decide it. Choose yourself; the checks tell more.");
}

QString proofOf(const EgressSuggestion &seen)
{
    constexpr qsizetype shown = 3;
    QStringList lines;
    for (const Finding &finding : seen.proof.mid(0, shown)) {
        QString line = titleOf(finding);
        if (!finding.address.isEmpty())
            line += u" (%1)"_s.arg(finding.address);
        if (!lines.contains(line))
            lines.append(line);
    }
    if (lines.isEmpty())
        return {};
    return LookFirst::tr("Seen: %1").arg(printable(lines.join(u"; "_s), 400));
}

} // namespace

LookFirst::LookFirst(Setup &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_look(new QPushButton)
    , m_text(ui::plainLabel())
    , m_proof(ui::plainLabel())
    , m_undo(new QPushButton)
{
    for (QPushButton *button : {m_look, m_undo}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(4 * grid);
    }
    m_look->setObjectName(u"lookFirst"_s);
    m_undo->setObjectName(u"undoLook"_s);
    QSizePolicy kept = m_undo->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_undo->setSizePolicy(kept);
    // The place is kept: nothing moves when the answer comes, but for a long one in a long language.
    for (QLabel *label : {m_text, m_proof})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_proof->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setMinimumHeight(3 * m_text->fontMetrics().lineSpacing());
    m_proof->setMinimumHeight(2 * m_proof->fontMetrics().lineSpacing());
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(2 * grid);
    rows->setVerticalSpacing(grid / 2);
    rows->setColumnStretch(1, 1);
    rows->addWidget(m_look, 0, 0);
    rows->addWidget(m_text, 0, 1);
    rows->addWidget(m_undo, 0, 2);
    rows->addWidget(m_proof, 1, 0, 1, 3);
    connect(m_look, &QPushButton::clicked, this, &LookFirst::toggle);
    connect(m_undo, &QPushButton::clicked, this, &LookFirst::undo);
    connect(&m_setup, &Setup::planChanged, this, &LookFirst::showUndo);
    connect(&m_setup, &Setup::fileChanged, this, [this] {
        m_stop.request_stop();
        m_before.reset();
        say({}, {});
        showUndo();
    });
    retranslate();
    showUndo();
}

LookFirst::~LookFirst()
{
    m_stop.request_stop();
}

void LookFirst::retranslate()
{
    m_look->setText(m_looking ? tr("&Cancel the look") : tr("&Look first"));
    m_look->setAccessibleName(m_looking ? tr("Cancel the look") : tr("Look first"));
    m_look->setAccessibleDescription(
        tr("Asks the tenant's receiver and this computer's proxy settings, at most ten seconds, and "
           "preselects what they suggest"));
    m_undo->setText(tr("Undo the choice"));
    m_undo->setAccessibleName(tr("Undo the choice"));
    m_undo->setAccessibleDescription(tr("Chooses again what was chosen before the look"));
    if (m_isIdle)
        say({}, {});
}

QString LookFirst::target() const
{
    return m_setup.plan().tenant + u' ' + m_setup.plan().baseUrl;
}

void LookFirst::toggle()
{
    if (m_looking) {
        m_stop.request_stop();
        return;
    }
    if (m_setup.plan().tenant.isEmpty() && m_setup.plan().baseUrl.isEmpty())
        return say(tr("There is no tenant to look at yet: enter it on the page before."), {});
    m_looking = true;
    m_asked = target();
    m_stop = std::stop_source();
    retranslate();
    say(tr("Looking at the receiver and at this computer's proxy settings ..."), {});
    run(QPointer<LookFirst>(this), std::make_shared<FirstLook>(m_setup.world(), m_setup.plan()),
        m_stop.get_token());
}

QCoro::Task<> LookFirst::run(QPointer<LookFirst> self, std::shared_ptr<FirstLook> look, std::stop_token stop)
{
    const RunProgress silent;
    const EgressSuggestion suggestion = co_await look->look(silent, stop);
    if (self)
        self->show(suggestion, stop.stop_requested());
}

void LookFirst::show(const EgressSuggestion &suggestion, bool stopped)
{
    m_looking = false;
    retranslate();
    if (stopped)
        say(tr("The look was stopped. Nothing was changed."), {});
    else if (m_setup.isReadOnly() || m_asked != target())
        say(tr("The tenant has changed meanwhile: look again."), {});
    else
        take(suggestion);
    Q_EMIT ended();
}

void LookFirst::take(const EgressSuggestion &suggestion)
{
    const EgressMode before = m_setup.plan().egress.mode;
    QString text = why(suggestion);
    if (!suggestion.mode.has_value()) {
        text += u' ' + tr("Nothing was chosen for you.");
    } else if (*suggestion.mode != before) {
        m_chosen = *suggestion.mode;
        m_before = before;
        m_setup.edit([this](Plan &plan) { plan.egress.mode = m_chosen; });
    }
    if (suggestion.result == LookResult::ProxySettings)
        Q_EMIT proxySeen({u"egress.proxy.url"_s,
                          suggestion.proxy,
                          {},
                          tr("this computer's proxy settings"),
                          Confidence::High,
                          tr("They name it for the receiver."),
                          {}});
    say(text, proofOf(suggestion));
    showUndo();
}

void LookFirst::undo()
{
    if (!m_before.has_value())
        return;
    const EgressMode back = *m_before;
    m_before.reset();
    m_setup.edit([back](Plan &plan) { plan.egress.mode = back; });
    say(tr("The choice of before is back."), {});
    showUndo();
    m_look->setFocus();
}

/// Whoever has chosen another card since has nothing to undo.
void LookFirst::showUndo()
{
    if (m_before.has_value() && m_setup.plan().egress.mode != m_chosen)
        m_before.reset();
    m_undo->setVisible(m_before.has_value());
}

void LookFirst::say(const QString &text, const QString &proof)
{
    m_isIdle = text.isEmpty();
    m_text->setText(
        m_isIdle ? tr("Asks the tenant's receiver and this computer's proxy settings, and chooses a card.")
                 : text);
    m_text->setAccessibleName(m_text->text());
    m_text->setToolTip(m_text->text().toHtmlEscaped());
    m_proof->setText(proof);
    m_proof->setToolTip(proof.toHtmlEscaped());
    m_proof->setAccessibleName(proof.isEmpty() ? tr("No evidence yet") : proof);
    m_look->setToolTip(m_look->accessibleDescription());
}

void LookFirst::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace netsetup
