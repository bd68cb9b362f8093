#include "checks/banner.h"

#include "base/netnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

bool readsAsText(const QByteArray &bytes)
{
    // Letters beyond ASCII, of any encoding, may follow: the first bytes of binary protocols are no letters.
    const auto isText = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || byte == '\r' || byte == '\n' || (byte >= ' ' && byte != 0x7f);
    };
    const QByteArray said = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    return !said.isEmpty() && static_cast<unsigned char>(said.front()) < 0x80 &&
           std::all_of(said.begin(), said.end(), isText);
}

bool readsAsHttp(const QByteArray &bytes)
{
    const QByteArray said = (bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes).trimmed();
    return readsAsText(bytes) && (said.startsWith("HTTP/") || said.startsWith('<'));
}

QString firstLineOf(const QByteArray &bytes)
{
    constexpr qsizetype mostShown = 60;
    const QList<QByteArray> lines = QByteArray(bytes).replace('\r', '\n').split('\n');
    const auto first = std::find_if(lines.begin(), lines.end(),
                                    [](const QByteArray &line) { return !line.trimmed().isEmpty(); });
    return first == lines.end() ? QString() : printable(QString::fromUtf8(first->trimmed()), mostShown);
}

} // namespace netsetup
