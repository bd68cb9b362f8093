#include "pages/imagespage.h"

#include "widgets/choicecard.h"
#include "widgets/filedrop.h"
#include "widgets/planfieldedit.h"
#include "widgets/secretfield.h"
#include "widgets/texts.h"

#include <QGridLayout>
#include <QPushButton>
#include <QRegularExpression>

namespace netsetup {

using ui::grid;

namespace {

QString registryText(const RegistryPlan &registry)
{
    if (registry.host.isEmpty())
        return {};
    QString text = registry.port == 443 ? registry.host : HostPort{registry.host, registry.port}.text();
    if (!registry.prefix.isEmpty())
        text += QLatin1Char('/') + registry.prefix;
    return text;
}

/// All pull secrets at once: what is not in the text any more goes out of the plan.
Outcome setPullSecrets(Setup &setup, const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    Plan tried = setup.plan();
    tried.images.registry.pullSecrets.clear();
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const PlanField &field : planFields()) {
        if (field.option != QLatin1String("--pull-secret"))
            continue;
        for (const QString &part : parts) {
            if (const Outcome set = field.set(tried, part, setup.vocabulary(), field.option); !set.ok())
                return set;
        }
    }
    setup.edit([&](Plan &plan) { plan.images.registry.pullSecrets = tried.images.registry.pullSecrets; });
    return Done{};
}

} // namespace

ImagesPage::ImagesPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_body(*this, true)
    , m_registry(new PlanFieldEdit(
          setup,
          {QStringLiteral("--registry"), [](const Plan &plan) { return registryText(plan.images.registry); },
           nullptr, QStringLiteral("images.registry.host"), QStringLiteral("cluster")}))
    , m_user(new PlanFieldEdit(setup, {QStringLiteral("--registry-user"),
                                       [](const Plan &plan) { return plan.images.registry.user; }, nullptr,
                                       QString(), QString()}))
    , m_password(new SecretField(Qt::Vertical))
    , m_pullSecrets(new PlanFieldEdit(
          setup,
          {QStringLiteral("--pull-secret"),
           [](const Plan &plan) { return plan.images.registry.pullSecrets.join(QStringLiteral(", ")); },
           setPullSecrets, QStringLiteral("images.registry.pullSecrets"), QStringLiteral("cluster")}))
    , m_archive(new FileDrop)
    , m_listTitle(new QLabel)
    , m_list(ui::valueText(7))
{
    addCards();
    connect(m_password, &SecretField::edited, this,
            [this](const Secret &password) { this->setup().setRegistryPassword(password); });
    connect(&setup, &Setup::fileChanged, m_password, &SecretField::clear);
    for (QWidget *one : {static_cast<QWidget *>(m_registry), static_cast<QWidget *>(m_user),
                         static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_pullSecrets)})
        m_body.column->addWidget(one);
    addArchive();
    m_listTitle->setBuddy(m_list);
    m_list->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_body.column->addWidget(m_listTitle);
    m_body.column->addWidget(m_list, 1);
    for (PlanFieldEdit *one : {m_registry, m_user, m_pullSecrets})
        connect(one, &PlanFieldEdit::faultChanged, this, &Page::obstacleChanged);
    connect(&setup, &Setup::planChanged, this, &ImagesPage::showPlan);
    connect(&setup, &Setup::fileChanged, this, &ImagesPage::showPlan);
    retranslate();
}

void ImagesPage::addCards()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(grid + grid / 2);
    const QList<std::pair<CardPicture, ImageSource>> ways{{CardPicture::Wall, ImageSource::Quay},
                                                          {CardPicture::Cache, ImageSource::PullThrough},
                                                          {CardPicture::Copy, ImageSource::Mirror}};
    for (const auto &[picture, source] : ways) {
        auto *card = new ChoiceCard(picture, wordFor(source));
        row->addWidget(card, 1);
        m_cards.append(card);
        connect(card, &QAbstractButton::toggled, this, [this, card](bool on) {
            if (on)
                (void)setup().setField(QStringLiteral("--images"), card->word());
        });
    }
    m_body.column->addLayout(row);
    m_body.column->addSpacing(grid);
}

void ImagesPage::addArchive()
{
    m_body.column->addWidget(m_archive);
    connect(m_archive, &FileDrop::given, this, [this](const QString &path) {
        const Outcome set = setup().setField(QStringLiteral("--chart"), path);
        showPlan();
        if (!set.ok())
            m_archive->setState(QStringLiteral("\u26a0 ") + set.error().message(),
                                setup().plan().chart.archive.isRead());
    });
    connect(m_archive, &FileDrop::removed, this,
            [this] { setup().edit([](Plan &plan) { plan.chart.archive = ChartArchive(); }); });
}

void ImagesPage::retranslate()
{
    m_body.setTexts(*this, tr("Where the images come from"),
                    tr("The nodes pull the Agent's images before anything can run."));
    m_cards.at(0)->setTexts(tr("Public registry"), tr("The nodes pull from the registry that the chart "
                                                      "names. Needs a way out to it and its layer hosts."));
    m_cards.at(1)->setTexts(tr("Pull-through cache"),
                            tr("Your registry fetches on demand. Only the registry needs the way out."));
    m_cards.at(2)->setTexts(
        tr("Own copies"),
        tr("You copy the images into your registry. The cluster needs no way out for them."));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_registry->setTexts(tr("Own &registry"),
                         tr("Host, port where it is not 443, and path before the images."),
                         QStringLiteral("registry.corp.example:5000/stackstate"));
    m_user->setTexts(tr("&User at the registry"),
                     tr("For the checks from here, and for a pull secret. Empty: no login."), QString());
    m_password->setTexts(tr("Pass&word at the registry (kept in memory only)"),
                         tr("Password at the registry"), tr("Kept in memory only, never in a file"));
    m_pullSecrets->setTexts(tr("&Pull secrets"),
                            tr("Names of secrets in the Agent's namespace, separated by commas."),
                            QStringLiteral("corp-registry"));
    m_archive->setTexts(tr("Chart archive: drop the .tgz here for the exact images of your version"),
                        tr("Helm charts (*.tgz);;All files (*)"));
    m_listTitle->setText(tr("The nodes will pull"));
    m_list->setAccessibleName(tr("The nodes will pull"));
    showPlan();
}

QStringList ImagesPage::references() const
{
    const Plan &plan = setup().plan();
    const QString own = registryText(plan.images.registry);
    const QList<CatalogImage> images = setup().line().imagesFor(plan);
    QStringList lines;
    for (const CatalogImage &image : images) {
        const bool fromOwn = plan.images.source != ImageSource::Quay && !image.fixedRegistry;
        QString registry = image.registry;
        if (fromOwn)
            registry = own.isEmpty() ? tr("<your registry>") : own;
        const QString tag = image.tag.isEmpty() ? tr("<tag of your chart version>") : image.tag;
        lines.append(registry + QLatin1Char('/') + image.repository + QLatin1Char(':') + tag);
    }
    return lines;
}

void ImagesPage::showPlan()
{
    const Plan &plan = setup().plan();
    const bool own = plan.images.source != ImageSource::Quay;
    m_body.showVendorPage(setup().line().vendorPages.value(QStringLiteral("registry")),
                          tr("The vendor's page about own registries"));
    for (ChoiceCard *card : std::as_const(m_cards))
        card->setChecked(card->word() == wordFor(plan.images.source));
    for (QWidget *one : {static_cast<QWidget *>(m_registry), static_cast<QWidget *>(m_user),
                         static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_pullSecrets)})
        one->setVisible(own);
    const ChartArchive &archive = plan.chart.archive;
    m_archive->setState(archive.isRead() ? tr("%1 %2, %n image(s), SHA-256 %3", nullptr,
                                              static_cast<int>(archive.images.size()))
                                               .arg(archive.name, archive.version, archive.sha256)
                                         : tr("None. The list below is that of chart %1 %2.")
                                               .arg(setup().line().chartName, setup().line().chartVersion),
                        archive.isRead());
    const QString text = references().join(QLatin1Char('\n'));
    if (m_list->toPlainText() != text)
        m_list->setPlainText(text);
}

QString ImagesPage::obstacle() const
{
    for (const PlanFieldEdit *one : {m_registry, m_user, m_pullSecrets}) {
        if (!one->fault().isEmpty() && !one->isHidden())
            return tr("%1: this value is not accepted yet.").arg(one->edit()->accessibleName());
    }
    const Plan &plan = setup().plan();
    if (plan.images.source != ImageSource::Quay && plan.images.registry.host.isEmpty() &&
        setup().openQuestionOwner(QStringLiteral("images.registry.host")).isEmpty())
        return tr("Enter your registry, or ask the cluster team.");
    return {};
}

void ImagesPage::goToObstacle()
{
    for (PlanFieldEdit *one : {m_user, m_pullSecrets}) {
        if (!one->fault().isEmpty() && !one->isHidden())
            return one->edit()->setFocus();
    }
    m_registry->edit()->setFocus();
}

void ImagesPage::goToStart()
{
    goToChosen(m_cards);
}

QString ImagesPage::why() const
{
    return tr("Before the Agent can run, every node fetches its images. Where quay.io must not be "
              "reached, they come through your own registry, or out of it.");
}

} // namespace netsetup
