#include "widgets/planfieldedit.h"

#include "base/inwords.h"
#include "models/windowwords.h"
#include "widgets/flowlayout.h"
#include "widgets/proposalrow.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

/// Without a tenant nothing can be planned: whoever plans knows it.
bool mayBeAsked(const PlanField &field)
{
    return field.question.what != nullptr && field.belongs != Belongs::Tenant;
}

/// Nobody asks himself: where an address comes from is also seen by the network team.
Owner ownerOf(const PlanField &field)
{
    return field.question.owner == Owner::You ? Owner::Network : field.question.owner;
}

/// The values in a text, separated by blanks, commas or semicolons.
QStringList valuesIn(const QString &text)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

PlanFieldEdit::PlanFieldEdit(Setup &setup, const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_field(*planField(path))
    , m_label(new QLabel)
    , m_edit(new QLineEdit)
    , m_message(ui::plainLabel())
    , m_next(new QPushButton)
    , m_use(new QPushButton)
{
    m_edit->setObjectName(m_field.mark());
    ui::markField(m_edit, m_field.mark());
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setMinimumHeight(4 * grid);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_label->setBuddy(m_edit);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Two lines are always there: nothing moves when a message appears.
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    auto *offer = new QHBoxLayout;
    offer->setSpacing(grid);
    for (QPushButton *button : {m_next, m_use}) {
        QSizePolicy kept = button->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        button->setSizePolicy(kept);
        button->setAutoDefault(false);
        button->hide();
        offer->addWidget(button);
    }

    setMaximumWidth(ui::formWidth);
    m_label->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    layout->addWidget(m_label);
    auto *answers = new FlowLayout(2 * grid);
    m_edit->setMinimumWidth(32 * grid);
    answers->addGrowing(m_edit);
    if (!m_field.value.choices.isEmpty())
        answers->addWidget(makeChoices());
    if (mayBeAsked(m_field)) {
        m_ask = new QCheckBox;
        answers->addWidget(m_ask);
        connect(m_ask, &QCheckBox::clicked, this, &PlanFieldEdit::ask);
    }
    layout->addLayout(answers);
    auto *below = new QHBoxLayout;
    below->setSpacing(2 * grid);
    below->addWidget(m_message, 1);
    below->addLayout(offer);
    layout->addLayout(below);
    // Not textEdited: what an assistive tool puts in was not typed.
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_showing)
            take(text);
    });
    connect(m_use, &QPushButton::clicked, this, &PlanFieldEdit::useProposal);
    connect(m_next, &QPushButton::clicked, this, [this] {
        ++m_proposal;
        showMessage();
    });
    connect(&m_setup, &Setup::discovered, this, &PlanFieldEdit::showProposals);
    connect(&m_setup, &Setup::planChanged, this, &PlanFieldEdit::load);
    connect(&m_setup, &Setup::fileChanged, this, [this] {
        m_fault.clear();
        load();
    });
    load();
    showProposals();
}

/// A button beside the field, whose menu writes into it.
QToolButton *PlanFieldEdit::makeChoices()
{
    auto *menu = new QMenu(this);
    for (const QString &choice : std::as_const(m_field.value.choices))
        menu->addAction(choice, this, [this, choice] {
            showText(choice);
            m_left = true;
            take(choice);
            m_edit->setFocus();
        });
    m_choose = new QToolButton;
    m_choose->setObjectName(u"choose"_s);
    m_choose->setMenu(menu);
    m_choose->setPopupMode(QToolButton::InstantPopup);
    m_choose->setMinimumHeight(4 * grid);
    return m_choose;
}

void PlanFieldEdit::setTexts(const QString &label, const QString &hint, const QString &example)
{
    QString name = label;
    name.remove(u'&');
    m_label->setText(label);
    m_hint = hint;
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(example);
    m_use->setText(tr("Take over"));
    m_use->setAccessibleName(tr("Take over what was found for: %1").arg(name));
    m_next->setAccessibleName(tr("Show the next one found for: %1").arg(name));
    if (m_choose != nullptr) {
        //: On a button beside a field: it opens a list of the words that the field accepts.
        m_choose->setText(tr("Choose"));
        m_choose->setAccessibleName(tr("Choose: %1").arg(name));
    }
    if (m_ask != nullptr) {
        //: %1 is "the network team" or the like. Beside a field: keep it short.
        m_ask->setText(tr("I don't know: ask %1").arg(ownerWords(ownerOf(m_field))));
        m_ask->setAccessibleName(tr("%1: ask %2").arg(name, ownerWords(ownerOf(m_field))));
        m_ask->setAccessibleDescription(tr("The question travels with the hand-off instead of a value"));
    }
    // The plan says anew, in other words, why it refuses the text.
    if (!m_fault.isEmpty())
        take(m_edit->text());
    showMessage();
}

bool PlanFieldEdit::isAnswered() const
{
    return !m_field.text(m_setup.plan()).isEmpty() || (m_ask != nullptr && m_setup.isAsked(m_field.path));
}

void PlanFieldEdit::showProposals()
{
    m_proposals = m_setup.proposalsFor(path());
    m_proposal = 0;
    showMessage();
}

bool PlanFieldEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut) {
        m_left = true;
        m_before = m_field.text(m_setup.plan());
        // Shows what was understood: a pasted URL becomes the tenant's name.
        if (m_fault.isEmpty())
            load();
        showMessage();
    }
    return QWidget::eventFilter(watched, event);
}

Outcome PlanFieldEdit::put(const QString &text)
{
    if (m_field.option.repeats)
        return m_setup.setValues(m_field, valuesIn(text));
    if (!text.isEmpty())
        return m_setup.setField(m_field.option.name, text);
    m_setup.clearField(m_field.option.name);
    return Done{};
}

void PlanFieldEdit::take(const QString &typed)
{
    m_taking = true;
    const Outcome taken = put(typed.trimmed());
    // Half a value may be a value: what the whole text does not mean must not stay in the plan.
    if (!taken.ok() && m_field.text(m_setup.plan()) != m_before)
        (void)put(m_before);
    m_taking = false;
    const QString before = m_fault;
    m_fault.clear();
    if (!taken.ok())
        m_fault = windowMessageAtField(taken.error());
    m_loaded = m_field.text(m_setup.plan());
    m_left = m_left && !m_fault.isEmpty();
    showMessage();
    if (before != m_fault)
        Q_EMIT faultChanged();
}

void PlanFieldEdit::load()
{
    if (m_taking)
        return;
    const bool asked = m_ask != nullptr && m_setup.isAsked(m_field.path);
    if (m_ask != nullptr)
        m_ask->setChecked(asked);
    m_edit->setEnabled(!asked);
    if (m_choose != nullptr)
        m_choose->setEnabled(!asked);
    const QString text = m_field.text(m_setup.plan());
    if (!m_edit->hasFocus())
        m_before = text;
    // What the plan refused stays in the field, until the plan itself says something else.
    const bool replaces = m_fault.isEmpty() ? text != m_edit->text() : text != m_loaded;
    m_loaded = text;
    if (replaces && !(m_edit->hasFocus() && m_fault.isEmpty() && m_edit->isModified())) {
        m_fault.clear();
        showText(text);
    }
    showMessage();
}

void PlanFieldEdit::reload()
{
    m_fault.clear();
    m_before = m_loaded = m_field.text(m_setup.plan());
    showText(m_loaded);
    showMessage();
    Q_EMIT faultChanged();
}

void PlanFieldEdit::showText(const QString &text)
{
    m_showing = true;
    m_edit->setText(text);
    m_showing = false;
}

void PlanFieldEdit::ask(bool asked)
{
    if (asked) {
        m_fault.clear();
        showText({});
        take({});
        m_setup.setOpenQuestion(m_field.path, ownerOf(m_field));
    } else {
        m_setup.dropOpenQuestion(m_field.path);
        m_edit->setFocus();
    }
    load();
    Q_EMIT faultChanged();
}

void PlanFieldEdit::showMessage()
{
    const bool wrong = !m_fault.isEmpty() && m_left;
    QList<Proposal> others = m_proposals;
    others.removeIf([this](const Proposal &proposal) { return proposal.value == m_edit->text(); });
    const bool offers = !wrong && !others.isEmpty();
    m_proposal = offers ? m_proposal % others.size() : 0;
    QString text = m_hint;
    if (wrong)
        text = u"\u26a0 "_s + m_fault;
    else if (offers)
        text = proposalText(others.at(m_proposal));
    m_offered = offers ? others.at(m_proposal).value : QString();
    QFont font = m_message->font();
    font.setBold(wrong);
    m_message->setFont(font);
    m_message->setText(text);
    const QString whole = offers ? proposalDetail(others.at(m_proposal)) : text;
    m_message->setToolTip(offers || text.size() > 160 ? whole.toHtmlEscaped() : QString());
    m_edit->setAccessibleDescription(whole);
    m_use->setVisible(offers);
    m_next->setVisible(offers && others.size() > 1);
    m_next->setText(tr("Next (%1 of %2)").arg(m_proposal + 1).arg(others.size()));
}

void PlanFieldEdit::useProposal()
{
    const QString value = m_offered;
    m_setup.dropOpenQuestion(m_field.path);
    showText(value);
    m_left = true;
    take(value);
    load();
    m_edit->setFocus();
}

} // namespace netsetup
