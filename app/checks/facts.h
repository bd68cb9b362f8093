// Reading evidence so that nothing is taken for granted: a field that is not there makes the verdict
// `unknown`.
#pragma once

#include "findings/finding.h"

#include <QJsonArray>

#include <memory>

namespace netsetup {

/// A view on one JSON object of evidence. Asking for a field that is absent is remembered (shared by all
/// views made from this one), and the judge's wrapper turns the verdict into `unknown`, naming the field. A
/// null is present.
class Facts
{
public:
    explicit Facts(const QJsonObject &data, QString path = {});

    [[nodiscard]] QString text(const char *field) const;
    [[nodiscard]] int number(const char *field) const;
    [[nodiscard]] double real(const char *field) const;
    [[nodiscard]] bool flag(const char *field) const;
    /// Of a field that is only there where there is something to say: false, or an empty text, without it.
    [[nodiscard]] bool flagIfAny(const char *field) const;
    [[nodiscard]] QString textIfAny(const char *field) const;
    /// One of a closed set; another word counts as absent.
    template <ClosedSet T>
    [[nodiscard]] T word(const char *field, T otherwise) const
    {
        const QString text = this->text(field);
        const std::optional<T> value = valueOf<T>(text);
        if (!value && !text.isEmpty())
            note(field);
        return value.value_or(otherwise);
    }
    [[nodiscard]] bool isNull(const char *field) const; ///< there, and null
    /// Of what older reports do not have: whether it is there, without a note.
    [[nodiscard]] bool has(const char *field) const;
    [[nodiscard]] Facts object(const char *field) const;
    [[nodiscard]] QList<Facts> list(const char *field) const;
    [[nodiscard]] QStringList texts(const char *field) const;
    [[nodiscard]] QJsonArray array(const char *field) const;

    /// Paths of fields that were asked for and are absent.
    [[nodiscard]] QStringList missing() const;

private:
    Facts(const QJsonObject &data, QString path, std::shared_ptr<QStringList> missing);
    [[nodiscard]] QJsonValue need(const char *field) const;
    void note(const char *field) const;
    [[nodiscard]] QString pathOf(const char *field) const;
    QJsonObject m_data;
    QString m_path;
    std::shared_ptr<QStringList> m_missing;
};

} // namespace netsetup
