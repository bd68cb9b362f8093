#include "widgets/reportline.h"

#include "base/netnames.h"
#include "setup/setup.h"
#include "widgets/texts.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

/// Every place from which the report tells something: "workstation, node/bastion".
QString vantagesOf(const Report &report)
{
    QStringList places{report.vantage};
    for (const Evidence &item : report.evidence) {
        if (!item.vantage.isEmpty() && !places.contains(item.vantage))
            places.append(item.vantage);
    }
    return printable(places.join(u", "_s), 120);
}

} // namespace

ReportLine::ReportLine(Setup &setup, QWidget *parent)
    : QFrame(parent)
    , m_setup(setup)
    , m_text(ui::plainLabel())
    , m_make(new QPushButton)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_make->setAutoDefault(false);
    m_make->setMinimumHeight(4 * grid);
    m_make->setObjectName(u"newFromReport"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    row->setSpacing(2 * grid);
    row->addWidget(m_text, 1);
    row->addWidget(m_make);
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_setup.makeSetupFromReport();
        Q_EMIT left();
    });
    connect(&m_setup, &Setup::fileChanged, this, &ReportLine::showState);
    showState();
}

void ReportLine::point()
{
    m_make->setFocus();
}

void ReportLine::showState()
{
    m_make->setText(tr("New setup from this report"));
    m_make->setAccessibleName(tr("New setup from this report"));
    m_make->setAccessibleDescription(tr("Makes a setup with the same plan, which can be changed and saved"));
    m_text->setAccessibleName(tr("About the report"));
    setVisible(m_setup.isReadOnly());
    if (!m_setup.isReadOnly())
        return;
    const Report &report = *m_setup.report();
    const QString when = QLocale::c().toString(report.startedAt.toUTC(), u"d MMM yyyy HH:mm"_s);
    QString text = report.startedAt.isValid()
                       ? tr("Report of %1 UTC, made on %2.").arg(when, vantagesOf(report))
                       : tr("Report without a date, made on %1.").arg(vantagesOf(report));
    if (m_setup.kind() == OpenedKind::Pack)
        text +=
            u' ' + tr("It lies in the pack %1.").arg(printable(QFileInfo(m_setup.file()).fileName(), 120));
    if (!report.practice.isEmpty())
        text += u' ' +
                tr("PRACTICE: it tells of the simulated network \"%1\".").arg(printable(report.practice, 60));
    text += u' ' +
            (report.practice == m_setup.world().practice
                 ? tr("Its plan stays as it is; a pack can be made of it on the Hand-off page.")
                 : tr("Its plan stays as it is; a pack can be made of it in the network that it is from."));
    m_text->setText(text);
    setAccessibleName(m_text->text());
    m_text->setAccessibleName(m_text->text());
}

void ReportLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QFrame::changeEvent(event);
}

} // namespace netsetup
