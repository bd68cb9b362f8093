#include "shell/aboutbox.h"

#include "models/windowwords.h"
#include "session/programfacts.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

AboutBox::AboutBox(Setup &setup, QWidget *parent)
    : QDialog(parent)
    , m_setup(setup)
    , m_title(ui::pageHeading())
    , m_text(new PlainText)
    , m_answer(ui::plainLabel())
    , m_newer(new QPushButton)
    , m_copy(new QPushButton)
    , m_close(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(m_title);
    auto *place = new QScrollArea;
    place->setFrameShape(QFrame::NoFrame);
    place->setWidgetResizable(true);
    place->setFocusPolicy(Qt::NoFocus);
    place->setWidget(m_text);
    column->addWidget(place, 1);
    m_answer->hide();
    column->addWidget(m_answer);
    auto *row = new QHBoxLayout;
    row->addWidget(m_newer);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(m_close);
    column->addLayout(row);
    m_close->setDefault(true);
    m_copy->setObjectName(u"copyAbout"_s);
    connect(m_newer, &QPushButton::clicked, this, &AboutBox::askForFacts);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_title->text() + u"\n\n"_s + m_text->toPlainText());
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    resize(80 * grid, 60 * grid);
    m_close->setFocus();
}

void AboutBox::tell()
{
    const ProgramFacts facts = programFacts(m_setup.world().catalog);
    m_title->setText(u"StackState Network Setup "_s + facts.version);
    QStringList lines;
    if (!facts.commit.isEmpty())
        lines += {tr("Made from commit %1.").arg(facts.commit), QString()};
    lines.append(tr("It contacts nothing by itself, and looks for no updates. A check contacts the hosts of "
                    "the plan, its "
                    "registries and name servers; each report lists them."));
    lines += {QString(), tr("Facts")};
    for (const ProgramFacts::Facts &line : facts.catalog)
        lines.append(line.origin.isEmpty()
                         ? tr("%1: as of %2").arg(line.title, line.checkedOn)
                         : tr("%1: as of %2, from the file %3").arg(line.title, line.checkedOn, line.origin));
    lines.append(tr("Public roots: %1").arg(facts.publicRoots));
    lines += {QString(), tr("Made with")};
    for (const ProgramFacts::Part &part : facts.parts)
        lines.append(u"%1 %2 (%3)"_s.arg(part.name, part.version, part.licence));
    lines += {QString(), tr("Licence: Apache-2.0. The public roots are Mozilla's list, MPL-2.0.")};
    m_text->show(lines.join(u'\n'));
}

void AboutBox::askForFacts()
{
    auto *dialog =
        new QFileDialog(this, tr("Use newer facts"), QString(), tr("Facts (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AboutBox::takeFacts);
    dialog->open();
}

void AboutBox::takeFacts(const QString &path)
{
    const Outcome taken = m_setup.takeCatalogFile(path);
    m_answer->setText(taken.ok()
                          ? tr("These facts hold for this window until it is closed. Each pack says so.")
                          : windowMessage(taken.error()));
    m_answer->show();
    tell();
}

void AboutBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AboutBox::retranslate()
{
    setWindowTitle(tr("About this program"));
    m_text->setAccessibleName(tr("About this program"));
    tell();
    m_newer->setText(tr("Use &newer facts…"));
    m_newer->setToolTip(tr("A file of facts about a product line, in place of the built-in ones"));
    m_copy->setText(tr("&Copy"));
    m_close->setText(tr("C&lose"));
}

} // namespace netsetup
