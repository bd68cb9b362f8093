// Shows what the planner and the emitters say of the shared plan. Typing is followed after a short pause, so
// that it never waits for files to be printed.
#include "pages/handoffpage.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "handoff/pack/packextra.h"
#include "models/windowwords.h"
#include "pack/boardform.h"
#include "pack/filenames.h"
#include "pack/formatchooser.h"
#include "pack/mailpane.h"
#include "pack/mailtext.h"
#include "pack/packchoice.h"
#include "pack/paintedformats.h"
#include "pack/previewpane.h"
#include "pack/savebar.h"
#include "pack/siteform.h"
#include "program/language.h"
#include "widgets/flowlayout.h"
#include "widgets/splitter.h"
#include "widgets/texts.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QRadioButton>
#include <QTabWidget>
#include <QTimer>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int typingPause = 150;
constexpr Audience audiences[] = {Audience::Everybody, Audience::Network, Audience::Proxy, Audience::Security,
                                  Audience::Cluster};

QUrl mailAddress(const QString &subject, const QString &body)
{
    QUrlQuery parts;
    parts.addQueryItem(u"subject"_s, QString::fromUtf8(QUrl::toPercentEncoding(subject)));
    if (!body.isEmpty())
        parts.addQueryItem(u"body"_s, QString::fromUtf8(QUrl::toPercentEncoding(body)));
    QUrl address(u"mailto:"_s);
    address.setQuery(parts);
    return address;
}

/// Every format, those of the catalogue and the painted ones, with what the planner says.
QList<FormatPlan> everyPlan(const HandoffInput &input)
{
    QList<FormatPlan> plans = planFormats(input);
    for (const Format &format : paintedFormats())
        plans.append(planFormat(format, input));
    return plans;
}

} // namespace

HandoffPage::HandoffPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_choice(new PackChoice(setup, this))
    , m_refresh(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 8);
    column->setSpacing(8);
    addHead(column);
    addAudiences(column);
    addMiddle(column);
    m_save = new SaveBar([this](bool mailSafe, const QDateTime &now) {
        return makeChosen(this->setup().handoff(now), chosenIds(), mailSafe);
    });
    column->addWidget(m_save);
    connect(m_save, &SaveBar::saved, this, [this](const QString &target) {
        this->setup().packSaved();
        Q_EMIT packSaved(target);
    });
    connect(m_save, &SaveBar::mailWanted, this, &HandoffPage::writeMail);
    m_preview->setDiagram([this] { return diagramImage(m_input, 2); });
    connect(m_preview, &PreviewPane::said, m_save, &SaveBar::say);
    connect(m_mail, &MailPane::said, m_save, &SaveBar::say);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(typingPause);
    connect(m_refresh, &QTimer::timeout, this, [this] {
        // Printing the files of a large report takes seconds: not before somebody looks.
        m_stale = !isVisible();
        if (!m_stale)
            refresh();
    });
    connect(&setup, &Setup::planChanged, this, &HandoffPage::planTouched);
    connect(&setup, &Setup::reportChanged, this, &HandoffPage::planTouched);
    connect(m_choice, &PackChoice::changed, this, &HandoffPage::planTouched);
    HandoffPage::retranslate();
    refresh();
}

QString HandoffPage::name() const
{
    return tr("Hand-off");
}

void HandoffPage::initializePage()
{
    refresh();
}

Audience HandoffPage::audience() const
{
    return static_cast<Audience>(m_audiences->checkedId());
}

QString HandoffPage::lastTarget() const
{
    return m_save->lastTarget();
}

bool HandoffPage::isRefreshing() const
{
    return m_refresh->isActive() || m_stale;
}

void HandoffPage::addHead(QVBoxLayout *column)
{
    m_title = ui::pageHeading();
    m_lead = new QLabel;
    m_lead->setWordWrap(true);
    m_lead->setTextFormat(Qt::PlainText);
    m_lead->setObjectName(u"handoffLead"_s);
    m_language = new QLabel;
    m_language->setWordWrap(true);
    m_language->setTextFormat(Qt::PlainText);
    m_language->setObjectName(u"handoffLanguage"_s);
    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addWidget(m_language);
}

void HandoffPage::addAudiences(QVBoxLayout *column)
{
    auto *row = new FlowLayout(16);
    m_audienceLabel = new QLabel;
    row->addWidget(m_audienceLabel);
    m_audiences = new QButtonGroup(this);
    for (const Audience audience : audiences) {
        auto *button = new QRadioButton;
        button->setObjectName(u"audience."_s + wordFor(audience));
        m_audiences->addButton(button, static_cast<int>(audience));
        row->addWidget(button);
    }
    m_audiences->button(static_cast<int>(Audience::Everybody))->setChecked(true);
    m_onlyMissing = new QCheckBox;
    m_onlyMissing->setObjectName(u"onlyMissing"_s);
    row->addWidget(m_onlyMissing);
    connect(m_onlyMissing, &QCheckBox::toggled, this, &HandoffPage::refresh);
    column->addLayout(row);
    connect(m_audiences, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            refresh();
    });
}

void HandoffPage::addMiddle(QVBoxLayout *column)
{
    auto *middle = new Splitter(Qt::Horizontal);
    middle->setChildrenCollapsible(false);
    middle->setHandleWidth(8);
    middle->addWidget(makeChooser());
    middle->addWidget(makeTabs());
    middle->setStretchFactor(0, 2);
    middle->setStretchFactor(1, 3);
    middle->setSizes({260, 520});
    column->addWidget(middle, 1);
}

QWidget *HandoffPage::makeChooser()
{
    m_formats = new FormatChooser;
    m_formats->setFileNames([this] { return fileNamesOf(everyPlan(m_input), m_input); });
    connect(m_formats, &FormatChooser::looked, this, &HandoffPage::showCurrent);
    // Somebody types: what is found is shown after a pause.
    connect(m_formats, &FormatChooser::narrowed, m_refresh, qOverload<>(&QTimer::start));
    connect(m_formats, &FormatChooser::toggled, this, &HandoffPage::toggle);
    return m_formats;
}

QWidget *HandoffPage::makeTabs()
{
    m_tabs = ui::namedTabs();
    m_tabs->setObjectName(u"handoffTabs"_s);
    m_preview = new PreviewPane(setup());
    m_board = new BoardForm(setup());
    m_site = new SiteForm(setup(), SiteForm::Scope::Chosen);
    m_mail = new MailPane;
    m_tabs->addTab(m_preview, QString());
    m_tabs->addTab(m_board, QString());
    m_tabs->addTab(m_site, QString());
    m_tabs->addTab(m_mail, QString());
    return m_tabs;
}

void HandoffPage::retranslate()
{
    setTitle({});
    setAccessibleName(tr("Hand-off"));
    m_tabs->setAccessibleName(tr("Preview and details"));
    m_board->setAccessibleName(tr("Request details"));
    m_site->setAccessibleName(tr("Device names"));
    m_title->setText(tr("Hand-off"));
    m_audienceLabel->setText(tr("Pack for:"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    const QHash<Audience, QString> teams{{Audience::Everybody, tr("&Everybody")},
                                         {Audience::Network, tr("Net&work team")},
                                         {Audience::Proxy, tr("P&roxy team")},
                                         {Audience::Security, tr("Sec&urity team")},
                                         {Audience::Cluster, tr("&Cluster team")}};
    for (auto team = teams.begin(); team != teams.end(); ++team)
        m_audiences->button(static_cast<int>(team.key()))->setText(team.value());
    m_onlyMissing->setText(tr("Leave out what is &open already"));
    m_formats->retranslate();
    ui::nameTab(*m_tabs, 0, tr("Preview"));
    ui::nameTab(*m_tabs, 1, tr("Request details"));
    ui::nameTab(*m_tabs, 2, tr("Device names"));
    ui::nameTab(*m_tabs, 3, tr("Mail"));
    m_preview->retranslate();
    m_board->retranslate();
    m_site->retranslate();
    m_mail->retranslate();
    m_save->retranslate();
    m_refresh->start();
}

void HandoffPage::planTouched()
{
    m_refresh->start();
}

void HandoffPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (isRefreshing())
        refresh();
}

bool HandoffPage::isPlanReady() const
{
    return setup().problems().isEmpty();
}

bool HandoffPage::isForAudience(const Format &format) const
{
    return audience() == Audience::Everybody || format.audience == Audience::Everybody ||
           format.audience == audience();
}

QStringList HandoffPage::chosenIds() const
{
    return m_formats->chosenIds();
}

Result<Pack> HandoffPage::makeChosen(const HandoffInput &input, const QStringList &ids, bool mailSafe) const
{
    PackRequest request;
    request.artifacts = ids;
    request.audience = audience();
    request.mailSafe = mailSafe;
    request.onlyMissing = m_onlyMissing->isChecked() && !m_onlyMissing->isHidden();
    return makePack(input, request, paintedFormats());
}

void HandoffPage::showLanguage()
{
    const QString code = setup().plan().handoff.language;
    m_language->setText(
        tr("Language of the documents in the pack: %1. It is changed under \"Request details\".")
            .arg(languageName(code)));
    m_language->setVisible(code != currentLanguage());
}

void HandoffPage::showNothing()
{
    m_input = {};
    m_formats->setRows({}, {}, false, {});
    m_site->setGroups({});
    m_preview->showDevice({});
    m_lead->setText(tr("Files can be made once the plan is complete."));
    m_preview->showArtifacts({}, {}, windowMessage(setup().problems().constFirst()));
    m_mailText = {};
    m_mail->setMail({});
    showObstacle();
}

/// The one place where the hand-off is put together for what is shown: with a large report that takes its
/// time.
void HandoffPage::refresh()
{
    m_refresh->stop();
    m_stale = false;
    m_board->load();
    showLanguage();
    if (!isPlanReady())
        return showNothing();
    m_input = setup().handoff(QDateTime::currentDateTimeUtc());
    ++m_inputsMade;
    m_lead->setText(
        setup().report().has_value()
            ? tr("Choose who gets the pack and which files their devices understand.")
            : tr("No checks were run yet: the files hold names, but no addresses and no findings. "
                 "Run the checks first if a device needs addresses."));
    m_save->setProposedName(u"%1-handoff"_s.arg(m_input.tenantHost.section(u'.', 0, 0)));
    // Behind an older pack it would drop what that one has opened.
    m_onlyMissing->setVisible(
        !m_input.since && std::any_of(m_input.rules.begin(), m_input.rules.end(),
                                      [](const Rule &rule) { return rule.seen.state == RuleState::Open; }));
    showFormats();
    showSite();
    showCurrent();
    showObstacle();
}

void HandoffPage::showFormats()
{
    QList<FormatListModel::Row> rows;
    m_details.clear();
    for (const FormatPlan &plan : everyPlan(m_input)) {
        if (!isForAudience(*plan.format))
            continue;
        const FormatVerdict verdict = verdictOn(plan);
        rows.append({plan.format->id, inWords("Formats", plan.format->title), plan.format->maker, verdict,
                     groupOf(*plan.format)});
        m_details.insert(plan.format->id, verdict.details);
    }
    m_formats->setRows(rows, m_choice->ids(audience()), audience() != Audience::Everybody, deviceQuestion());
}

/// While no device is chosen: what is to be found out first.
QString HandoffPage::deviceQuestion() const
{
    if (audience() == Audience::Proxy)
        return tr("Which proxy do they have?");
    return audience() == Audience::Everybody && setup().plan().egress.mode == EgressMode::Proxy
               ? tr("Which firewall, which proxy?")
               : tr("Which firewall do they have?");
}

void HandoffPage::showSite()
{
    QList<SiteForm::Group> groups;
    const QStringList chosen = chosenIds();
    for (const QString &id : chosen) {
        const Format *known = format(id);
        if (known != nullptr && !known->can.siteParameters.isEmpty())
            groups.append({known, neededSiteKeys(*known, m_input)});
    }
    m_site->setGroups(groups);
}

/// Asked whether it is chosen or not: the answers decide what its files can be.
void HandoffPage::showDevice(const QString &id)
{
    const Format *device = format(id);
    if (device == nullptr)
        m_preview->showDevice({});
    else
        m_preview->showDevice(SiteForm::Group{device, neededSiteKeys(*device, m_input)});
}

void HandoffPage::showCurrent()
{
    const QString id = m_formats->currentId();
    // Behind a changed plan, what is shown follows in a moment.
    if (id.isEmpty() || !isPlanReady() || m_input.tenantHost.isEmpty())
        return;
    showDevice(id);
    // The documents speak of the pack as a whole: what is shown is printed with all that is chosen. What only
    // a painter makes is made when it is looked at.
    QStringList ids = chosenIds();
    ids.removeIf([](const QString &chosen) { return paintedArtifacts().contains(chosen); });
    if (!ids.contains(id))
        ids.append(id);
    const Result<Pack> pack = makeChosen(m_input, ids, false);
    if (!pack.ok()) {
        m_preview->showArtifacts({}, m_details.value(id), windowMessage(pack.error()));
        return;
    }
    QList<Artifact> shown;
    QList<Artifact> attached;
    const QStringList chosen = chosenIds();
    for (const Artifact &artifact : pack->artifacts) {
        if (artifact.id == id)
            shown.append(artifact);
        if (chosen.contains(artifact.id))
            attached.append(artifact);
    }
    m_preview->showArtifacts(shown, m_details.value(id),
                             tr("There is nothing to show.\n\n%1").arg(m_details.value(id)));
    m_mailText = mailText(m_input, audience(), attached);
    m_mail->setMail(m_mailText.whole());
}

/// In the user's own mail program, which knows whom it is for. What is too long for the way there waits on
/// the clipboard.
void HandoffPage::writeMail()
{
    constexpr qsizetype longest = 1800;
    const QString file = QFileInfo(lastTarget()).fileName();
    QUrl address = mailAddress(m_mailText.subject, m_mailText.body);
    const bool whole = address.toEncoded().size() <= longest;
    if (!whole) {
        QGuiApplication::clipboard()->setText(m_mailText.body);
        address = mailAddress(m_mailText.subject, {});
    }
    if (!QDesktopServices::openUrl(address)) {
        m_tabs->setCurrentWidget(m_mail);
        return m_save->say(
            tr("No mail program opens here. Copy the text of the mail above, and attach %1.").arg(file));
    }
    m_save->say(
        whole ? tr("The mail is open in your mail program. Attach %1.").arg(file)
              : tr("The mail is open in your mail program. Paste its text there, and attach %1.").arg(file));
}

void HandoffPage::showObstacle()
{
    QString words;
    if (!isPlanReady())
        words = windowMessage(setup().problems().constFirst());
    else if (setup().practice() != setup().world().practice)
        // As on the command line: the plan would speak of other hosts than the findings.
        words = setup().practice().isEmpty()
                    ? tr("The report is from a real network, and this window shows a practice network. Open "
                         "the report outside of practice to make a pack of it.")
                    : tr("The report is from the practice network \"%1\". Start that practice on the first "
                         "page and open the report there to make a pack of it.")
                          .arg(printable(setup().practice(), 60));
    else if (chosenIds().isEmpty())
        words = tr("Choose at least one file.");
    m_save->setObstacle(words);
}

PrimaryButton *HandoffPage::primary() const
{
    return setup().progress().pack == PackStand::Saved ? nullptr : m_save->zipButton();
}

void HandoffPage::toggle(const QString &id, bool checked)
{
    const bool done = m_choice->set(id, checked, audience());
    m_save->say(done ? QString() : tr("A pack holds at least one file: this one stays in it."));
    if (!done)
        refresh();
}

QString HandoffPage::why() const
{
    return tr("Other teams do the work. Each of them gets files in its own format, with a way to "
              "test them and to take them out again.");
}

} // namespace netsetup
