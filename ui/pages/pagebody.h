// The frame of a page: a quiet header and a column below it that scrolls where the window is small.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;
class QWizardPage;

namespace netsetup {

class WebLink;

struct PageBody
{
    QLabel *header = nullptr;
    QLabel *intro = nullptr;
    QVBoxLayout *column = nullptr;

    enum class Width {
        All,  ///< for lists and pictures
        Form, ///< no wider than fields are read with ease
    };

    /// `page` owns all of it.
    explicit PageBody(QWizardPage &page, bool hasVendorPage = false, Width width = Width::All);
    /// The page is announced by its header, which is no title of QWizard's.
    void setTexts(QWizardPage &page, const QString &title, const QString &text) const;
    /// The link beside the header to what the vendor says about it; without an address there is none.
    void showVendorPage(const QString &address, const QString &name) const;

private:
    WebLink *m_vendorPage = nullptr;
};

} // namespace netsetup
