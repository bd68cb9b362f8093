// Taking each value once, in the order in which they come, without going through the list for each.
#pragma once

#include <QSet>

namespace netsetup {

template <typename Value>
class FirstTime
{
public:
    /// True for a value that has not come before; from now on it has.
    bool operator()(const Value &value)
    {
        const qsizetype before = m_come.size();
        m_come.insert(value);
        return m_come.size() > before;
    }

private:
    QSet<Value> m_come;
};

} // namespace netsetup
