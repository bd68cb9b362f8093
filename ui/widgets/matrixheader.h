// The names of the destinations above the table of places: wrapped, never cut within a letter.
#pragma once

#include <QHeaderView>

namespace netsetup {

class MatrixHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MatrixHeader(QWidget *parent = nullptr);

    /// As high as the longest name needs with columns of their present width.
    void fitToWords();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    [[nodiscard]] QStringList linesOf(int section) const;
};

} // namespace netsetup
