// The part of the terminal text that shows who sees what: hosts across, places down.
#include "findings/report/matrix.h"
#include "findings/report/reportparts.h"
#include "findings/statustable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype columnsAtOnce = 4;
constexpr qsizetype cellWidth = 13;
constexpr qsizetype placeWidth = 28;
/// More rows than anybody reads; the report has all of them.
constexpr qsizetype mostRows = 60;

QString shortened(const QString &text, qsizetype width)
{
    return text.size() <= width ? text : QString(text.left(width - 2) + ".."_L1);
}

/// Names of hosts, short and each another.
QStringList headsOf(const QList<MatrixColumn> &columns)
{
    QStringList heads;
    for (const MatrixColumn &column : columns) {
        QString head = shortened(printableLine(column.host), cellWidth - 1);
        if (heads.contains(head))
            head = shortened(printableLine(column.flow), cellWidth - 1);
        heads.append(head);
    }
    return heads;
}

QString cellText(const MatrixCell &cell)
{
    // Nobody asked is no state of a connection.
    return cell.looked ? QString(QLatin1String(rowOf(cell.status).mark)) : u"."_s;
}

QString line(const QString &first, const QStringList &cells)
{
    QString text = first.leftJustified(placeWidth, u' ');
    for (const QString &cell : cells)
        text += u' ' + cell.leftJustified(cellWidth - 1, u' ');
    return text;
}

/// What is wrong at a place, by host: "quay.io: tcp.drop".
QString faultsOf(const MatrixRow &row, const Matrix &matrix)
{
    QStringList faults;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const MatrixCell &cell = row.cells.at(i);
        const bool isFault =
            cell.looked && (cell.status == Status::Fail || cell.status == Status::Unknown ||
                            cell.status == Status::Warn || cell.status == Status::NotReached);
        if (isFault)
            faults.append(u"%1: %2"_s.arg(printableLine(matrix.columns.at(i).host), printableLine(cell.id)));
    }
    QStringList teams;
    for (const Owner owner : row.owners)
        teams.append(ownerBare(owner));
    QString text = faults.join(u", "_s);
    if (!teams.isEmpty())
        text += u" ("_s + teams.join(u", "_s) + u')';
    return text;
}

/// Rows have numbers: names of places are cut to fit, and told in full below.
QString numberOf(qsizetype row)
{
    return QString::number(row + 1).rightJustified(3, u' ') + u' ';
}

void printBlock(TextPage &page, const Matrix &matrix, const QStringList &heads, qsizetype from)
{
    const qsizetype count = std::min(columnsAtOnce, matrix.columns.size() - from);
    page.blank();
    page.line(line({}, heads.mid(from, count)));
    for (qsizetype i = 0; i < std::min(matrix.rows.size(), mostRows); ++i) {
        const MatrixRow &row = matrix.rows.at(i);
        QStringList cells;
        for (qsizetype column = from; column < from + count; ++column)
            cells.append(cellText(row.cells.at(column)));
        const QString number = numberOf(i);
        page.line(
            line(number + shortened(placesInShort(row.vantages, matrix.places), placeWidth - number.size()),
                 cells));
    }
}

} // namespace

void printMatrix(TextPage &page, const Report &report)
{
    const Matrix matrix = matrixOf(report);
    if (!matrix.isWorthShowing())
        return;
    page.heading(u"WHO SEES WHAT"_s);
    const QStringList heads = headsOf(matrix.columns);
    for (qsizetype from = 0; from < matrix.columns.size(); from += columnsAtOnce)
        printBlock(page, matrix, heads, from);
    page.blank();
    for (qsizetype i = 0; i < std::min(matrix.rows.size(), mostRows); ++i) {
        const MatrixRow &row = matrix.rows.at(i);
        const QString faults = faultsOf(row, matrix);
        page.paragraph(numberOf(i), u"%1: %2"_s.arg(matrix.placeWords(row),
                                                    faults.isEmpty() ? u"nothing is wrong"_s : faults));
    }
    if (matrix.rows.size() > mostRows)
        page.paragraph(numberOf(mostRows).replace(QString::number(mostRows + 1), u".."_s),
                       u"%1 rows more, which the report has."_s.arg(matrix.rows.size() - mostRows));
}

} // namespace netsetup
