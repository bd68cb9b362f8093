// A value goes into the plan only when the format accepts it; an empty one is an open question.
#include "pack/siteform.h"

#include "base/inwords.h"
#include "plan/fieldlists.h"
#include "widgets/texts.h"

#include <QFontDatabase>
#include <QGridLayout>
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

/// What a value looks like: as the words on what is accepted have it, else the first of a few words that are
/// accepted. Empty: neither says.
QString exampleOf(const SiteParameter &parameter)
{
    static const QRegularExpression inTheWords(u"\\bas in ([^;)]+)"_s);
    static const QRegularExpression choices(u"^[\\w-]+(\\|[\\w-]+)+$"_s);
    const QString told = inTheWords.match(parameter.accepted).captured(1).trimmed();
    if (isAccepted(parameter, told))
        return told;
    return choices.match(parameter.pattern).hasMatch() ? parameter.pattern.section(u'|', 0, 0) : QString();
}

QStringList idsOf(const QList<SiteForm::Group> &groups)
{
    QStringList ids;
    for (const SiteForm::Group &group : groups)
        ids.append(group.format->id);
    return ids;
}

} // namespace

SiteForm::SiteForm(Setup &setup, Scope scope, QWidget *parent)
    : QScrollArea(parent)
    , m_setup(setup)
    , m_scope(scope)
{
    if (m_scope == Scope::Chosen)
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
        const QString word = needed ? tr("needed") : tr("optional");
        row.label->setText(
            (m_scope == Scope::Chosen ? u"%1 (%2)"_s : u"%1\n%2"_s).arg(row.parameter.key, word));
        row.edit->setAccessibleName(
            u"%1: %2, %3"_s.arg(inWords("Formats", format(row.format)->title), row.parameter.key, word));
    }
}

int SiteForm::wholeHeight() const
{
    const QLayout *inside = widget()->layout();
    const int width = viewport()->width();
    return (inside->hasHeightForWidth() ? inside->heightForWidth(width) : inside->sizeHint().height()) +
           2 * frameWidth();
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

QString SiteForm::introduction() const
{
    if (m_scope == Scope::Device)
        return tr("Ask its owner. What is needed and stays empty becomes a question in the pack.");
    return m_groups.isEmpty()
               ? tr("None of the chosen files needs a name from your devices.")
               : tr("Ask the owner of the device. What stays empty becomes a question in the pack, and what "
                    "needs it goes into a file that no device loads.");
}

void SiteForm::build(const QList<Group> &groups)
{
    m_groups = groups;
    m_shown = idsOf(groups);
    m_rows.clear();
    m_faults.clear();
    const int margin = m_scope == Scope::Chosen ? 2 * ui::grid : 0;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(ui::grid / 2);
    QLabel *intro = ui::plainLabel();
    intro->setText(introduction());
    column->addWidget(intro);
    for (const Group &group : groups) {
        if (m_scope == Scope::Chosen) {
            QLabel *heading = ui::headingLabel(1);
            heading->setText(inWords("Formats", group.format->title));
            column->addSpacing(12);
            column->addWidget(heading);
        }
        auto *rows = new QGridLayout;
        rows->setHorizontalSpacing(ui::grid);
        rows->setVerticalSpacing(ui::grid / 2);
        column->addLayout(rows);
        for (const SiteParameter &parameter : group.format->can.siteParameters) {
            m_rows.append(makeRow(group, parameter));
            placeRow(rows, m_rows.last());
        }
    }
    column->addStretch(1);
    setWidget(inside);
    if (m_scope == Scope::Device) {
        // As what stands around it.
        viewport()->setAutoFillBackground(false);
        inside->setAutoFillBackground(false);
    }
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

SiteForm::Row SiteForm::makeRow(const Group &group, const SiteParameter &parameter)
{
    Row row;
    row.format = group.format->id;
    row.parameter = parameter;
    row.edit = new QLineEdit;
    row.edit->setObjectName(QLatin1String(m_scope == Scope::Chosen ? "site." : "device.") + group.format->id +
                            u'.' + parameter.key);
    ui::markField(row.edit, u"--site %1.%2"_s.arg(group.format->id, parameter.key));
    row.edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    row.edit->setAccessibleDescription(inWords("Formats", parameter.accepted));
    if (const QString example = exampleOf(parameter); !example.isEmpty())
        row.edit->setPlaceholderText(tr("for example %1").arg(example));
    row.hint = ui::plainLabel();
    row.hint->setText(inWords("Formats", parameter.accepted));
    row.hint->setObjectName(row.edit->objectName() + u".hint"_s);
    row.hint->setMinimumHeight(row.hint->fontMetrics().lineSpacing() * 2);
    row.hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row.label = new QLabel;
    row.label->setTextFormat(Qt::PlainText);
    row.label->setBuddy(row.edit);
    connect(row.edit, &QLineEdit::textChanged, this, [this, row](const QString &text) { take(row, text); });
    return row;
}

void SiteForm::placeRow(QGridLayout *rows, const Row &row) const
{
    const int line = rows->rowCount();
    const bool inLittleRoom = m_scope == Scope::Device;
    rows->addWidget(row.label, line, 0);
    rows->addWidget(row.edit, inLittleRoom ? line : line + 1, inLittleRoom ? 1 : 0);
    rows->addWidget(row.hint, line + 2, 0, 1, inLittleRoom ? 2 : 1);
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
    const QString words = inWords("Formats", row.parameter.accepted);
    row.hint->setText(accepted ? words : tr("\u2717 Not accepted, and not used. Accepted: %1").arg(words));
    row.edit->setAccessibleDescription(row.hint->text());
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
