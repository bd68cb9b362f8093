#include "pages/networkpage.h"

#include "models/windowwords.h"
#include "plan/fieldvalues.h"
#include "program/beside.h"
#include "session/thiscomputer.h"
#include "shell/fieldcontrols.h"
#include "widgets/choicecard.h"
#include "widgets/filedrop.h"
#include "widgets/foldsection.h"
#include "widgets/lookfirst.h"
#include "widgets/planfieldedit.h"
#include "widgets/planswitch.h"
#include "widgets/proposalrow.h"
#include "widgets/secretfield.h"
#include "widgets/texts.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QGridLayout>
#include <QPushButton>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

constexpr Initiator initiators[] = {Initiator::Nodes, Initiator::Pods, Initiator::Proxy,
                                    Initiator::Workstation};

/// What people compare with their security team.
QString describe(const QByteArray &pem)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    QStringList lines;
    for (const QSslCertificate &certificate : certificates)
        //: A certificate: its subject, the day on which it ends, its fingerprint.
        lines.append(NetworkPage::tr("%1, until %2, SHA-256 %3")
                         .arg(printable(certificate.subjectDisplayName()),
                              certificate.expiryDate().toUTC().date().toString(Qt::ISODate),
                              QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex())));
    return lines.join(u'\n');
}

} // namespace

NetworkPage::NetworkPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_body(*this, true, PageBody::Width::Form)
    , m_look(new LookFirst(setup))
    , m_fill(new QPushButton)
    , m_filled(ui::plainLabel())
    , m_modeFound(new ProposalRow(2))
    , m_proxy(new PlanFieldEdit(setup, u"egress.proxy.url"_s))
    , m_user(new PlanFieldEdit(setup, u"egress.proxy.user"_s))
    , m_password(new SecretField(Qt::Vertical))
    , m_noProxy(new PlanFieldEdit(setup, u"egress.proxy.noProxy"_s))
    , m_sourcesTitle(ui::headingLabel(1.15))
    , m_familyTitle(new QLabel)
    , m_family(ui::choiceBox())
    , m_ca(new FileDrop)
    , m_caFound(new ProposalRow(4))
    , m_skipTls(new PlanSwitch(setup, u"trust.skipTls"_s))
    , m_cluster(new FoldSection(setup))
{
    addCards();
    connect(m_password, &SecretField::edited, this,
            [this](const Secret &password) { this->setup().setProxyPassword(password); });
    connect(&setup, &Setup::fileChanged, m_password, &SecretField::clear);
    addFields();
    connect(&setup, &Setup::planChanged, this, &NetworkPage::showPlan);
    connect(&setup, &Setup::planChanged, this, &NetworkPage::showProposals);
    connect(&setup, &Setup::fileChanged, this, &NetworkPage::showPlan);
    retranslate();
}

void NetworkPage::addCards()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(grid + grid / 2);
    const QList<std::pair<CardPicture, EgressMode>> ways{{CardPicture::Nothing, EgressMode::Direct},
                                                         {CardPicture::Wall, EgressMode::Firewall},
                                                         {CardPicture::Relay, EgressMode::Proxy}};
    for (const auto &[picture, mode] : ways) {
        auto *card = new ChoiceCard(picture, wordFor(mode));
        ui::markField(card, u"--egress"_s);
        row->addWidget(card, 1);
        m_cards.append(card);
        connect(card, &QAbstractButton::toggled, this, [this, card](bool on) {
            if (on)
                (void)setup().setField(u"--egress"_s, card->word());
        });
    }
    m_body.column->addWidget(m_look);
    m_body.column->addLayout(row);
    connect(m_look, &LookFirst::proxySeen, this, [this](const Proposal &proposal) {
        Discovery found = this->setup().discovery();
        found.proposals.removeIf([&proposal](const Proposal &known) {
            return known.field == proposal.field && known.value == proposal.value;
        });
        found.proposals.prepend(proposal);
        this->setup().setDiscovery(found);
    });
    auto *fill = new QHBoxLayout;
    fill->setSpacing(2 * grid);
    m_fill->setAutoDefault(false);
    m_fill->setMinimumHeight(4 * grid);
    m_filled->setMinimumHeight(2 * m_filled->fontMetrics().lineSpacing());
    fill->addWidget(m_fill);
    fill->addWidget(m_filled, 1);
    m_body.column->addLayout(fill);
    m_body.column->addWidget(m_modeFound);
    connect(m_modeFound, &ProposalRow::taken, this, [this](const Proposal &proposal) {
        (void)this->setup().setField(u"--egress"_s, proposal.value);
    });
    connect(m_fill, &QPushButton::clicked, this, &NetworkPage::look);
}

void NetworkPage::addFields()
{
    for (QWidget *one : {static_cast<QWidget *>(m_proxy), static_cast<QWidget *>(m_user),
                         static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_noProxy)})
        m_body.column->addWidget(one);
    m_body.column->addWidget(m_sourcesTitle);
    for (const Initiator who : initiators) {
        m_sources.append(new PlanFieldEdit(setup(), "egress.sources."_L1 + wordFor(who)));
        m_body.column->addWidget(m_sources.last());
    }
    m_familyTitle->setBuddy(m_family);
    for (const IpFamily family : {IpFamily::Any, IpFamily::Ipv4, IpFamily::Ipv6})
        m_family->addItem(QString(), wordFor(family));
    m_family->setMinimumHeight(4 * grid);
    ui::markField(m_family, u"--ip-family"_s);
    ui::markField(m_ca, u"--ca-file"_s);
    m_body.column->addWidget(m_familyTitle);
    m_body.column->addWidget(m_family, 0, Qt::AlignLeft);
    m_body.column->addSpacing(grid);
    m_body.column->addWidget(m_ca);
    m_body.column->addWidget(m_caFound);
    m_body.column->addWidget(m_skipTls);
    addClusterFields();
    m_body.column->addStretch(1);
    connect(m_caFound, &ProposalRow::taken, this, &NetworkPage::takeCa);
    connect(&setup(), &Setup::discovered, this, &NetworkPage::showProposals);
    connect(m_family, &QComboBox::activated, this,
            [this] { (void)setup().setField(u"--ip-family"_s, m_family->currentData().toString()); });
    connect(m_ca, &FileDrop::given, this, [this](const QString &path) {
        const Outcome set = setup().setField(u"--ca-file"_s, path);
        showPlan();
        if (!set.ok())
            m_ca->setState(u"\u26a0 "_s + windowMessage(set.error()), !setup().plan().trust.caPem.isEmpty());
    });
    connect(m_ca, &FileDrop::removed, this, [this] { setup().clearField(u"--ca-file"_s); });
    for (PlanFieldEdit *one : QList<PlanFieldEdit *>{m_proxy, m_user, m_noProxy} + m_sources)
        connect(one, &PlanFieldEdit::faultChanged, this, &Page::obstacleChanged);
    connect(m_cluster, &FoldSection::faultChanged, this, &Page::obstacleChanged);
}

void NetworkPage::addClusterFields()
{
    for (const char *path :
         {"cluster.distribution", "cluster.cni", "cluster.podCidrs", "cluster.serviceCidrs",
          "cluster.nodeCidrs", "cluster.apiServer", "cluster.dnsDomain"})
        m_cluster->addField(new PlanFieldEdit(setup(), QLatin1String(path)));
    m_body.column->addWidget(m_cluster);
}

void NetworkPage::nameClusterFields()
{
    const QList<PlanFieldEdit *> &fields = m_cluster->fields();
    fields.at(0)->setTexts(tr("Distribution"), tr("Commands and paths in the pack are made for it."),
                           u"rke2"_s);
    fields.at(1)->setTexts(tr("Network plug-in"),
                           tr("Its short name. It decides which network policies take effect."), u"cilium"_s);
    fields.at(2)->setTexts(tr("Ranges of the pods"), tr("They must not go through a proxy."),
                           u"10.42.0.0/16"_s);
    fields.at(3)->setTexts(tr("Ranges of the services"), tr("They must not go through a proxy."),
                           u"10.43.0.0/16"_s);
    fields.at(4)->setTexts(tr("Ranges of the nodes"), tr("They must not go through a proxy."),
                           u"10.20.0.0/24"_s);
    fields.at(5)->setTexts(tr("API server"), tr("Its host or address, and its port where it is not 443."),
                           u"api.cluster.corp.example:6443"_s);
    fields.at(6)->setTexts(tr("DNS suffix of the cluster"), tr("Empty: cluster.local."), u"cluster.local"_s);
}

/// All that can hold a value that is not accepted, from top to bottom.
QList<PlanFieldEdit *> NetworkPage::shownFields() const
{
    QList<PlanFieldEdit *> fields = QList<PlanFieldEdit *>{m_proxy, m_user, m_noProxy} + m_sources;
    fields.removeIf([](const PlanFieldEdit *one) { return one->isHidden(); });
    return fields + m_cluster->fields();
}

void NetworkPage::retranslate()
{
    m_body.setTexts(
        *this, tr("How traffic leaves your network"),
        tr("Choose what stands between the cluster and the outside. What another team knows better "
           "may stay open: the question goes to them with the hand-off."));
    m_cards.at(0)->setTexts(tr("Direct"), tr("Nothing filters. Needs no rule; the checks prove it."));
    m_cards.at(1)->setTexts(tr("Firewall"),
                            tr("An allow list decides. Needs the addresses from which the cluster arrives."));
    m_cards.at(2)->setTexts(
        tr("Proxy"), tr("A forward proxy connects for you. Needs its URL, and what must not go through it."));
    m_fill->setText(tr("&Fill in for me"));
    m_fill->setAccessibleName(tr("Fill in for me"));
    m_fill->setAccessibleDescription(tr("Looks at what this computer knows; you accept each value yourself"));
    // What was found is told in the language in which it was found: so it is looked for anew.
    if (m_looked)
        look();
    else
        m_filled->setText(tr("Looks at this computer's settings. Nothing is taken over without you."));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_proxy->setTexts(tr("Proxy &URL"), tr("With its port and without a login."),
                      u"http://proxy.corp.example:3128"_s);
    m_user->setTexts(tr("User at the pro&xy"),
                     tr("Only where the proxy wants a Basic login. Empty: no login."), QString());
    m_password->setTexts(tr("Pass&word at the proxy (kept in memory only)"), tr("Password at the proxy"),
                         tr("Kept in memory only, never in a file"));
    m_noProxy->setTexts(
        tr("NO_PROXY: not throu&gh the proxy"),
        tr("Names and ranges inside your network, which are reached without it; separated by commas."),
        u".svc,.cluster.local,10.42.0.0/16"_s);
    m_sourcesTitle->setText(tr("Source addresses, as the filtering device sees them (after NAT)"));
    m_sources.at(0)->setTexts(
        tr("No&des"),
        tr("Image pulls and the node agent. NAT puts another address in place of theirs: give that one."),
        u"10.20.0.0/24"_s);
    m_sources.at(1)->setTexts(tr("P&ods"),
                              tr("Most clusters do NAT for pods: then the addresses of the nodes. Without "
                                 "NAT the range of the pods."),
                              u"10.42.0.0/16"_s);
    m_sources.at(2)->setTexts(
        tr("Prox&y"), tr("Behind a proxy it is the proxy that connects to the outside."), u"10.30.0.5"_s);
    m_sources.at(3)->setTexts(tr("Wo&rkstation"), tr("The computer that runs helm and downloads the chart."),
                              u"10.40.1.17"_s);
    m_familyTitle->setText(tr("IP fa&mily"));
    m_family->setAccessibleName(tr("IP family"));
    m_family->setItemText(0, tr("IPv4 and IPv6"));
    m_family->setItemText(1, tr("IPv4 only"));
    m_family->setItemText(2, tr("IPv6 only"));
    m_ca->setTexts(tr("Company CA: drop a PEM file here where TLS is inspected"),
                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    m_modeFound->setTexts(tr("How traffic leaves"), {});
    m_caFound->setTexts(tr("Company CA"),
                        tr("\"Fill in for me\" lists here the authorities that this computer "
                           "trusts although they are not public."));
    m_skipTls->setTexts(tr("The Agent accepts any certificate"),
                        tr("Not advised: whoever stands in between can read and change what the Agent sends. "
                           "It is recorded in the pack, which warns of it."));
    m_cluster->setTitle(tr("More about the clus&ter"));
    nameClusterFields();
    showPlan();
    showProposals();
}

/// A field that does not apply is hidden with its whole group, on the user's own choice of a card.
void NetworkPage::showPlan()
{
    const Plan &plan = setup().plan();
    const bool proxy = plan.egress.mode == EgressMode::Proxy;
    const bool filtered = plan.egress.mode != EgressMode::Direct;
    m_body.showVendorPage(setup().line().vendorPages.value(u"proxy"_s),
                          tr("The vendor's page about proxies"));
    for (ChoiceCard *card : std::as_const(m_cards))
        card->setChecked(card->word() == wordFor(plan.egress.mode));
    for (QWidget *one :
         {static_cast<QWidget *>(m_proxy), static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_noProxy), static_cast<QWidget *>(m_sources.at(2))})
        one->setVisible(proxy);
    m_sourcesTitle->setVisible(filtered);
    for (const int who : {0, 1, 3})
        m_sources.at(who)->setVisible(filtered);
    m_family->setCurrentIndex(std::max(0, m_family->findData(wordFor(plan.egress.ipFamily))));
    QString state = tr("None. Only the public certificate authorities are trusted.");
    if (!plan.trust.caPem.isEmpty())
        state = describe(plan.trust.caPem);
    if (!plan.trust.caPem.isEmpty() && !setup().line().hasCaKey)
        state += u'\n' + tr("The chart of %1 has no setting for a CA: the cluster team has to mount "
                            "it. The hand-off asks them.")
                             .arg(setup().line().title);
    m_ca->setState(state, !plan.trust.caPem.isEmpty());
}

QString NetworkPage::obstacle() const
{
    if (const PlanFieldEdit *wrong = firstFault(shownFields()))
        return tr("%1: this value is not accepted yet.").arg(wrong->edit()->accessibleName());
    const Plan &plan = setup().plan();
    if (plan.egress.mode == EgressMode::Proxy && plan.egress.proxy.url.isEmpty() &&
        !setup().isAsked(u"egress.proxy.url"_s))
        return tr("Enter the proxy's URL, or ask the proxy team.");
    return {};
}

void NetworkPage::goToObstacle()
{
    const PlanFieldEdit *wrong = firstFault(shownFields());
    reveal(*(wrong == nullptr ? m_proxy : wrong)->edit());
}

/// Asking the system may take seconds: a thread of its own does it, and the window stays alive.
void NetworkPage::look()
{
    m_fill->setEnabled(false);
    m_looked = true;
    m_filled->setText(tr("Looking at this computer …"));
    runBeside(
        this, [world = setup().world()] { return discover(thisComputer(world)); },
        [this](const Discovery &found) { showFound(found); });
}

void NetworkPage::showFound(const Discovery &found)
{
    setup().setDiscovery(found);
    static const QStringList here{u"egress."_s, u"trust."_s};
    QStringList ofCluster;
    for (const PlanFieldEdit *one : m_cluster->fields())
        ofCluster.append(one->path());
    int offered = 0;
    int elsewhere = 0;
    for (const Proposal &proposal : found.proposals) {
        const bool onThisPage = ofCluster.contains(proposal.field) ||
                                std::any_of(here.begin(), here.end(), [&proposal](const QString &branch) {
                                    return proposal.field.startsWith(branch);
                                });
        offered += onThisPage ? 1 : 0;
        elsewhere += onThisPage || proposal.field.isEmpty() ? 0 : 1;
    }
    QString text = offered == 0 ? tr("This computer knows nothing that fits here.")
                                : tr("Found for this page: %1. Each is shown at its field.").arg(offered);
    if (elsewhere > 0)
        text += u' ' + tr("%n more stand at the fields of other pages, such as Tenant.", nullptr, elsewhere);
    QStringList notes;
    for (const DiscoverNote &note : found.notes)
        notes.append(printable(note.source, 120) + u' ' + printable(note.text, 300));
    m_filled->setText(text);
    m_filled->setToolTip(notes.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1));
    m_fill->setEnabled(true);
    Q_EMIT lookEnded();
}

void NetworkPage::showProposals()
{
    QList<Proposal> modes = setup().proposalsFor(u"egress.mode"_s);
    modes.removeIf([this](const Proposal &one) { return one.value == wordFor(setup().plan().egress.mode); });
    m_modeFound->setProposals(modes);
    QList<Proposal> authorities = setup().proposalsFor(u"trust.caPem"_s);
    const QByteArray known = setup().plan().trust.caPem;
    authorities.removeIf([&known](const Proposal &one) {
        const QByteArray pem = one.details.value(u"pem"_s).toString().toLatin1().trimmed();
        return !pem.isEmpty() && known.contains(pem);
    });
    for (Proposal &one : authorities) {
        const auto detail = [&one](const char *name) {
            return one.details.value(QLatin1String(name)).toString();
        };
        one.why =
            tr("This computer trusts it, and no public list has it: it may be the CA with which your company "
               "opens TLS. Compare its SHA-256 with the security team: %1. Valid from %2 to %3.")
                .arg(detail("sha256"), detail("notBefore"), detail("notAfter"));
    }
    m_caFound->setProposals(authorities);
}

/// Beside what the plan holds already: a company may have several.
void NetworkPage::takeCa(const Proposal &proposal)
{
    const QByteArray pem = proposal.details.value(u"pem"_s).toString().toLatin1();
    const Result<QByteArray> read = readCertificates(setup().plan().trust.caPem + '\n' + pem, u"--ca-file"_s);
    if (!read.ok())
        return m_ca->setState(u"\u26a0 "_s + windowMessage(read.error()),
                              !setup().plan().trust.caPem.isEmpty());
    setup().edit([&read](Plan &plan) { plan.trust.caPem = *read; });
}

void NetworkPage::goToStart()
{
    goToChosen(m_cards);
}

QString NetworkPage::why() const
{
    return tr("What stands between the cluster and the outside decides who has to act: nobody, "
              "the firewall's team or the proxy's. The pack is written for that team.");
}

} // namespace netsetup
