// A button that opens a page of the web in the browser of the computer. The program itself asks nothing
// there.
#pragma once

#include <QPushButton>
#include <QUrl>

namespace netsetup {

class WebLink : public QPushButton
{
    Q_OBJECT

public:
    explicit WebLink(QWidget *parent = nullptr);

    /// Says what is there; the address stands in the tooltip and is read out by assistive tools.
    void setTexts(const QString &text, const QString &name);
    /// An empty one hides the button: it keeps its place.
    void setAddress(const QUrl &address);
    [[nodiscard]] QUrl address() const { return m_address; }

private:
    QUrl m_address;
};

} // namespace netsetup
