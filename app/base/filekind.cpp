#include "base/filekind.h"

#include "base/inwords.h"

#include <algorithm>

namespace netsetup {

namespace {

struct Kind
{
    QByteArray start; ///< in lower case
    const char *words;
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {"pk\x03\x04", QT_TRANSLATE_NOOP("Base", "a ZIP archive")},
        {"pk\x05\x06", QT_TRANSLATE_NOOP("Base", "an empty ZIP archive")},
        {"\x1f\x8b", QT_TRANSLATE_NOOP("Base", "a gzip archive")},
        {"7z\xbc\xaf", QT_TRANSLATE_NOOP("Base", "a 7-Zip archive")},
        {"rar!", QT_TRANSLATE_NOOP("Base", "a RAR archive")},
        {"%pdf", QT_TRANSLATE_NOOP("Base", "a PDF document")},
        {"\x89png", QT_TRANSLATE_NOOP("Base", "a picture")},
        {"\xff\xd8\xff", QT_TRANSLATE_NOOP("Base", "a picture")},
        {"\xff\xfe", QT_TRANSLATE_NOOP("Base", "text in UTF-16")},
        {"\xfe\xff", QT_TRANSLATE_NOOP("Base", "text in UTF-16")},
        {"<!doctype html", QT_TRANSLATE_NOOP("Base", "a web page, as a login or an error shows one")},
        {"<html", QT_TRANSLATE_NOOP("Base", "a web page, as a login or an error shows one")},
        {"<?xml", QT_TRANSLATE_NOOP("Base", "an XML document")},
        {"-----begin ", QT_TRANSLATE_NOOP("Base", "a PEM file")},
    };
    return all;
}

} // namespace

QString fileKind(const QByteArray &bytes)
{
    constexpr qsizetype longestStart = 256;
    constexpr qsizetype longestEnd = 66 * 1024;
    if (bytes.trimmed().isEmpty())
        return inWords("Base", "an empty file");
    const QByteArray start = bytes.left(longestStart).trimmed().toLower();
    for (const Kind &kind : kinds()) {
        if (start.startsWith(kind.start))
            return inWords("Base", kind.words);
    }
    // Its list of files stands at its end.
    if (bytes.right(longestEnd).contains("PK\x05\x06"))
        return inWords("Base", "a ZIP archive whose beginning is damaged");
    const bool isBinary = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
    return isBinary ? inWords("Base", "a binary file") : QString();
}

} // namespace netsetup
