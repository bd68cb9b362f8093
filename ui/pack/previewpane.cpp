// Text is shown as text, HTML included: nothing that came from a network is ever rendered here.
#include "pack/previewpane.h"

#include "pack/codeview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int detailLines = 4;

bool isPicture(const Artifact &artifact)
{
    return artifact.mediaType == "image/png"_L1;
}

/// In the order in which one has to do with them: what is loaded first, what takes it out last.
int turnOf(FileRole role)
{
    switch (role) {
    case FileRole::Main:
        return 0;
    case FileRole::Incomplete:
        return 1;
    case FileRole::Document:
    case FileRole::Data:
    case FileRole::Exemption:
    case FileRole::Addition:
        return 2;
    case FileRole::LaterDrop:
        return 3;
    case FileRole::Removal:
        break;
    }
    return 4;
}

} // namespace

PreviewPane::PreviewPane(Setup &setup, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_files(new QComboBox(this))
    , m_copy(new QPushButton(this))
    , m_middle(new QSplitter(Qt::Vertical, this))
    , m_site(new SiteForm(setup, SiteForm::Scope::Device, this))
    , m_stack(new QStackedWidget)
    , m_code(new CodeView(this))
    , m_picture(new QLabel(this))
    , m_details(new QPlainTextEdit(this))
{
    m_files->setObjectName(u"previewFile"_s);
    m_code->setObjectName(u"previewText"_s);
    m_details->setObjectName(u"verdictDetails"_s);
    m_copy->setObjectName(u"copyFile"_s);
    m_label->setBuddy(m_files);
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_files->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(64, 64);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_site->setObjectName(u"deviceNames"_s);
    m_middle->setChildrenCollapsible(false);
    m_middle->setHandleWidth(8);
    m_middle->addWidget(m_site);
    m_middle->addWidget(m_stack);
    m_middle->setStretchFactor(1, 1);
    m_site->hide();
    m_stack->addWidget(m_code);
    m_stack->addWidget(m_picture);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * detailLines + 12);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_label);
    top->addWidget(m_files, 1);
    top->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_middle, 1);
    column->addWidget(m_details);

    connect(m_files, &QComboBox::currentIndexChanged, this, &PreviewPane::showFile);
    connect(m_copy, &QPushButton::clicked, this, &PreviewPane::copyFile);
    retranslate();
}

void PreviewPane::retranslate()
{
    m_site->setAccessibleName(tr("What only its owner knows"));
    m_site->retranslate();
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_copy->setText(tr("Cop&y"));
    m_copy->setAccessibleName(tr("Copy this file"));
    m_copy->setAccessibleDescription(tr("Puts the file that is shown on the clipboard."));
    m_files->setAccessibleName(tr("File to preview"));
    m_code->setAccessibleName(tr("Preview"));
    m_picture->setAccessibleName(tr("Preview of the picture"));
    m_details->setAccessibleName(tr("What this file covers, and what not"));
    showFile();
}

void PreviewPane::showDevice(const std::optional<SiteForm::Group> &device)
{
    const bool asks = device.has_value() && !device->format->can.siteParameters.isEmpty();
    m_site->setGroups(asks ? QList<SiteForm::Group>{*device} : QList<SiteForm::Group>{});
    m_site->setVisible(asks);
    const QString id = asks ? device->format->id : QString();
    if (std::exchange(m_device, id) != id && asks)
        makeRoom();
}

/// The questions get what they need, and not the room of the file.
void PreviewPane::makeRoom()
{
    const int all = m_middle->height() - m_middle->handleWidth();
    const int forSite = std::min(m_site->wholeHeight(), all / 2);
    m_middle->setSizes({forSite, all - forSite});
}

void PreviewPane::showArtifacts(const QList<Artifact> &artifacts, const QString &details,
                                const QString &notice)
{
    const QString before = currentPath();
    m_artifacts = artifacts;
    std::stable_sort(m_artifacts.begin(), m_artifacts.end(), [](const Artifact &one, const Artifact &other) {
        return turnOf(one.role) < turnOf(other.role);
    });
    m_notice = notice;
    {
        const QSignalBlocker quiet(m_files);
        m_files->clear();
        for (const Artifact &artifact : std::as_const(m_artifacts))
            m_files->addItem(artifact.path);
        m_files->setCurrentIndex(std::max(artifacts.isEmpty() ? -1 : 0, m_files->findText(before)));
    }
    m_files->setEnabled(!artifacts.isEmpty());
    m_copy->setEnabled(!artifacts.isEmpty());
    if (m_details->toPlainText() != details)
        m_details->setPlainText(details);
    showFile();
}

QString PreviewPane::text() const
{
    return m_stack->currentWidget() == m_code ? m_code->toPlainText() : QString();
}

QString PreviewPane::currentPath() const
{
    return m_files->currentText();
}

void PreviewPane::showFile()
{
    const int at = m_files->currentIndex();
    m_label->setText(m_artifacts.size() > 1 ? tr("Fi&le %1 of %2:").arg(at + 1).arg(m_artifacts.size())
                                            : tr("Fi&le:"));
    const bool picture = at >= 0 && isPicture(m_artifacts.at(at));
    m_image = picture ? QImage::fromData(m_artifacts.at(at).bytes) : QImage();
    if (at < 0)
        m_code->showFile(QString(), m_notice);
    else if (m_artifacts.at(at).mediaType == "application/pdf"_L1)
        m_code->showFile(QString(),
                         tr("The request on A4 pages (%1 KB).\n\nIts words are those of the Markdown file: "
                            "choose “Change request (Markdown)” to read them here.")
                             .arg((m_artifacts.at(at).bytes.size() + 1023) / 1024));
    else if (!picture)
        m_code->showFile(m_artifacts.at(at).path, QString::fromUtf8(m_artifacts.at(at).bytes));
    m_stack->setCurrentWidget(picture ? static_cast<QWidget *>(m_picture) : m_code);
    fitPicture();
}

void PreviewPane::copyFile()
{
    const int at = m_files->currentIndex();
    if (at < 0)
        return;
    const Artifact &artifact = m_artifacts.at(at);
    if (isPicture(artifact)) {
        QGuiApplication::clipboard()->setImage(m_image);
    } else if (artifact.mediaType == "application/pdf"_L1) {
        auto *content = new QMimeData;
        content->setData(artifact.mediaType, artifact.bytes);
        QGuiApplication::clipboard()->setMimeData(content);
    } else {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(artifact.bytes));
    }
    Q_EMIT said(tr("Copied: %1").arg(artifact.path));
}

void PreviewPane::fitPicture()
{
    if (m_image.isNull()) {
        m_picture->setPixmap({});
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize room = m_stack->size() * ratio;
    QPixmap pixmap = QPixmap::fromImage(
        m_image.scaled(room.boundedTo(m_image.size()), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPicture();
}

} // namespace netsetup
