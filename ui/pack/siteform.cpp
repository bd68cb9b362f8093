// A value goes into the plan only when the format accepts it; an empty one is an open question.
#include "pack/siteform.h"

#include "base/inwords.h"
#include "plan/fieldlists.h"
#include "widgets/texts.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool isAccepted(const SiteParameter &parameter, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(parameter.pattern)).match(text).hasMatch();
}

QStringList idsOf(const QList<SiteForm::Group> &groups)
{
    QStringList ids;
    for (const SiteForm::Group &group : groups)
        ids.append(group.format->id);
    return ids;
}

} // namespace

SiteForm::SiteForm(Setup &setup, QWidget *parent)
    : QScrollArea(parent)
    , m_setup(setup)
{
    ui::markField(this, u"--site"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    // Its fields take the focus; what has it is scrolled into sight.
    setFocusPolicy(Qt::NoFocus);
    build({});
}

void SiteForm::setGroups(const QList<Group> &groups)
{
    if (idsOf(groups) != m_shown)
        build(groups);
    m_groups = groups;
    tellWhatIsNeeded();
    load();
}

/// A value may make others necessary: the rows stay, their words follow.
void SiteForm::tellWhatIsNeeded()
{
    for (const Row &row : std::as_const(m_rows)) {
        const bool needed = std::any_of(m_groups.cbegin(), m_groups.cend(), [&row](const Group &group) {
            return group.format->id == row.format && group.needed.contains(row.parameter.key);
        });
        row.edit->setPlaceholderText(needed ? tr("open: becomes a question") : tr("may stay empty"));
    }
}

qsizetype SiteForm::faults() const
{
    return m_faults.size();
}

void SiteForm::retranslate()
{
    const QList<Group> groups = m_groups;
    QHash<QString, QString> refused;
    for (auto fault = m_faults.cbegin(); fault != m_faults.cend(); ++fault)
        refused.insert(fault.key()->objectName(), fault.value());
    build(groups);
    tellWhatIsNeeded();
    load();
    for (const Row &row : std::as_const(m_rows)) {
        if (!refused.contains(row.edit->objectName()))
            continue;
        row.edit->setText(refused.value(row.edit->objectName()));
        take(row, row.edit->text());
    }
}

void SiteForm::build(const QList<Group> &groups)
{
    m_groups = groups;
    m_shown = idsOf(groups);
    m_rows.clear();
    m_faults.clear();
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(4);
    auto *intro = new QLabel(groups.isEmpty()
                                 ? tr("None of the chosen files needs a name from your devices.")
                                 : tr("Ask the owner of the device. What stays empty becomes a question in "
                                      "the pack, and what needs it goes into a file that no device loads."));
    intro->setWordWrap(true);
    column->addWidget(intro);
    for (const Group &group : groups) {
        auto *heading = new QLabel(inWords("Formats", group.format->title));
        QFont bold = heading->font();
        bold.setBold(true);
        heading->setFont(bold);
        column->addSpacing(12);
        column->addWidget(heading);
        for (const SiteParameter &parameter : group.format->can.siteParameters)
            m_rows.append(addRow(column, group, parameter));
    }
    column->addStretch(1);
    setWidget(inside);
    // What is made later joins at the end of the window: its place is here. Only what takes the focus has
    // one.
    setFocusPolicy(Qt::TabFocus);
    QWidget *before = this;
    for (const Row &row : std::as_const(m_rows)) {
        setTabOrder(before, row.edit);
        before = row.edit;
    }
    setFocusPolicy(Qt::NoFocus);
}

SiteForm::Row SiteForm::addRow(QVBoxLayout *column, const Group &group, const SiteParameter &parameter)
{
    Row row;
    row.format = group.format->id;
    row.parameter = parameter;
    row.edit = new QLineEdit;
    row.edit->setObjectName(u"site.%1.%2"_s.arg(group.format->id, parameter.key));
    ui::markField(row.edit, u"--site %1.%2"_s.arg(group.format->id, parameter.key));
    row.edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    row.edit->setAccessibleName(u"%1: %2"_s.arg(inWords("Formats", group.format->title), parameter.key));
    row.edit->setAccessibleDescription(inWords("Formats", parameter.accepted));
    row.hint = new QLabel(inWords("Formats", parameter.accepted));
    row.hint->setObjectName(row.edit->objectName() + u".hint"_s);
    row.hint->setTextFormat(Qt::PlainText);
    row.hint->setWordWrap(true);
    row.hint->setMinimumHeight(row.hint->fontMetrics().lineSpacing() * 2);
    row.hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *label = new QLabel(parameter.key);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(row.edit);
    column->addWidget(label);
    column->addWidget(row.edit);
    column->addWidget(row.hint);
    connect(row.edit, &QLineEdit::textChanged, this, [this, row](const QString &text) { take(row, text); });
    return row;
}

void SiteForm::take(const Row &row, const QString &text)
{
    const QString value = text.trimmed();
    bool accepted = value.isEmpty() || isAccepted(row.parameter, value);
    m_setup.edit([&](Plan &plan) {
        plan.handoff.site[row.format].remove(row.parameter.key);
        if (accepted && !value.isEmpty()) {
            const QString name = row.format + u'.' + row.parameter.key;
            accepted = setSiteValue(plan, name, value, name).ok();
        }
        if (plan.handoff.site.value(row.format).isEmpty())
            plan.handoff.site.remove(row.format);
    });
    if (accepted)
        m_faults.remove(row.edit);
    else
        m_faults.insert(row.edit, value);
    row.hint->setText(accepted ? inWords("Formats", row.parameter.accepted)
                               : tr("\u2717 Not accepted, and not used. Accepted: %1")
                                     .arg(inWords("Formats", row.parameter.accepted)));
}

void SiteForm::load()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QSignalBlocker quiet(row.edit);
        const QString value = m_setup.plan().handoff.site.value(row.format).value(row.parameter.key);
        if (!row.edit->hasFocus() && !m_faults.contains(row.edit) && row.edit->text() != value)
            row.edit->setText(value);
    }
}

} // namespace netsetup
