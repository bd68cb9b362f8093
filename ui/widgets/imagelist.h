// The list of images on the Images page: to look through, to copy, to save.
#pragma once

#include "models/imagetable.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace netsetup {

class Setup;

class ImageList : public QWidget
{
    Q_OBJECT

public:
    explicit ImageList(Setup &setup, QWidget *parent = nullptr);

    void showPlan();
    void retranslate();
    /// The content of registry/images.txt for the present plan; an error while the plan has problems.
    [[nodiscard]] Result<QByteArray> imagesFile() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButtons();
    /// The selected rows, or with nothing selected all that the filter shows.
    void copyRows(bool selectedOnly);
    void copyCommand();
    void askWhereToSave();
    void save(const QString &path);
    void say(const QString &words);

    Setup &m_setup;
    ImageTable m_table;
    QSortFilterProxyModel m_shown;
    QLabel *m_summary;
    QLineEdit *m_filter;
    QTreeView *m_view;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_command;
    QLabel *m_message;
};

} // namespace netsetup
