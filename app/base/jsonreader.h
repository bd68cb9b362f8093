// Reads JSON that may be hostile: every field has one type, and the first thing that is wrong is kept with
// its path.
#pragma once

#include "base/closedwords.h"
#include "base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace netsetup {

/// The first problem found while reading; shared by all readers of one document.
struct JsonProblem
{
    QString path;
    QString text;

    void note(const QString &where, const QString &what);
    [[nodiscard]] bool any() const { return !text.isEmpty(); }
    [[nodiscard]] Error error(const QString &code, const QString &file) const;
};

/// One JSON object at `path`. Every getter takes null or an absent field as "not given", and notes a wrong
/// type.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString path, JsonProblem &problem);

    [[nodiscard]] QString text(const char *field, qsizetype maxLength = 4096) const;
    [[nodiscard]] QString neededText(const char *field, qsizetype maxLength = 256) const;
    /// One of a closed set.
    template <ClosedSet T>
    [[nodiscard]] T word(const char *field, T otherwise) const
    {
        const QString text = this->text(field);
        const std::optional<T> value = valueOf<T>(text);
        if (!value && !text.isEmpty())
            noteOtherWord(field, wordsOf<T>());
        return value.value_or(otherwise);
    }
    template <ClosedSet T>
    [[nodiscard]] T neededWord(const char *field, T otherwise) const
    {
        if (text(field).isEmpty())
            (void)neededText(field);
        return word(field, otherwise);
    }
    [[nodiscard]] bool flag(const char *field, bool otherwise) const;
    [[nodiscard]] std::optional<double> number(const char *field) const;
    [[nodiscard]] QDateTime time(const char *field) const;
    /// An IP address in its usual form; empty where there is none.
    [[nodiscard]] QString address(const char *field) const;
    [[nodiscard]] QStringList texts(const char *field, qsizetype maxLength = 4096) const;
    [[nodiscard]] QJsonObject object(const char *field) const;
    /// The objects of a list of at most `maxCount`.
    [[nodiscard]] QList<QJsonObject> objects(const char *field, qsizetype maxCount) const;
    [[nodiscard]] QList<JsonReader> children(const char *field, qsizetype maxCount) const;
    [[nodiscard]] JsonReader child(const char *field) const;
    [[nodiscard]] QString pathOf(const char *field) const;
    void note(const char *field, const QString &what) const;

private:
    void noteOtherWord(const char *field, const QStringList &known) const;
    [[nodiscard]] QJsonValue value(const char *field) const;
    QJsonObject m_object;
    QString m_path;
    JsonProblem *m_problem;
};

/// False when lists and objects are nested deeper than `limit`.
bool withinDepth(const QJsonValue &value, int limit);

} // namespace netsetup
