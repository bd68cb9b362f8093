// Pages of paper one below the other, as wide as there is room.
#pragma once

#include <QScrollArea>

#include <memory>

class QLabel;
class QTimer;

namespace netsetup {

class RequestPages;

class PagesView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PagesView(QWidget *parent = nullptr);

    /// Null: nothing.
    void showPages(std::shared_ptr<const RequestPages> pages);
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_labels.size()); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void paintPages();

    std::shared_ptr<const RequestPages> m_pages;
    QList<QLabel *> m_labels;
    QTimer *m_later;
    int m_painted = 0; ///< how wide the pages are that are shown
};

} // namespace netsetup
