#include "pages/tenantpage.h"

#include "base/inwords.h"
#include "discover/helmwords.h"
#include "flows/flow.h"
#include "models/addresswords.h"
#include "models/optionwords.h"
#include "models/windowwords.h"
#include "practice/practice.h"
#include "shell/fieldcontrols.h"
#include "widgets/commandcatcher.h"
#include "widgets/foldsection.h"
#include "widgets/planfieldedit.h"
#include "widgets/planswitch.h"
#include "widgets/texts.h"
#include "widgets/weblink.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

TenantPage::TenantPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_body(*this, true, PageBody::Width::Form)
    , m_tenant(new PlanFieldEdit(setup, u"tenant"_s))
    , m_cluster(new PlanFieldEdit(setup, u"cluster.name"_s))
    , m_baseUrl(new PlanFieldEdit(setup, u"baseUrl"_s))
    , m_productTitle(new QLabel)
    , m_product(ui::choiceBox())
    , m_productHint(ui::plainLabel())
    , m_extras(new FoldSection(setup))
    , m_advanced(new FoldSection(setup))
    , m_namespace(new PlanFieldEdit(setup, u"chart.namespace"_s))
    , m_release(new PlanFieldEdit(setup, u"chart.release"_s))
    , m_paste(new QPushButton)
    , m_taken(ui::plainLabel())
    , m_real(new QPushButton)
    , m_remarks(ui::plainLabel())
    , m_urlTitle(new QLabel)
    , m_url(ui::valueLine())
    , m_travels(ui::plainLabel())
    , m_lookUpTitle(new QLabel)
    , m_lookUp(ui::valueLine())
    , m_copyUrl(new QPushButton)
    , m_copyLookUp(new QPushButton)
    , m_addressesTitle(new QLabel)
    , m_addresses(ui::valueLine())
    , m_records(new WebLink)
{
    addCommand();
    m_body.column->addWidget(m_tenant);
    m_productTitle->setBuddy(m_product);
    m_product->setMinimumHeight(4 * grid);
    ui::markField(m_product, u"--product"_s);
    const QStringList products = setup.world().catalog.products();
    for (const QString &product : products)
        m_product->addItem(setup.world().catalog.line(product)->title, product);
    m_body.column->addWidget(m_productTitle);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * grid);
    row->addWidget(m_product);
    row->addWidget(m_productHint, 1);
    m_body.column->addLayout(row);
    m_body.column->addSpacing(grid);
    m_body.column->addWidget(m_cluster);
    addPreview();
    addFolds();
    m_body.column->addStretch(1);
    connect(m_product, &QComboBox::activated, this,
            [this] { (void)this->setup().setField(u"--product"_s, m_product->currentData().toString()); });
    for (PlanFieldEdit *one : {m_tenant, m_cluster})
        connect(one, &PlanFieldEdit::faultChanged, this, &Page::obstacleChanged);
    connect(m_advanced, &FoldSection::faultChanged, this, &Page::obstacleChanged);
    // Whoever pastes the whole command into the field means the command.
    auto *catcher = new CommandCatcher(this);
    m_tenant->edit()->setValidator(catcher);
    connect(
        catcher, &CommandCatcher::caught, this,
        [this](const QByteArray &command) {
            // The field makes one line of it; what was copied still has its line breaks.
            const QString copied = QGuiApplication::clipboard()->text();
            takeCommand(holdsHelm(copied) ? copied.toUtf8() : command);
        },
        Qt::QueuedConnection);
    connect(&setup, &Setup::planChanged, this, &TenantPage::showPlan);
    connect(&setup, &Setup::fileChanged, this, &TenantPage::showPlan);
    connect(&setup, &Setup::reportChanged, this, &TenantPage::showComparison);
    retranslate();
}

void TenantPage::addCommand()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * grid);
    m_paste->setAutoDefault(false);
    m_paste->setMinimumHeight(4 * grid);
    m_taken->setMinimumHeight(2 * m_taken->fontMetrics().lineSpacing());
    row->addWidget(m_paste);
    row->addWidget(m_taken, 1);
    row->addWidget(m_real);
    m_body.column->addLayout(row);
    m_real->setAutoDefault(false);
    m_real->setMinimumHeight(4 * grid);
    m_real->hide();
    connect(m_real, &QPushButton::clicked, this, &TenantPage::realWindowWanted);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remarks->hide();
    m_body.column->addWidget(m_remarks);
    connect(m_paste, &QPushButton::clicked, this,
            [this] { takeCommand(QGuiApplication::clipboard()->text().toUtf8()); });
}

void TenantPage::addFolds()
{
    for (PlanFieldEdit *one : {m_baseUrl, m_namespace, m_release})
        m_advanced->addField(one);
    m_body.column->addWidget(m_extras);
    m_body.column->addWidget(m_advanced);
}

void TenantPage::makeOptions(const ProductLine &line)
{
    qDeleteAll(m_options);
    m_options.clear();
    for (const QString &option : line.options) {
        auto *one = new PlanSwitch(setup(), u"options"_s, option);
        const OptionWords words = wordsForOption(option);
        one->setTexts(words.title, words.hint);
        m_options.append(one);
        m_extras->addSwitch(one);
    }
}

/// What depends on the product line: its optional parts, and its usual names in the cluster.
void TenantPage::showLine()
{
    const ProductLine &line = setup().line();
    m_shownLine = line.id;
    makeOptions(line);
    m_namespace->setTexts(tr("Na&mespace of the Agent"),
                          tr("Empty: %1, the usual one.").arg(line.defaultNamespace), line.defaultNamespace);
    m_release->setTexts(tr("Name of the &Helm release"),
                        tr("Empty: %1, the usual one.").arg(line.defaultRelease), line.defaultRelease);
}

void TenantPage::addPreview()
{
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(grid);
    rows->setVerticalSpacing(grid / 2);
    rows->setColumnStretch(1, 1);
    const auto add = [rows](int row, QLabel *title, QLineEdit *value, QPushButton *button) {
        title->setBuddy(value);
        title->setWordWrap(true);
        button->setAutoDefault(false);
        rows->addWidget(title, row, 0);
        rows->addWidget(value, row, 1);
        rows->addWidget(button, row, 2);
    };
    const auto addCopied = [this, &add](int row, QLabel *title, QLineEdit *value, QPushButton *copy) {
        add(row, title, value, copy);
        connect(copy, &QPushButton::clicked, this,
                [value] { QGuiApplication::clipboard()->setText(value->text()); });
    };
    addCopied(0, m_urlTitle, m_url, m_copyUrl);
    rows->addWidget(m_travels, 1, 1, 1, 2);
    addCopied(2, m_lookUpTitle, m_lookUp, m_copyLookUp);
    add(3, m_addressesTitle, m_addresses, m_records);
    m_body.column->addLayout(rows);
}

void TenantPage::retranslate()
{
    m_body.setTexts(*this, tr("Your tenant"), introduction());
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_tenant->setTexts(tr("&Tenant"), tr("The name, the host, or any URL of it copied from the browser."),
                       u"acme"_s);
    m_cluster->setTexts(tr("C&luster name"),
                        tr("As the tenant shows it. Rules and requests are made for this cluster."),
                        u"prod-eu-1"_s);
    m_baseUrl->setTexts(tr("&Receiver URL of a self-hosted instance"),
                        tr("Only without a tenant of the SaaS. https only: the API key travels on it."),
                        u"https://stackstate.corp.example/receiver/stsAgent"_s);
    m_productTitle->setText(tr("&Product line: look at your Helm chart's name"));
    m_product->setAccessibleName(tr("Product line"));
    m_productHint->setText(howToTellTheLine());
    m_product->setAccessibleDescription(m_productHint->text());
    m_extras->setTitle(tr("&Optional parts and what they add to the traffic"));
    m_advanced->setTitle(tr("&Advanced: self-hosted, names in the cluster"));
    m_paste->setText(tr("Paste &install command"));
    m_paste->setAccessibleName(tr("Paste install command"));
    m_paste->setAccessibleDescription(
        tr("Takes the helm command of the clipboard; an API key in it stays in memory only"));
    m_real->setText(tr("Open a real &window"));
    m_real->setAccessibleName(tr("Open a real window"));
    m_real->setAccessibleDescription(tr("Opens a second window, outside of practice"));
    showTaken();
    m_urlTitle->setText(tr("The Agent sends to"));
    m_url->setAccessibleName(tr("The Agent sends to"));
    m_lookUpTitle->setText(tr("Try the name"));
    m_lookUp->setAccessibleName(tr("Command to look up the name"));
    m_copyUrl->setText(tr("Copy"));
    m_copyUrl->setAccessibleName(tr("Copy the address"));
    m_copyLookUp->setText(tr("Copy"));
    m_copyLookUp->setAccessibleName(tr("Copy the command to look up the name"));
    m_addressesTitle->setText(tr("Its addresses"));
    m_addresses->setAccessibleName(tr("Addresses of the tenant"));
    m_records->setTexts(tr("Public records"), tr("Public DNS records of the tenant"));
    m_travels->setText(tr("Metrics, events and topology travel there. The Agent always opens the connection, "
                          "over TLS; nothing ever connects into your network."));
    showLine();
    showPlan();
}

/// Whoever practises reads what to find out, and what to expect.
QString TenantPage::introduction() const
{
    const PracticeScenario *network = practiceScenario(setup().world().practice);
    if (network == nullptr)
        return tr("The Agent sends everything to one address. It follows from the name of your tenant.");
    //: %1 is the lesson of a practice network, %2 what is simulated. Whole sentences.
    return tr("Practice: %1\n%2")
        .arg(inWords("Practice", network->lesson), inWords("Practice", network->story));
}

/// "stackstate-k8s-agent: StackState v6.0", and so on, a line each.
QString TenantPage::howToTellTheLine() const
{
    QStringList charts;
    const Catalog &catalog = setup().world().catalog;
    const QStringList products = catalog.products();
    for (const QString &product : products)
        charts.append(u"%1: %2"_s.arg(catalog.line(product)->chartName, catalog.line(product)->title));
    return charts.join(u'\n');
}

void TenantPage::showPlan()
{
    const Plan &plan = setup().plan();
    if (m_shownLine != plan.product)
        showLine();
    m_product->setCurrentIndex(std::max(0, m_product->findData(plan.product)));
    if (!plan.baseUrl.isEmpty())
        m_advanced->setOpen(true);
    const bool known = !plan.tenant.isEmpty() || !plan.baseUrl.isEmpty();
    m_url->setText(known ? receiverUrl(plan, setup().line()) : QString());
    m_url->setPlaceholderText(tr("appears when the tenant is known"));
    m_lookUp->setText(known ? "dig +short "_L1 + tenantHost(plan, setup().line()) : QString());
    // A long one is read from its beginning.
    for (QLineEdit *one : {m_url, m_lookUp})
        one->setCursorPosition(0);
    m_copyUrl->setEnabled(known);
    m_copyLookUp->setEnabled(known);
    showComparison();
}

void TenantPage::showComparison()
{
    const Plan &plan = setup().plan();
    const ProductLine &line = setup().line();
    const QString host = tenantHost(plan, line);
    const QStringList seen =
        setup().report().has_value() ? addressLines(*setup().report(), {host}) : QStringList{};
    m_addresses->setPlaceholderText(setup().report().has_value() ? tr("no address was seen from here")
                                                                 : tr("known when the checks have run"));
    m_addresses->setText(seen.join(u"; "_s));
    m_addresses->setCursorPosition(0);
    m_addresses->setToolTip(
        (seen.isEmpty() ? m_addresses->placeholderText() : m_addresses->text()).toHtmlEscaped());
    const bool isPublic = !plan.tenant.isEmpty() && !line.recordsPage.isEmpty();
    m_records->setAddress(isPublic ? QUrl(QString(line.recordsPage).replace("{tenantHost}"_L1, host))
                                   : QUrl());
    m_body.showVendorPage(line.vendorPages.value(u"network"_s), tr("The vendor's page about the network"));
}

/// All that can hold a value that is not accepted, from top to bottom.
QList<PlanFieldEdit *> TenantPage::fields() const
{
    return QList<PlanFieldEdit *>{m_tenant, m_cluster} + m_advanced->fields();
}

QString TenantPage::obstacle() const
{
    if (const PlanFieldEdit *wrong = firstFault(fields()))
        //: %1 is the label of a field.
        return tr("%1: this value is not accepted yet.").arg(wrong->edit()->accessibleName());
    const Plan &plan = setup().plan();
    if (plan.tenant.isEmpty() && plan.baseUrl.isEmpty())
        return tr("Enter the tenant: every address follows from it.");
    if (!plan.tenant.isEmpty() && !plan.baseUrl.isEmpty())
        return tr("Give a tenant or a self-hosted instance, not both.");
    return {};
}

void TenantPage::goToObstacle()
{
    const PlanFieldEdit *wrong = firstFault(fields());
    reveal(*(wrong == nullptr ? m_tenant : wrong)->edit());
}

void TenantPage::takeCommand(const QByteArray &command)
{
    const Result<TakenCommand> read = takeInstallCommand(setup(), command, tr("clipboard"));
    m_command = read.ok() ? *read : TakenCommand();
    m_commandFault = read.ok() ? QString() : windowMessage(read.error());
    // Also a field that somebody writes in shows what the plan holds now.
    for (PlanFieldEdit *one : fields())
        one->reload();
    showTaken();
}

void TenantPage::showTaken()
{
    QStringList text;
    if (!m_commandFault.isEmpty())
        text.append(u"\u26a0 "_s + m_commandFault);
    else if (m_command.ofReality)
        text.append(
            u"\u26a0 "_s +
            tr("This command is for a real network, and this window practises on a simulated one: nothing "
               "was taken over. Open a real window and paste it there."));
    else if (m_command.filledIn.isEmpty())
        text.append(
            tr("Copy the helm command that your tenant shows, then press this: it fills in the page."));
    else
        text.append(tr("Filled in from the command: %1.").arg(m_command.filledIn.join(u", "_s)));
    if (!m_command.replaced.isEmpty())
        text.append(tr("It took the place of: %1.").arg(m_command.replaced.join(u", "_s)));
    if (m_command.keyTaken)
        text.append(tr("The API key is kept in memory only; other secrets of the command were dropped."));
    m_taken->setText(text.join(u' '));
    m_real->setVisible(m_command.ofReality);
    // What was read otherwise than it stands there, or not at all: nothing is lost in silence.
    QStringList lines;
    for (const QString &remark : std::as_const(m_command.remarks))
        lines.append(u"\u2022 "_s + printable(remark, 400));
    m_remarks->setText(lines.join(u'\n'));
    m_remarks->setVisible(!lines.isEmpty());
}

void TenantPage::goToStart()
{
    m_tenant->edit()->setFocus();
}

QString TenantPage::why() const
{
    return tr("Everything that the Agent sends goes to one host, which carries the name of your "
              "tenant. Rules, checks and Helm values are all made from it.");
}

} // namespace netsetup
