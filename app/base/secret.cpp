#include "base/secret.h"

namespace netsetup {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{}

Secret::~Secret()
{
    // Only the last holder wipes: a shared buffer still belongs to the other copies.
    if (m_bytes.isDetached()) {
        volatile char *bytes = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            bytes[i] = 0;
    }
}

} // namespace netsetup
