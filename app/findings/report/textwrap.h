// Lines of a terminal: wrapped at 80 columns, names never broken, colours only where asked for.
#pragma once

#include <QString>
#include <QStringList>

namespace netsetup {

class TextPage
{
public:
    enum class Colour { None, Good, Caution, Bad, Unsure, Quiet, Strong };

    explicit TextPage(bool colour);

    void blank();
    /// As it is, but for blanks at its end: a row of a table.
    void line(QString text);
    void heading(const QString &text);
    /// `lead` once, then the words of `text`, with all further lines indented as wide as `lead`, or by
    /// `hang`. A word longer than a line stays whole.
    void paragraph(const QString &lead, const QString &text, Colour colourOfLead = Colour::None,
                   qsizetype hang = -1);
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    [[nodiscard]] QString coloured(const QString &text, Colour colour) const;
    bool m_colour;
    QString m_text;
};

/// The words of `text` on lines of at most `width` characters; a longer word has a line of its own.
/// The first line may have another width.
QStringList wrapWords(const QString &text, qsizetype width, qsizetype firstWidth = -1);

} // namespace netsetup
