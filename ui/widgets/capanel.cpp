#include "widgets/capanel.h"

#include "base/netnames.h"
#include "models/windowwords.h"
#include "widgets/plaintext.h"

#include <QCryptographicHash>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int grid = 8;

} // namespace

QStringList pemFingerprints(const QByteArray &pem)
{
    static const QByteArray begin("-----BEGIN CERTIFICATE-----");
    static const QByteArray end("-----END CERTIFICATE-----");
    QStringList prints;
    for (qsizetype at = pem.indexOf(begin); at >= 0; at = pem.indexOf(begin, at + 1)) {
        const qsizetype body = at + begin.size();
        const qsizetype stop = pem.indexOf(end, body);
        if (stop < 0)
            break;
        const QByteArray der = QByteArray::fromBase64(pem.mid(body, stop - body));
        prints << QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    }
    return prints;
}

CaPanel::CaPanel(Setup &setup, QWidget *parent)
    : QScrollArea(parent)
    , m_setup(setup)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    column->setSpacing(grid);
    setWidget(content);
    m_head = new QLabel;
    QFont bold = font();
    bold.setBold(true);
    m_head->setFont(bold);
    m_head->setWordWrap(true);
    m_why = new PlainText;
    m_seen = new PlainText;
    m_seen->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_choose = new QPushButton;
    m_back = new QPushButton;
    m_message = new PlainText;
    for (QPushButton *button : {m_choose, m_back})
        button->setMinimumHeight(4 * grid);
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_why, m_seen, m_choose, m_back, m_message})
        column->addWidget(part);
    column->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &CaPanel::askForFile);
    connect(m_back, &QPushButton::clicked, this, &CaPanel::closed);
    retranslate();
}

void CaPanel::retranslate()
{
    setAccessibleName(tr("Use this CA for the agents"));
    m_head->setText(tr("Use this CA for the agents"));
    m_why->setAccessibleName(tr("How to be sure"));
    m_seen->setAccessibleName(tr("The certificate that was seen"));
    m_message->setAccessibleName(tr("Result"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_choose->setText(tr("Choose the CA &file …"));
    m_choose->setAccessibleDescription(tr("A PEM file that you got from the security team"));
    m_back->setText(tr("Back to the fin&ding"));
    const int longer = std::max(m_choose->minimumSizeHint().width(), m_back->minimumSizeHint().width());
    setMinimumWidth(longer + 4 * grid + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2 * frameWidth());
    sayChain();
}

void CaPanel::showChain(const QList<SeenCertificate> &chain)
{
    m_chain = chain;
    sayChain();
    m_choose->setFocus();
}

void CaPanel::sayChain()
{
    QString why =
        tr("Ask the security team for their CA file, and compare its SHA-256 with them by another way "
           "than this network. What the network itself sent is not taken: anyone in between could "
           "have sent it.");
    if (!m_setup.line().hasCaKey)
        why += u' ' + tr("Mind: the chart of this product line has no key for a CA. The plan then "
                         "only judges with it; ask for the exemption first.");
    m_why->show(why);
    QStringList seen;
    for (const SeenCertificate &certificate : std::as_const(m_chain))
        seen << certificateText(certificate);
    m_seen->show(seen.isEmpty() ? tr("No certificate was seen.") : seen.join(u"\n\n"_s));
    m_message->show(QString());
}

void CaPanel::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("CA file of the security team"), QString(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CaPanel::takeFile);
    dialog->open();
}

void CaPanel::takeFile(const QString &path)
{
    const Outcome set = m_setup.setField(u"--ca-file"_s, path);
    m_message->show(set.ok() ? comparison() : printable(windowMessage(set.error()), 1000));
}

QString CaPanel::comparison() const
{
    const QStringList prints = pemFingerprints(m_setup.plan().trust.caPem);
    QStringList lines{tr("The plan holds this CA now. Run the checks again to judge with it.")};
    bool seen = false;
    for (const QString &print : prints) {
        lines << QString() << "SHA-256 "_L1 + fingerprintText(print);
        for (const SeenCertificate &certificate : m_chain)
            seen = seen || certificate.sha256 == print;
    }
    lines
        << QString()
        << (seen
                ? tr("A certificate of the file is one of those that were seen.")
                : tr("None of them was sent by the server itself; a root rarely is. Running the checks again "
                     "shows whether it completes the chain."));
    return lines.join(u'\n');
}

QString CaPanel::message() const
{
    return m_message->toPlainText();
}

} // namespace netsetup
