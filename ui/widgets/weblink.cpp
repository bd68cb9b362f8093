#include "widgets/weblink.h"

#include "widgets/texts.h"

#include <QDesktopServices>

namespace netsetup {

WebLink::WebLink(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    connect(this, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
}

void WebLink::setTexts(const QString &text, const QString &name)
{
    setText(text);
    setAccessibleName(name);
}

void WebLink::setAddress(const QUrl &address)
{
    m_address = address;
    setVisible(address.isValid());
    setToolTip(address.toString().toHtmlEscaped());
    setAccessibleDescription(tr("Opens %1 in your browser").arg(address.toString()));
}

} // namespace netsetup
