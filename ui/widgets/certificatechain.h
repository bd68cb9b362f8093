// The certificates of one server, drawn as they stand for each other: its own, who signed it, and so on; and
// below them who trusts the whole.
#pragma once

#include "models/proof.h"

#include <QWidget>

namespace netsetup {

/// One certificate as it was seen; never more than a description: what the network sent is not a CA to trust.
struct SeenCertificate
{
    QString subject;
    QString issuer;
    QString notBefore;
    QString notAfter;
    QString sha256;
};

class CertificateChain : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateChain(QWidget *parent = nullptr);
    void setChain(const QList<SeenCertificate> &chain, const TrustSeen &trust);
    /// All that is drawn, in words.
    [[nodiscard]] QString inWords() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// At once, as texts do: a panel that is just shown has its right height.
    void fitHeight();
    /// One box of the picture, or one line of who trusts it.
    struct Piece
    {
        QString head; ///< "Server", "Root"
        QString text;
        QString foot; ///< "valid until …"
        std::optional<bool> trusted;
        bool sent = true; ///< else only its name is known
        QRect rect;
    };
    [[nodiscard]] QList<Piece> pieces(int width) const;

    QList<SeenCertificate> m_chain;
    TrustSeen m_trust;
};

/// "Practice Company CA" of "CN=Practice Company CA, O=Practice Company"; all of it where it has no such
/// part.
QString commonName(const QString &distinguishedName);

} // namespace netsetup
