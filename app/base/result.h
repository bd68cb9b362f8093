// A value or an error, returned and never thrown.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace netsetup {

/// Why something could not be done, in words for the person who can mend it.
struct Error
{
    QString code;   ///< stable, for programs: "plan.invalid", "file.unreadable", …
    QString field;  ///< the option, field or file concerned, as the user wrote it: "--tenant"; may be empty
    QString text;   ///< what was wrong
    QString remedy; ///< what is accepted, or what to do

    /// One line: "--tenant: what was wrong; what is accepted".
    [[nodiscard]] QString message() const;
};

/// Either a T or an Error. Ask `ok()` before taking the value.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): a value is a result
        : m_content(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error) // NOLINT(google-explicit-constructor): an error is a result
        : m_content(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_content); }
    [[nodiscard]] T &value() & { return std::get<0>(m_content); }
    [[nodiscard]] T value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// The value of an operation that only succeeds or fails.
struct Done
{
};
using Outcome = Result<Done>;

} // namespace netsetup
