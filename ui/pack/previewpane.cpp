// What is rendered is rendered without fetching anything: see renderedtext.h.
#include "pack/previewpane.h"

#include "pack/codeview.h"
#include "pack/csvtable.h"
#include "pack/pagesview.h"
#include "pack/paintedformats.h"
#include "pack/renderedtext.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int detailLines = 4;

/// Bytes that are no text.
bool isPicture(const Artifact &artifact)
{
    return artifact.mediaType == "image/png"_L1;
}

bool isPdf(const Artifact &artifact)
{
    return artifact.mediaType == "application/pdf"_L1;
}

bool isDrawing(const Artifact &artifact)
{
    return artifact.mediaType == "image/svg+xml"_L1;
}

bool isTable(const Artifact &artifact)
{
    return artifact.mediaType == "text/csv"_L1;
}

/// There is more to see than its text.
bool isMoreThanText(const Artifact &artifact)
{
    return isDrawing(artifact) || isTable(artifact) || RenderedText::shows(artifact.mediaType);
}

/// Sharp at any size; null where this Qt has no reader for it.
QImage drawn(const QByteArray &svg)
{
    constexpr int sharpness = 2;
    QByteArray bytes = svg;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "svg");
    if (!buffer.open(QIODevice::ReadOnly) || !reader.canRead())
        return {};
    reader.setScaledSize(reader.size() * sharpness);
    return reader.read();
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
    , m_source(new QCheckBox(this))
    , m_copy(new QPushButton(this))
    , m_middle(new QSplitter(Qt::Vertical, this))
    , m_site(new SiteForm(setup, SiteForm::Scope::Device, this))
    , m_stack(new QStackedWidget)
    , m_code(new CodeView(this))
    , m_rendered(new RenderedText(this))
    , m_table(new QTableView(this))
    , m_csv(new CsvTable(this))
    , m_picture(new QLabel(this))
    , m_pages(new PagesView(this))
    , m_details(new QPlainTextEdit(this))
{
    m_details->setObjectName(u"verdictDetails"_s);
    m_site->setObjectName(u"deviceNames"_s);
    m_middle->setChildrenCollapsible(false);
    m_middle->setHandleWidth(8);
    m_middle->addWidget(m_site);
    m_middle->addWidget(m_stack);
    m_middle->setStretchFactor(1, 1);
    m_site->hide();
    makeViews();
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * detailLines + 12);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(makeTop());
    column->addWidget(m_middle, 1);
    column->addWidget(m_details);

    connect(m_files, &QComboBox::currentIndexChanged, this, &PreviewPane::showFile);
    connect(m_copy, &QPushButton::clicked, this, &PreviewPane::copyFile);
    connect(m_source, &QCheckBox::toggled, this, &PreviewPane::showFile);
    retranslate();
}

QWidget *PreviewPane::makeTop()
{
    m_files->setObjectName(u"previewFile"_s);
    m_copy->setObjectName(u"copyFile"_s);
    m_source->setObjectName(u"showSource"_s);
    m_label->setBuddy(m_files);
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_files->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *place = new QWidget(this);
    auto *top = new QHBoxLayout(place);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(8);
    top->addWidget(m_label);
    top->addWidget(m_files, 1);
    top->addWidget(m_source);
    top->addWidget(m_copy);
    return place;
}

void PreviewPane::makeViews()
{
    m_code->setObjectName(u"previewText"_s);
    m_rendered->setObjectName(u"previewRendered"_s);
    m_table->setObjectName(u"previewTable"_s);
    m_picture->setObjectName(u"previewPicture"_s);
    m_pages->setObjectName(u"previewPages"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(64, 64);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_table->setModel(m_csv);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    // Files are English and code, in every window.
    m_table->setLayoutDirection(Qt::LeftToRight);
    for (QWidget *view : QList<QWidget *>{m_code, m_rendered, m_table, m_picture, m_pages})
        m_stack->addWidget(view);
}

void PreviewPane::retranslate()
{
    m_site->setAccessibleName(tr("What only its owner knows"));
    m_site->retranslate();
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_copy->setText(tr("Cop&y"));
    m_copy->setAccessibleName(tr("Copy this file"));
    m_copy->setAccessibleDescription(tr("Puts the file that is shown on the clipboard."));
    m_source->setText(tr("As te&xt"));
    m_source->setAccessibleDescription(tr("Shows the text of the file in place of what people will see"));
    m_files->setAccessibleName(tr("File to preview"));
    m_rendered->setAccessibleName(tr("Preview, as people will see it"));
    m_table->setAccessibleName(tr("Preview of the table"));
    m_code->setAccessibleName(tr("Preview"));
    m_picture->setAccessibleName(tr("Preview of the picture"));
    m_pages->setAccessibleName(tr("Preview of the pages"));
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
    // Of itself it keeps every text at the left.
    QTextOption side = m_details->document()->defaultTextOption();
    side.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    m_details->document()->setDefaultTextOption(side);
    if (m_details->toPlainText() != details)
        m_details->setPlainText(details);
    showFile();
}

QString PreviewPane::text() const
{
    const bool painted = m_stack->currentWidget() == m_picture || m_stack->currentWidget() == m_pages;
    return painted && !m_source->isEnabled() ? QString() : m_code->toPlainText();
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
    m_image = {};
    m_source->setEnabled(at >= 0 && isMoreThanText(m_artifacts.at(at)));
    QWidget *view = m_code;
    if (at < 0) {
        m_code->showFile(QString(), m_notice);
    } else if (isPdf(m_artifacts.at(at))) {
        m_code->showFile(m_artifacts.at(at).path, QString());
        m_pages->showPages(pagesOf(m_artifacts.at(at).bytes));
        view = m_pages;
    } else if (isPicture(m_artifacts.at(at))) {
        m_image = QImage::fromData(m_artifacts.at(at).bytes);
        view = m_picture;
    } else {
        m_code->showFile(m_artifacts.at(at).path, QString::fromUtf8(m_artifacts.at(at).bytes));
        if (m_source->isEnabled() && !m_source->isChecked())
            return showAsPeopleSeeIt(m_artifacts.at(at));
    }
    m_stack->setCurrentWidget(view);
    fitPicture();
}

QImage PreviewPane::pictureOf(const Artifact &artifact) const
{
    const QImage image = drawn(artifact.bytes);
    // The same geometry, painted here, where this Qt reads no SVG.
    return image.isNull() && m_diagram ? m_diagram() : image;
}

void PreviewPane::showAsPeopleSeeIt(const Artifact &artifact)
{
    const QString text = QString::fromUtf8(artifact.bytes);
    QWidget *view = m_rendered;
    if (isDrawing(artifact)) {
        m_image = pictureOf(artifact);
        view = m_picture;
    } else if (isTable(artifact)) {
        m_csv->setText(text);
        m_table->resizeColumnsToContents();
        view = m_table;
    } else {
        m_rendered->showFile(artifact.path, artifact.mediaType, text, m_diagram);
    }
    m_stack->setCurrentWidget(view);
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
    } else if (isPdf(artifact)) {
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
