#include "models/imagetable.h"

#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString stateWords(ImageState state)
{
    switch (state) {
    case ImageState::Present:
        return ImageTable::tr("present");
    case ImageState::Missing:
        return ImageTable::tr("missing");
    case ImageState::WrongPlatform:
        return ImageTable::tr("wrong platform");
    case ImageState::Refused:
        return ImageTable::tr("refused");
    case ImageState::Unclear:
        return ImageTable::tr("unclear");
    case ImageState::NotChecked:
        break;
    }
    return ImageTable::tr("not checked");
}

/// Colour would be no signal for everybody: each state has a sign of its own.
QString signOf(ImageState state)
{
    switch (state) {
    case ImageState::Present:
        return u"\u2713"_s;
    case ImageState::Missing:
    case ImageState::Refused:
        return u"\u2717"_s;
    case ImageState::WrongPlatform:
        return u"\u26a0"_s;
    case ImageState::Unclear:
        return u"?"_s;
    case ImageState::NotChecked:
        break;
    }
    return u"\u2013"_s;
}

/// Short where there is no tag: the name of the image must not be what is cut.
QString withTagSign(const QString &reference, const ImageRow &row)
{
    return row.hasTag ? reference : QString(reference + ":?"_L1);
}

QString targetWords(const ImageRow &row)
{
    if (row.ownUnnamed)
        return ImageTable::tr("<your registry>");
    return row.own.isEmpty() ? ImageTable::tr("pulled from there") : withTagSign(row.own, row);
}

QString platformWords(const ImageRow &row)
{
    QStringList names;
    for (const QString &platform : row.platforms)
        names.append(platform.startsWith("linux/"_L1) ? platform.mid(6) : platform);
    return names.isEmpty() ? u"\u2013"_s : names.join(", "_L1);
}

QString words(const ImageRow &row, int column)
{
    switch (column) {
    case ImageTable::FromColumn:
        return withTagSign(row.source, row);
    case ImageTable::ToColumn:
        return targetWords(row);
    case ImageTable::PlatformColumn:
        return platformWords(row);
    default:
        return signOf(row.state) + u' ' + stateWords(row.state);
    }
}

QString tipOf(const ImageRow &row)
{
    QStringList lines{withTagSign(row.source, row)};
    if (!row.own.isEmpty() || row.ownUnnamed)
        lines.append(u"\u2192 "_s + targetWords(row));
    if (!row.hasTag)
        lines.append(
            ImageTable::tr("Its tag is that of your chart version: read it from the chart archive."));
    if (!row.parts.isEmpty())
        lines.append(ImageTable::tr("Needed by: %1").arg(row.parts.join(", "_L1)));
    if (!row.platforms.isEmpty())
        lines.append(ImageTable::tr("Seen for: %1").arg(row.platforms.join(", "_L1)));
    lines.append(stateWords(row.state));
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

} // namespace

ImageTable::ImageTable(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ImageTable::setRows(const QList<ImageRow> &rows)
{
    if (rows == m_rows)
        return; // what is selected stays
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ImageTable::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString ImageTable::lineOf(int row) const
{
    const ImageRow &image = m_rows.at(row);
    return image.own.isEmpty() ? image.source : QString(image.source + u' ' + image.own);
}

QString ImageTable::summary() const
{
    QStringList counts;
    for (const ImageState state : valuesOf<ImageState>()) {
        const auto count = std::count_if(m_rows.begin(), m_rows.end(),
                                         [state](const ImageRow &row) { return row.state == state; });
        if (count > 0)
            counts.append(u"%1 %2"_s.arg(count).arg(stateWords(state)));
    }
    //: %1 is their number, %2 how many of them are in which state.
    return tr("Images: %1 (%2)").arg(m_rows.size()).arg(counts.join(", "_L1));
}

int ImageTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImageTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ImageTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImageRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return words(row, index.column());
    if (role == Qt::ToolTipRole)
        return tipOf(row);
    if (role == Qt::FontRole && index.column() <= ToColumn)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (role == Qt::AccessibleTextRole)
        return QString(qvariant_cast<QString>(headerData(index.column(), Qt::Horizontal)) + ": "_L1 +
                       words(row, index.column()));
    return {};
}

QVariant ImageTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("As the nodes pull it");
    case PlatformColumn:
        return tr("Platforms");
    default:
        return tr("State");
    }
}

} // namespace netsetup
