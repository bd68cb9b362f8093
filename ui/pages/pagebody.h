// The frame of a page: a quiet header and a column below it that scrolls where the window is small.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;
class QWizardPage;

namespace netsetup {

struct PageBody
{
    QLabel *header = nullptr;
    QLabel *intro = nullptr;
    QVBoxLayout *column = nullptr;

    explicit PageBody(QWizardPage &page);
    /// The page is announced by its header, which is no title of QWizard's.
    void setTexts(QWizardPage &page, const QString &title, const QString &text) const;
};

} // namespace netsetup
