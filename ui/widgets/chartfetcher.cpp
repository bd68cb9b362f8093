#include "widgets/chartfetcher.h"

#include "base/files.h"
#include "models/windowwords.h"
#include "session/chartfile.h"
#include "setup/setup.h"
#include "widgets/texts.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

constexpr int fullBar = 1000;
constexpr qsizetype longestText = 600;

QString doing(const ChartStep &step)
{
    switch (step.what) {
    case ChartStep::What::Index:
        return ChartFetcher::tr("Reading the index at %1 …").arg(step.host);
    case ChartStep::What::Token:
        return ChartFetcher::tr("Asking %1 for a token …").arg(step.host);
    case ChartStep::What::Tags:
    case ChartStep::What::Manifest:
        return ChartFetcher::tr("Asking the registry %1 …").arg(step.host);
    case ChartStep::What::Archive:
        break;
    }
    return ChartFetcher::tr("Fetching the archive from %1 …").arg(step.host);
}

} // namespace

ChartFetcher::ChartFetcher(Setup &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_fetch(new QPushButton)
    , m_from(new QLineEdit)
    , m_progress(new QProgressBar)
    , m_text(ui::plainLabel())
    , m_save(new QPushButton)
{
    m_fetch->setObjectName(u"fetchChart"_s);
    m_save->setObjectName(u"saveChart"_s);
    m_from->setObjectName(u"chartFrom"_s);
    m_text->setObjectName(u"chartSaid"_s);
    for (QPushButton *button : {m_fetch, m_save})
        button->setAutoDefault(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Nothing moves while a fetch goes on.
    m_text->setMinimumHeight(3 * m_text->fontMetrics().lineSpacing());
    for (QWidget *one : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_save)}) {
        QSizePolicy kept = one->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        one->setSizePolicy(kept);
        one->hide();
    }
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(16 * grid, 2 * grid);
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid);
    rows->setColumnStretch(1, 1);
    rows->addWidget(m_fetch, 0, 0);
    rows->addWidget(m_from, 0, 1, 1, 2);
    rows->addWidget(m_text, 1, 0, 1, 2);
    // One after the other: what is on its way cannot be saved yet.
    rows->addWidget(m_progress, 1, 2, Qt::AlignTop | Qt::AlignRight);
    rows->addWidget(m_save, 1, 2, Qt::AlignTop | Qt::AlignRight);
    connect(m_fetch, &QPushButton::clicked, this, &ChartFetcher::toggle);
    connect(m_save, &QPushButton::clicked, this, &ChartFetcher::askWhereToSave);
    connect(m_from, &QLineEdit::textChanged, this, &ChartFetcher::showPlan);
    connect(&m_setup, &Setup::fileChanged, this, [this] {
        m_stop.request_stop();
        m_told = false;
        m_chart.reset();
        showPlan();
    });
}

ChartFetcher::~ChartFetcher()
{
    m_stop.request_stop();
}

Result<ChartPlace> ChartFetcher::place() const
{
    const QString from = m_from->text().trimmed();
    if (from.isEmpty())
        return knownChartPlace(m_setup.plan(), m_setup.line());
    return parseChartPlace(from, m_setup.line().chartName, tr("Another place"));
}

QString ChartFetcher::question() const
{
    const Result<ChartPlace> where = place();
    const Plan &plan = m_setup.plan();
    return QStringList{where.ok() ? where->shown : QString(), plan.product, plan.chart.version,
                       plan.chart.archive.sha256, plan.egress.proxy.url}
        .join(u' ');
}

void ChartFetcher::retranslate()
{
    m_from->setAccessibleName(tr("Another place for the chart"));
    m_from->setAccessibleDescription(
        tr("The https:// address of a chart repository, or oci:// of a registry"));
    m_from->setToolTip(m_from->accessibleDescription());
    m_save->setText(tr("Save the archive …"));
    m_save->setAccessibleName(tr("Save the archive of the chart"));
    m_progress->setAccessibleName(tr("How far the chart has come"));
    m_told = false;
    showPlan();
}

void ChartFetcher::showPlan()
{
    const Result<ChartPlace> known = knownChartPlace(m_setup.plan(), m_setup.line());
    m_from->setPlaceholderText(known.ok() ? known->shown : u"oci://registry.corp.example/charts"_s);
    m_fetch->setText(m_fetching ? tr("Cancel the fetch") : tr("&Fetch the chart …"));
    m_fetch->setAccessibleName(m_fetching ? tr("Cancel the fetch") : tr("Fetch the chart"));
    const Result<ChartPlace> where = place();
    m_fetch->setEnabled(m_fetching || (where.ok() && !m_setup.isReadOnly()));
    m_from->setEnabled(!m_fetching && !m_setup.isReadOnly());
    m_progress->setVisible(m_fetching);
    m_told = m_told && m_toldOf == question();
    m_save->setVisible(m_chart.has_value() && m_chart->archive == m_setup.plan().chart.archive);
    if (m_fetching || m_told)
        return;
    if (!where.ok())
        return say(u"\u26a0 "_s + windowMessage(where.error()));
    const QString version = m_setup.plan().chart.version;
    const QString which = version.isEmpty() ? tr("the newest version") : tr("version %1").arg(version);
    const bool proxied = wayToChartHost(where->host, m_setup.plan()) == FlowWay::Proxy;
    say((proxied
             ? tr("Will ask %1 for %2, through the proxy of the plan, and the hosts that it redirects to. "
                  "Nothing is fetched before you say so.")
             : tr("Will ask %1 for %2, and the hosts that it redirects to. Nothing is fetched before you "
                  "say so."))
            .arg(where->hostPort(), which));
}

void ChartFetcher::toggle()
{
    if (m_fetching) {
        m_stop.request_stop();
        return;
    }
    const Result<ChartPlace> where = place();
    if (!where.ok())
        return;
    m_fetching = true;
    m_chart.reset();
    m_product = m_setup.plan().product;
    m_stop = std::stop_source();
    m_progress->setRange(0, 0);
    showPlan();
    run(QPointer<ChartFetcher>(this), std::make_shared<ChartPull>(m_setup.world(), m_setup.plan(), *where),
        m_setup.netOptions(), m_stop.get_token());
}

QCoro::Task<> ChartFetcher::run(QPointer<ChartFetcher> self, std::shared_ptr<ChartPull> pull,
                                NetOptions options, std::stop_token stop)
{
    const ChartProgress progress = [self](const ChartStep &step) {
        if (self)
            self->tell(step);
    };
    const ChartFetch fetch = co_await pull->run(std::move(options), progress, std::move(stop));
    if (self)
        self->show(fetch);
}

void ChartFetcher::tell(const ChartStep &step)
{
    const bool measured = step.expected > 0;
    m_progress->setRange(0, measured ? fullBar : 0);
    if (measured)
        m_progress->setValue(static_cast<int>(fullBar * step.received / step.expected));
    say(step.received > 0 ? tr("%1 %2 so far.").arg(doing(step), sizeInWords(step.received)) : doing(step));
}

void ChartFetcher::show(const ChartFetch &fetch)
{
    m_fetching = false;
    const QString contacted = fetch.contacted.join(", "_L1);
    if (fetch.cancelled)
        say(tr("The fetch was cancelled. Nothing was changed."));
    else if (!fetch.chart.ok())
        say(tr("\u2717 %1\nContacted: %2").arg(windowMessage(fetch.chart.error()), contacted));
    else if (m_setup.isReadOnly() || m_product != m_setup.plan().product)
        say(tr("The product line has changed meanwhile: fetch again."));
    else
        take(*fetch.chart, contacted);
    m_told = true;
    m_toldOf = question();
    showPlan();
    Q_EMIT ended();
}

void ChartFetcher::take(const FetchedChart &chart, const QString &contacted)
{
    m_chart = chart;
    m_setup.edit([&chart](Plan &plan) {
        plan.chart.archive = chart.archive;
        plan.chart.version = chart.archive.version;
    });
    const QString checked = chart.checkedBy.isEmpty() ? tr("The place gives no checksum to compare it with.")
                                                      : tr("Its checksum is the one that the place gives.");
    say(tr("\u2713 Fetched %1 from %2. %3\nContacted: %4")
            .arg(chart.archive.version, chart.url, checked, contacted));
}

void ChartFetcher::askWhereToSave()
{
    auto *dialog =
        new QFileDialog(this, tr("Save the archive of the chart"), QString(), tr("Helm charts (*.tgz)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"tgz"_s);
    dialog->selectFile(chartFileName(m_chart->archive));
    connect(dialog, &QFileDialog::fileSelected, this, &ChartFetcher::save);
    dialog->open();
}

/// The dialog has asked before it gave the name of a file that is there.
void ChartFetcher::save(const QString &path)
{
    if (!m_chart.has_value())
        return;
    const Outcome written = writeChartFile(m_chart->bytes, m_chart->archive, path, true, {});
    m_told = true;
    m_toldOf = question();
    say(written.ok() ? tr("\u2713 Saved: %1").arg(printable(path, 300))
                     : tr("\u2717 Not saved: %1").arg(windowMessage(written.error())));
}

void ChartFetcher::say(const QString &words)
{
    QStringList lines = words.split(u'\n');
    for (QString &line : lines)
        line = printable(line, longestText);
    m_text->setText(lines.join(u'\n'));
    m_text->setAccessibleName(m_text->text());
    m_fetch->setAccessibleDescription(m_text->text());
}

} // namespace netsetup
