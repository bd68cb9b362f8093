// The change request as pages of A4: for printing, for boards that want a PDF, and to be looked at before.
#pragma once

#include <QByteArray>
#include <QImage>

#include <memory>

namespace netsetup {

class RequestPages
{
public:
    /// Lays out Markdown of the request. `picture` stands where the text names "diagram.svg"; nothing else is
    /// loaded. A heading stays on the page of what it heads.
    RequestPages(const QByteArray &markdown, const QImage &picture);
    ~RequestPages();
    RequestPages(const RequestPages &) = delete;
    RequestPages &operator=(const RequestPages &) = delete;

    [[nodiscard]] int count() const;
    /// Once.
    [[nodiscard]] QByteArray toPdf(const QString &title);
    /// The same page, as wide as wanted.
    [[nodiscard]] QImage toImage(int page, int width) const;

private:
    class Laid;
    std::unique_ptr<Laid> m_laid;
};

} // namespace netsetup
