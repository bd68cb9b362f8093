#include "pages/imagespage.h"

#include "base/inwords.h"
#include "models/windowwords.h"
#include "shell/fieldcontrols.h"
#include "widgets/chartfetcher.h"
#include "widgets/choicecard.h"
#include "widgets/filedrop.h"
#include "widgets/foldsection.h"
#include "widgets/imagelist.h"
#include "widgets/planfieldedit.h"
#include "widgets/planswitch.h"
#include "widgets/secretfield.h"
#include "widgets/texts.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

ImagesPage::ImagesPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_body(*this, true)
    , m_registry(new PlanFieldEdit(setup, u"images.registry.host"_s))
    , m_user(new PlanFieldEdit(setup, u"images.registry.user"_s))
    , m_password(new SecretField(Qt::Vertical))
    , m_pullSecrets(new PlanFieldEdit(setup, u"images.registry.pullSecrets"_s))
    , m_registrySources(new PlanFieldEdit(setup, u"egress.sources.registry"_s))
    , m_copierSources(new PlanFieldEdit(setup, u"egress.sources.copier"_s))
    , m_companions(new FoldSection(setup))
    , m_companionLogin(new PlanSwitch(setup, u"images.registry.companionLogin"_s))
    , m_archive(new FileDrop)
    , m_fetcher(new ChartFetcher(setup))
    , m_chart(new FoldSection(setup))
    , m_listTitle(ui::headingLabel(1.15))
    , m_list(new ImageList(setup))
    , m_gapsTitle(new QLabel)
    , m_gaps(ui::plainLabel())
{
    addCards();
    connect(m_password, &SecretField::edited, this,
            [this](const Secret &password) { this->setup().setRegistryPassword(password); });
    connect(&setup, &Setup::fileChanged, m_password, &SecretField::clear);
    for (QWidget *one : ofOwnRegistry())
        m_body.column->addWidget(one);
    m_companions->addField(new PlanFieldEdit(setup, u"images.registry.companions"_s));
    m_companions->addSwitch(m_companionLogin);
    connect(m_companions, &FoldSection::faultChanged, this, &Page::obstacleChanged);
    addArchive();
    addChartFields();
    m_body.column->addSpacing(grid);
    m_body.column->addWidget(m_listTitle);
    m_body.column->addWidget(m_list, 1);
    m_gapsTitle->setBuddy(m_gaps);
    m_gaps->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body.column->addSpacing(grid);
    m_body.column->addWidget(m_gapsTitle);
    m_body.column->addWidget(m_gaps);
    for (PlanFieldEdit *one : {m_registry, m_user, m_pullSecrets, m_registrySources, m_copierSources})
        connect(one, &PlanFieldEdit::faultChanged, this, &Page::obstacleChanged);
    connect(&setup, &Setup::planChanged, this, &ImagesPage::showPlan);
    connect(&setup, &Setup::fileChanged, this, &ImagesPage::showPlan);
    connect(&setup, &Setup::reportChanged, m_list, &ImageList::showPlan);
    retranslate();
}

QList<QWidget *> ImagesPage::ofOwnRegistry() const
{
    return {m_registry, m_user, m_password, m_pullSecrets, m_registrySources, m_copierSources, m_companions};
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
        ui::markField(card, u"--images"_s);
        row->addWidget(card, 1);
        m_cards.append(card);
        connect(card, &QAbstractButton::toggled, this, [this, card](bool on) {
            if (on)
                (void)setup().setField(u"--images"_s, card->word());
        });
    }
    m_body.column->addLayout(row);
    m_body.column->addSpacing(grid);
}

void ImagesPage::addArchive()
{
    ui::markField(m_archive, u"--chart"_s);
    m_body.column->addWidget(m_archive);
    m_body.column->addWidget(m_fetcher);
    connect(m_archive, &FileDrop::given, this, [this](const QString &path) {
        const Outcome set = setup().setField(u"--chart"_s, path);
        showPlan();
        if (!set.ok())
            m_archive->setState(u"\u26a0 "_s + windowMessage(set.error()),
                                setup().plan().chart.archive.isRead());
    });
    connect(m_archive, &FileDrop::removed, this, [this] { setup().clearField(u"--chart"_s); });
}

void ImagesPage::addChartFields()
{
    for (const char *path : {"chart.source", "chart.version", "cluster.architectures"})
        m_chart->addField(new PlanFieldEdit(setup(), QLatin1String(path)));
    m_body.column->addWidget(m_chart);
    connect(m_chart, &FoldSection::faultChanged, this, &Page::obstacleChanged);
}

/// All that can hold a value that is not accepted, from top to bottom.
QList<PlanFieldEdit *> ImagesPage::shownFields() const
{
    QList<PlanFieldEdit *> fields{m_registry, m_user, m_pullSecrets, m_registrySources, m_copierSources};
    fields.removeIf([](const PlanFieldEdit *one) { return one->isHidden(); });
    if (!m_companions->isHidden())
        fields += m_companions->fields();
    return fields + m_chart->fields();
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
                         u"registry.corp.example:5000/stackstate"_s);
    m_user->setTexts(tr("&User at the registry"),
                     tr("For the checks from here, and for a pull secret. Empty: no login."), QString());
    m_password->setTexts(tr("Pass&word at the registry (kept in memory only)"),
                         tr("Password at the registry"), tr("Kept in memory only, never in a file"));
    m_pullSecrets->setTexts(tr("&Pull secrets"),
                            tr("Names of secrets in the Agent's namespace, separated by commas."),
                            u"corp-registry"_s);
    m_companions->setTitle(tr("&Other hosts of the registry"));
    m_companions->fields().constFirst()->setTexts(
        tr("Token service, layer storage"),
        tr("Where the registry sends its clients on to. The rules then hold these hosts too."),
        u"tokens.corp.example, storage.corp.example:9000"_s);
    m_companionLogin->setTexts(tr("The login of the registry may go to these hosts"),
                               tr("Without this, a check keeps the login to the registry itself."));
    m_registrySources->setTexts(
        tr("Addresses of the re&gistry, on its way out"),
        tr("As the filtering device sees them: the registry fetches the images itself."), u"10.50.0.8/32"_s);
    m_copierSources->setTexts(tr("Addresses of the machine that &copies the images"),
                              tr("As the filtering device sees them: only this machine pulls from outside."),
                              u"10.50.0.9/32"_s);
    m_archive->setTexts(tr("Chart archive: drop the .tgz here for the exact images of your version"),
                        tr("Helm charts (*.tgz);;All files (*)"));
    m_chart->setTitle(tr("More about the c&hart and the nodes"));
    m_chart->fields().at(0)->setTexts(tr("Where the chart comes from"),
                                      tr("The registry and the names of the images depend on it."),
                                      u"rancher-prime"_s);
    m_chart->fields().at(1)->setTexts(tr("Version of the chart"),
                                      tr("As \"helm list\" shows it. Images differ by version."),
                                      setup().line().chartVersion);
    m_chart->fields().at(2)->setTexts(tr("Architectures of the nodes"),
                                      tr("The checks then see whether each image is there for them."),
                                      u"amd64, arm64"_s);
    m_fetcher->retranslate();
    m_list->retranslate();
    m_gapsTitle->setText(tr("What public sources do not say"));
    showPlan();
}

/// One sentence: what will be pulled from where.
QString ImagesPage::listTitle() const
{
    const Plan &plan = setup().plan();
    const QString named = planField(u"images.registry.host"_s)->text(plan);
    const QString own = named.isEmpty() ? tr("<your registry>") : named;
    switch (plan.images.source) {
    case ImageSource::Mirror:
        return tr("Copied into %1, and pulled from there").arg(own);
    case ImageSource::PullThrough:
        return tr("Pulled through %1").arg(own);
    case ImageSource::Quay:
        break;
    }
    return tr("The nodes will pull");
}

void ImagesPage::showPlan()
{
    const Plan &plan = setup().plan();
    const bool own = plan.images.source != ImageSource::Quay;
    m_body.showVendorPage(setup().line().vendorPages.value(u"registry"_s),
                          tr("The vendor's page about own registries"));
    for (ChoiceCard *card : std::as_const(m_cards))
        card->setChecked(card->word() == wordFor(plan.images.source));
    for (QWidget *one : ofOwnRegistry())
        one->setVisible(own);
    m_registrySources->setVisible(plan.images.source == ImageSource::PullThrough);
    m_copierSources->setVisible(plan.images.source == ImageSource::Mirror);
    m_companionLogin->setEnabled(!plan.images.registry.companions.isEmpty());
    const ChartArchive &archive = plan.chart.archive;
    m_archive->setState(archive.isRead() ? tr("%1 %2, images: %3, SHA-256 %4")
                                               .arg(archive.name, archive.version,
                                                    QString::number(archive.images.size()), archive.sha256)
                                         : tr("None. The list below is that of chart %1 %2.")
                                               .arg(setup().line().chartName, setup().line().chartVersion),
                        archive.isRead());
    QStringList gaps;
    const QStringList known = setup().line().gapsFor(plan);
    for (const QString &gap : known)
        gaps.append(u"\u2022 "_s + inWords("Flows", gap));
    m_gaps->setText(gaps.join(u'\n'));
    m_gapsTitle->setVisible(!gaps.isEmpty());
    m_gaps->setVisible(!gaps.isEmpty());
    m_listTitle->setText(listTitle());
    m_fetcher->showPlan();
    m_list->showPlan();
}

QString ImagesPage::obstacle() const
{
    if (const PlanFieldEdit *wrong = firstFault(shownFields()))
        return tr("%1: this value is not accepted yet.").arg(wrong->edit()->accessibleName());
    const Plan &plan = setup().plan();
    if (plan.images.source != ImageSource::Quay && plan.images.registry.host.isEmpty() &&
        !setup().isAsked(u"images.registry.host"_s))
        return tr("Enter your registry, or ask the cluster team.");
    return {};
}

void ImagesPage::goToObstacle()
{
    const PlanFieldEdit *wrong = firstFault(shownFields());
    reveal(*(wrong == nullptr ? m_registry : wrong)->edit());
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
