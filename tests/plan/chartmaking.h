// Makes chart archives in memory, well-formed and hostile ones.
#pragma once

#include <QByteArray>
#include <QList>

#include <archive.h>
#include <archive_entry.h>

struct Member
{
    QByteArray path;
    QByteArray content;
    QByteArray linkTo = {};
    bool hard = false;
};

inline la_ssize_t appendToBytes(archive *, void *target, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes),
                                              static_cast<qsizetype>(count));
    return static_cast<la_ssize_t>(count);
}

inline QByteArray tgz(const QList<Member> &members)
{
    QByteArray bytes;
    archive *writer = archive_write_new();
    archive_write_add_filter_gzip(writer);
    archive_write_set_format_gnutar(writer);
    archive_write_set_bytes_in_last_block(writer, 1); // no padding behind the gzip
    archive_write_open(writer, &bytes, nullptr, appendToBytes, nullptr);
    for (const Member &member : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.path.constData());
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, member.linkTo.isEmpty() ? member.content.size() : 0);
        if (!member.linkTo.isEmpty() && member.hard)
            archive_entry_set_hardlink(entry, member.linkTo.constData());
        else if (!member.linkTo.isEmpty()) {
            archive_entry_set_filetype(entry, AE_IFLNK);
            archive_entry_set_symlink(entry, member.linkTo.constData());
        }
        archive_write_header(writer, entry);
        if (member.linkTo.isEmpty())
            archive_write_data(writer, member.content.constData(),
                               static_cast<size_t>(member.content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return bytes;
}
