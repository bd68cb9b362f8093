// Every keystroke goes into the plan at once; a value that the plan refuses is said below and stays out of
// it.
#include "pack/boardform.h"

#include "base/languages.h"
#include "models/windowwords.h"
#include "pack/olderpackdrop.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int longestText = 200;

} // namespace

BoardForm::BoardForm(Setup &setup, QWidget *parent)
    : QScrollArea(parent)
    , m_setup(setup)
    , m_intro(new QLabel)
    , m_message(new QLabel)
    , m_reviewDays(new QSpinBox)
    , m_holdHours(new QSpinBox)
    , m_language(ui::choiceBox())
    , m_cdn(new QCheckBox)
    , m_cdnNote(ui::plainLabel())
    , m_older(new OlderPackDrop(setup))
{
    auto *inside = new QWidget;
    m_form = new QFormLayout(inside);
    m_form->setContentsMargins(16, 16, 16, 16);
    m_form->setSpacing(8);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_intro->setWordWrap(true);
    m_form->addRow(m_intro);
    m_changeId = addLine("changeId");
    ui::markField(m_changeId, u"--change-id"_s);
    connect(m_changeId, &QLineEdit::textChanged, this, &BoardForm::takeChangeId);
    for (const PlanField &field : planFields()) {
        if (!field.path.startsWith("handoff.request."_L1))
            continue;
        QLineEdit *edit = addLine(qPrintable(field.path.section(u'.', -1)));
        m_lines.append({&field, edit});
        connect(edit, &QLineEdit::textChanged, this,
                [this, &field](const QString &text) { takeLine(field, text); });
    }
    addSpin(m_reviewDays, "reviewDays", u"--review-days"_s, 1, 365);
    addSpin(m_holdHours, "holdHours", u"--hold-hours"_s, 0, 720);
    m_language->setObjectName(u"packLanguage"_s);
    ui::markField(m_language, u"--language"_s);
    const QStringList codes = languages();
    for (const QString &code : codes)
        m_language->addItem(languageName(code), code);
    connect(m_language, &QComboBox::activated, this, [this] {
        if (!m_setup.setField(u"--language"_s, m_language->currentData().toString()).ok())
            load();
    });
    addLabelled(m_language);
    m_message->setObjectName(u"boardMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_form->addRow(m_message);
    m_cdn->setObjectName(u"addressesForCdn"_s);
    ui::markField(m_cdn, u"--addresses-for-cdn"_s);
    connect(m_cdn, &QCheckBox::toggled, this,
            [this](bool on) { m_setup.edit([on](Plan &plan) { plan.handoff.addressesForCdn = on; }); });
    m_form->addRow(m_cdn);
    m_form->addRow(m_cdnNote);
    m_form->addRow(m_older);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    // Its fields take the focus; what has it is scrolled into sight.
    setFocusPolicy(Qt::NoFocus);
    retranslate();
    load();
}

void BoardForm::addLabelled(QWidget *field)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    m_form->addRow(label, field);
}

QLineEdit *BoardForm::addLine(const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setMaxLength(longestText);
    addLabelled(edit);
    return edit;
}

void BoardForm::addSpin(QSpinBox *spin, const char *name, const QString &option, int from, int to)
{
    spin->setObjectName(QString::fromLatin1(name));
    ui::markField(spin, option);
    spin->setRange(from, to);
    addLabelled(spin);
    connect(spin, &QSpinBox::valueChanged, this, [this, option](int value) {
        const Outcome set = m_setup.setField(option, QString::number(value));
        say(set.ok() ? QString() : windowMessage(set.error()));
    });
}

void BoardForm::takeLine(const PlanField &field, const QString &text)
{
    const QStringList nothing;
    const Outcome set = m_setup.setValues(field, text.isEmpty() ? nothing : QStringList{text});
    if (!set.ok())
        (void)m_setup.setValues(field, nothing);
    say(set.ok() ? QString() : tr("Not accepted, and not used: the text %1").arg(set.error().text));
}

void BoardForm::takeChangeId()
{
    const QString text = m_changeId->text().trimmed();
    if (text.isEmpty()) {
        m_setup.clearField(u"--change-id"_s);
        say({});
        return;
    }
    const Outcome set = m_setup.setField(u"--change-id"_s, text);
    if (set.ok()) {
        say({});
        return;
    }
    m_setup.clearField(u"--change-id"_s);
    say(tr("Change ID: %1; %2").arg(set.error().text, set.error().remedy));
}

void BoardForm::say(const QString &words)
{
    m_message->setText(words.isEmpty() ? QString() : u"\u2717 "_s + words);
}

void BoardForm::load()
{
    const HandoffPlan &plan = m_setup.plan().handoff;
    const auto put = [](QLineEdit *edit, const QString &text) {
        const QSignalBlocker quiet(edit);
        if (!edit->hasFocus() && edit->text() != text)
            edit->setText(text);
    };
    // A change ID that was refused stays to be mended.
    if (m_message->text().isEmpty())
        put(m_changeId, plan.changeId);
    for (const Line &line : std::as_const(m_lines))
        put(line.edit, line.field->text(m_setup.plan()));
    const QSignalBlocker quietDays(m_reviewDays);
    const QSignalBlocker quietHours(m_holdHours);
    m_reviewDays->setValue(plan.reviewDays);
    m_holdHours->setValue(plan.holdHours);
    const QSignalBlocker quietCdn(m_cdn);
    m_cdn->setChecked(plan.addressesForCdn);
    const QSignalBlocker quietLanguage(m_language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(plan.language)));
}

void BoardForm::setLabel(QWidget *field, const QString &text, const QString &example)
{
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(field)))
        label->setText(text);
    field->setAccessibleName(QString(text).remove(u'&').remove(u':'));
    if (auto *edit = qobject_cast<QLineEdit *>(field))
        edit->setPlaceholderText(example);
    else
        field->setAccessibleDescription(example);
}

void BoardForm::retranslate()
{
    m_intro->setText(
        tr("For page one of the request. What stays empty prints as a line to fill in by hand."));
    setLabel(m_changeId, tr("Change ID:"), tr("such as CHG0041234"));
    const QHash<QString, std::pair<QString, QString>> words{
        {u"requester"_s, {tr("Requester:"), tr("who asks")}},
        {u"contact"_s, {tr("Contact:"), tr("mail or phone for questions")}},
        {u"owner"_s, {tr("Rule owner:"), tr("who answers for the rules later")}},
        {u"window"_s, {tr("Wanted window:"), tr("such as Tuesday, 20:00 to 22:00")}},
        {u"until"_s, {tr("Permanent or until:"), tr("permanent, or a day")}},
        {u"environment"_s, {tr("Environment:"), tr("such as production")}}};
    for (const Line &line : std::as_const(m_lines)) {
        const auto [label, example] = words.value(line.edit->objectName());
        setLabel(line.edit, label, example);
    }
    setLabel(m_reviewDays, tr("Review addresses after:"),
             tr("Days until addresses in rules are looked at again."));
    //: Behind a number, in "Review addresses after: 30 days". Begins with a blank.
    m_reviewDays->setSuffix(tr(" days"));
    setLabel(m_holdHours, tr("Remove old rules after:"), tr("Hours between additions and removals."));
    //: Behind a number, in "Remove old rules after: 24 hours". Begins with a blank.
    m_holdHours->setSuffix(tr(" hours"));
    setLabel(m_language, tr("Language of the pack:"),
             tr("The language of the documents that people read. Files for devices are always English."));
    m_cdn->setText(tr("Allow content networks by address"));
    m_cdnNote->setText(
        tr("For devices that know no names: their files then hold the addresses that the checks saw for "
           "these hosts. Such addresses change without notice, and the rules then block what they should "
           "allow; other customers use them too. Each file that holds them says so."));
    m_cdn->setAccessibleName(m_cdn->text());
    m_cdn->setAccessibleDescription(m_cdnNote->text());
    m_older->retranslate();
}

} // namespace netsetup
