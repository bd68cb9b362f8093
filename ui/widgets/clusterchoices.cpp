#include "widgets/clusterchoices.h"

#include "base/netnames.h"
#include "widgets/expander.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

constexpr int longestImage = 300;

} // namespace

ClusterChoices::ClusterChoices(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid / 2);
    m_hosts = new QCheckBox;
    m_hosts->setObjectName(u"clusterHosts"_s);
    column->addWidget(m_hosts);
    connect(m_hosts, &QCheckBox::toggled, this, &ClusterChoices::changed);
    m_more = new Expander;
    m_more->setObjectName(u"clusterMore"_s);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    auto *inside = new QWidget;
    auto *more = new QVBoxLayout(inside);
    more->setContentsMargins(2 * grid, 0, 0, 0);
    more->setSpacing(grid / 2);
    addMore(*more);
    inside->hide();
    column->addWidget(inside);
    connect(m_more, &Expander::toggled, inside, &QWidget::setVisible);
}

/// The hint below a box is what assistive tools read of it as well.
QCheckBox *ClusterChoices::addSwitch(QVBoxLayout &column, const QString &name)
{
    auto *box = new QCheckBox;
    box->setObjectName(name);
    auto *hint = ui::plainLabel();
    hint->setObjectName(name + u"Hint"_s);
    hint->setIndent(3 * grid);
    column.addWidget(box);
    column.addWidget(hint);
    column.addSpacing(grid / 2);
    connect(box, &QCheckBox::toggled, this, &ClusterChoices::changed);
    return box;
}

void ClusterChoices::addMore(QVBoxLayout &column)
{
    m_pulls = addSwitch(column, u"clusterPulls"_s);
    m_selfCleaning = addSwitch(column, u"clusterSelfCleaning"_s);
    m_imageLabel = ui::plainLabel();
    m_image = new QComboBox;
    m_image->setObjectName(u"clusterImage"_s);
    m_image->setEditable(true);
    m_image->setInsertPolicy(QComboBox::NoInsert);
    m_image->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_image->setMinimumContentsLength(12);
    m_imageLabel->setBuddy(m_image);
    m_imageHint = ui::plainLabel();
    m_nodesLabel = ui::plainLabel();
    m_nodes = new QLineEdit;
    m_nodes->setObjectName(u"clusterNodes"_s);
    m_nodesLabel->setBuddy(m_nodes);
    for (QWidget *part : std::initializer_list<QWidget *>{m_imageLabel, m_image, m_imageHint})
        column.addWidget(part);
    column.addSpacing(grid / 2);
    column.addWidget(m_nodesLabel);
    column.addWidget(m_nodes);
    connect(m_image, &QComboBox::currentTextChanged, this, &ClusterChoices::changed);
    connect(m_nodes, &QLineEdit::textChanged, this, &ClusterChoices::changed);
}

void ClusterChoices::setTexts(QCheckBox *box, const QString &label, const QString &hint)
{
    box->setText(label);
    box->setAccessibleName(label);
    box->setAccessibleDescription(hint);
    box->parentWidget()->findChild<QLabel *>(box->objectName() + u"Hint"_s)->setText(hint);
}

void ClusterChoices::retranslate()
{
    m_hosts->setText(tr("From the nodes' own network too"));
    m_hosts->setAccessibleDescription(
        tr("A second pod on every node, on the network of the node, where images are pulled from. A "
           "namespace may forbid such pods."));
    m_hosts->setToolTip(m_hosts->accessibleDescription());
    m_more->setTitle(tr("More choices"));
    setTexts(m_pulls, tr("Let each node pull the images of the plan"),
             tr("Layers that a node lacks are really downloaded. How many megabytes that may be is said "
                "before. Nothing of them is run."));
    setTexts(m_selfCleaning, tr("The cluster takes everything away by itself"),
             tr("Even when this computer dies meanwhile, and without the right to delete."));
    m_imageLabel->setText(tr("Image of the checks"));
    m_image->setAccessibleName(tr("Image of the checks"));
    m_nodesLabel->setText(tr("Only these nodes"));
    m_nodes->setAccessibleName(tr("Only these nodes"));
    m_nodes->setAccessibleDescription(tr("Names of nodes, parted by commas"));
    m_nodes->setToolTip(m_nodes->accessibleDescription());
    m_nodes->setPlaceholderText(tr("all that run Linux"));
    sayImages();
}

void ClusterChoices::sayImages()
{
    QString hint = tr("It needs a shell. Where the nodes may be listed, images that all of them have already "
                      "are offered here after the first look.");
    if (m_looked)
        hint = m_image->count() == 0
                   ? tr("It needs a shell. No image is known to be on all nodes already.")
                   : tr("It needs a shell. The list holds those that all nodes have already.");
    m_imageHint->setText(hint);
    m_image->setAccessibleDescription(hint);
    m_image->lineEdit()->setPlaceholderText(m_usual.isEmpty() ? tr("the plan does not say")
                                                              : printable(m_usual, longestImage));
}

void ClusterChoices::setUsualImage(const QString &image)
{
    m_usual = image;
    sayImages();
}

void ClusterChoices::offerImages(const QStringList &images)
{
    {
        const QSignalBlocker quiet(m_image);
        const QString chosen = m_image->currentText();
        m_image->clear();
        m_image->addItems(images);
        m_image->setCurrentIndex(-1);
        m_image->setEditText(chosen);
    }
    m_looked = true;
    sayImages();
}

ClusterWishes ClusterChoices::wishes() const
{
    ClusterWishes wishes;
    wishes.hostNetwork = m_hosts->isChecked();
    wishes.pulls = m_pulls->isChecked();
    wishes.selfCleaning = m_selfCleaning->isChecked();
    wishes.image = m_image->currentText().trimmed();
    for (const QString &node : m_nodes->text().split(u',')) {
        if (!node.trimmed().isEmpty())
            wishes.nodes.append(node.trimmed());
    }
    return wishes;
}

} // namespace netsetup
