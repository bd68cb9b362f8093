// A text for people together with its values. It is kept like this and told when somebody reads it, in the
// language of that moment. Files that programs read have its English text.
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <type_traits>

namespace netsetup {

/// Phrase("Facts", "no answer within %1 s").arg(3): lupdate finds the text as it finds those of inWords().
class Phrase
{
public:
    Phrase() = default;
    Phrase(const char *context, const char *text);
    /// For a text that is kept as a string: the title of a format.
    Phrase(const char *context, const QString &text);

    /// What is the same in every language: a host, the name of a field, a pattern such as "%1 (%2)".
    [[nodiscard]] static Phrase verbatim(const QString &text);
    [[nodiscard]] static Phrase number(double value);
    /// A span of time, told as people say it: "3 h 20 min".
    [[nodiscard]] static Phrase seconds(double value);
    [[nodiscard]] static Phrase list(const QList<Phrase> &parts,
                                     const QString &separator = QStringLiteral(", "));

    /// With the next value: the first one goes where %1 stands.
    [[nodiscard]] Phrase arg(const Phrase &value) const;
    [[nodiscard]] Phrase arg(const QString &value) const { return arg(verbatim(value)); }
    template <typename Number>
    requires std::is_arithmetic_v<Number>
    [[nodiscard]] Phrase arg(Number value) const { return arg(number(static_cast<double>(value))); }

    [[nodiscard]] bool isEmpty() const;
    /// Nothing in it is told in another way elsewhere.
    [[nodiscard]] bool isVerbatim() const;
    /// In the language of the moment (inwords.h).
    [[nodiscard]] QString told() const;
    [[nodiscard]] QString english() const;

    /// The same of other things: every text among the values as `change` gives it.
    [[nodiscard]] Phrase withTexts(const std::function<Phrase(const QString &)> &change) const;

    /// {"context":…,"text":…,"args":[…]}, {"seconds":…}, {"list":[…],"separator":…}, a text or a number.
    [[nodiscard]] QJsonValue toJson() const;
    /// Nothing where it is no phrase, or a larger one than anybody says.
    [[nodiscard]] static std::optional<Phrase> fromJson(const QJsonValue &value);

    friend bool operator==(const Phrase &a, const Phrase &b);

private:
    enum class Kind { Text, Number, Seconds, List };
    Kind m_kind = Kind::Text;
    QByteArray m_context; ///< empty: the text has no translation
    QString m_text;       ///< of a list: what stands between its parts
    double m_number = 0;
    QList<Phrase> m_parts; ///< values of a text, members of a list

    struct Reader;
};

} // namespace netsetup
