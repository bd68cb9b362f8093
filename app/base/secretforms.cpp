#include "base/secretforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

constexpr QLatin1String removed("(secret)");
/// A few characters stand in every other text by chance.
constexpr qsizetype shortestForm = 6;
constexpr qsizetype shortestSecret = 4;
/// Of a password of several lines: shorter ones say nothing.
constexpr qsizetype shortestLine = 16;

/// The part of base64 that `secret` alone decides, with `before` bytes in front of it.
QByteArray base64Inside(const QByteArray &secret, int before)
{
    const QByteArray all =
        QByteArray(QByteArray(before, 'x') + secret).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = (before + secret.size()) * 8 / 6;
    return all.mid(first, end - first);
}

/// As it stands between the quotes of a JSON text.
QByteArray inJson(const QByteArray &plain)
{
    const QByteArray list =
        QJsonDocument(QJsonArray{QString::fromUtf8(plain)}).toJson(QJsonDocument::Compact);
    return list.mid(2, list.size() - 4);
}

bool isOwnWord(const QString &field)
{
    static const QSet<QString> fields{u"outcome"_s, u"kind"_s,   u"word"_s,     u"step"_s,
                                      u"way"_s,     u"family"_s, u"purpose"_s,  u"type"_s,
                                      u"alpn"_s,    u"cipher"_s, u"protocol"_s, u"sha256"_s};
    return fields.contains(field);
}

} // namespace

QByteArrayList formsOf(const Secret &secret)
{
    const QByteArray &plain = secret.revealForWire();
    QByteArrayList forms{plain.toPercentEncoding(), plain.toHex(),
                         QString::fromUtf8(plain).toHtmlEscaped().toUtf8(),
                         plain.toBase64(QByteArray::OmitTrailingEquals)};
    for (int before = 0; before < 3; ++before) {
        const QByteArray base64 = base64Inside(plain, before);
        forms.append(
            {base64, QByteArray(base64).replace('+', '-').replace('/', '_'), base64.toPercentEncoding()});
    }
    forms.append(inJson(plain));
    // Servers echo a line of it, or all of them in one.
    const QByteArrayList lines = plain.contains('\n') ? plain.split('\n') : QByteArrayList();
    for (const QByteArray &line : lines) {
        if (line.trimmed().size() >= shortestLine)
            forms.append({line.trimmed(), inJson(line.trimmed())});
    }
    forms.removeIf([](const QByteArray &form) { return form.size() < shortestForm; });
    if (plain.size() >= shortestSecret)
        forms.append(plain);
    // The whole first: with a part of it gone, the rest would stay.
    std::sort(forms.begin(), forms.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    return forms;
}

void SecretScrubber::add(const Secret &secret)
{
    const QByteArrayList forms = formsOf(secret);
    for (const QByteArray &form : forms)
        m_forms.append(QString::fromUtf8(form));
    m_forms.removeDuplicates();
}

QString SecretScrubber::scrubbed(const QString &text) const
{
    QString clean = text;
    for (const QString &form : m_forms)
        clean.replace(form, removed, Qt::CaseInsensitive);
    const qsizetype end = clean.endsWith(u'…') ? clean.size() - 1 : clean.size();
    for (const QString &form : m_forms) {
        for (qsizetype size = qMin(form.size() - 1, end); size >= shortestForm; --size) {
            const QStringView last = QStringView(clean).sliced(end - size, size);
            if (last.compare(QStringView(form).left(size), Qt::CaseInsensitive) == 0)
                return clean.left(end - size) + removed;
        }
    }
    return clean;
}

QJsonValue SecretScrubber::scrubbed(const QJsonValue &value) const
{
    if (m_forms.isEmpty())
        return value;
    if (value.isString())
        return scrubbed(value.toString());
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            list[i] = scrubbed(list.at(i));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isOwnWord(it.key()))
            it.value() = scrubbed(QJsonValue(it.value()));
    }
    return object;
}

} // namespace netsetup
