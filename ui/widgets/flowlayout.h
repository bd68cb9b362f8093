// Controls side by side, and in further lines where there is no room for all of them: other languages are
// longer.
#pragma once

#include <QLayout>

namespace netsetup {

class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// What is added from here on stands at the far end of its line.
    void addGap() { m_gapAt = static_cast<int>(m_items.size()); }
    /// Takes the room that its line has left.
    void addGrowing(QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Items of each line, by index.
    [[nodiscard]] QList<QList<int>> linesFor(int width) const;
    [[nodiscard]] int widthOf(int index) const;
    [[nodiscard]] int heightOf(const QList<int> &line) const;
    void place(const QList<int> &line, const QRect &room);

    QList<QLayoutItem *> m_items;
    int m_gapAt = -1;
    int m_growing = -1;
};

} // namespace netsetup
