/* The front part of the AppImage: unpacks the image behind it into a private folder, runs AppRun from there, and removes
   the folder. Needs neither FUSE nor any library of the system. Linked statically with libsquashfuse and zstd. */
#define _GNU_SOURCE
#include <squashfuse/squashfuse.h>

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

enum { exit_file = 4, copied_at_once = 128 * 1024 };

/* Our image is zstd; the library names these others as well. */
int lzo1x_decompress_safe(void) { return -1; }
int lzma_stream_buffer_decode(void) { return -1; }
int LZ4_decompress_safe(void) { return -1; }
int uncompress(void) { return -1; }

static char folder[PATH_MAX];
static volatile sig_atomic_t child;

static int complain(const char *what)
{
    fprintf(stderr, "AppImage: %s: %s\n", what, errno ? strerror(errno) : "the file is damaged");
    return exit_file;
}

/* The image begins where the section headers, the last part of our own program, end. */
static size_t image_offset(const char *file)
{
    Elf64_Ehdr header;
    const int fd = open(file, O_RDONLY | O_CLOEXEC);
    const ssize_t got = fd < 0 ? -1 : pread(fd, &header, sizeof header, 0);
    if (fd >= 0)
        close(fd);
    if (got != (ssize_t)sizeof header)
        return 0;
    return header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
}

static int write_file(sqfs *fs, sqfs_inode *inode, const char *path)
{
    static char buffer[copied_at_once];
    const int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, inode->base.mode & 0777);
    if (fd < 0)
        return -1;
    sqfs_off_t at = 0;
    for (;;) {
        sqfs_off_t size = sizeof buffer;
        if (sqfs_read_range(fs, inode, at, &size, buffer) != SQFS_OK || size == 0)
            break;
        if (write(fd, buffer, (size_t)size) != size) {
            close(fd);
            return -1;
        }
        at += size;
    }
    const int whole = (uint64_t)at == inode->xtra.reg.file_size;
    return close(fd) == 0 && whole ? 0 : -1;
}

static int write_link(sqfs *fs, sqfs_inode *inode, const char *path)
{
    char target[PATH_MAX];
    size_t size = sizeof target;
    return sqfs_readlink(fs, inode, target, &size) == SQFS_OK ? symlink(target, path) : -1;
}

static int write_entry(sqfs *fs, sqfs_traverse *at, const char *to)
{
    char path[PATH_MAX];
    sqfs_inode inode;
    if (snprintf(path, sizeof path, "%s/%s", to, at->path) >= (int)sizeof path ||
        sqfs_inode_get(fs, &inode, sqfs_dentry_inode(&at->entry)) != SQFS_OK)
        return -1;
    if (S_ISDIR(inode.base.mode))
        return mkdir(path, 0700);
    if (S_ISREG(inode.base.mode))
        return write_file(fs, &inode, path);
    return S_ISLNK(inode.base.mode) ? write_link(fs, &inode, path) : 0;
}

static int unpack(const char *file, const char *to)
{
    sqfs fs;
    sqfs_traverse at;
    sqfs_err error = SQFS_OK;
    errno = 0;
    if (sqfs_open_image(&fs, file, image_offset(file)) != SQFS_OK ||
        sqfs_traverse_open(&at, &fs, sqfs_inode_root(&fs)) != SQFS_OK)
        return -1;
    while (sqfs_traverse_next(&at, &error)) {
        if (!at.dir_end && write_entry(&fs, &at, to) != 0)
            return -1;
    }
    sqfs_traverse_close(&at);
    return error == SQFS_OK ? 0 : -1;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *ftw)
{
    (void)status, (void)kind, (void)ftw;
    return remove(path);
}

static void remove_folder(void)
{
    nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

/* A place where programs may be run; many servers forbid that in /tmp. */
static int make_folder(void)
{
    const char *home = getenv("HOME");
    char cache[PATH_MAX] = "";
    if (home != NULL)
        snprintf(cache, sizeof cache, "%s/.cache", home);
    const char *places[] = {getenv("TMPDIR"), "/tmp", "/var/tmp", cache, home};
    for (size_t i = 0; i < sizeof places / sizeof *places; ++i) {
        struct statvfs disk;
        if (places[i] == NULL || *places[i] != '/' || statvfs(places[i], &disk) != 0 || (disk.f_flag & ST_NOEXEC))
            continue;
        if (snprintf(folder, sizeof folder, "%s/netsetup-XXXXXX", places[i]) < (int)sizeof folder &&
            mkdtemp(folder) != NULL)
            return 0;
    }
    return -1;
}

static void pass_on(int number)
{
    if (child > 0)
        kill(child, number);
}

/* Whatever ends the program, its folder goes afterwards. */
static int run(char *argv[])
{
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    struct sigaction passing = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
    char program[PATH_MAX + 8];
    snprintf(program, sizeof program, "%s/AppRun", folder);
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    child = fork();
    if (child == 0) {
        sigprocmask(SIG_SETMASK, &before, NULL);
        execv(program, argv);
        _exit(127);
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; ++i)
        sigaction(numbers[i], &passing, NULL);
    sigprocmask(SIG_SETMASK, &before, NULL);
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (child < 0)
        return complain("no process");
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static int extract_here(const char *file)
{
    if (mkdir("squashfs-root", 0755) != 0 || unpack(file, "squashfs-root") != 0)
        return complain("squashfs-root");
    return 0;
}

int main(int argc, char *argv[])
{
    char self[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length < 0)
        return complain("/proc");
    self[length] = '\0';
    if (argc > 1 && strcmp(argv[1], "--appimage-offset") == 0)
        return printf("%zu\n", image_offset(self)) < 0;
    if (argc > 1 && strcmp(argv[1], "--appimage-extract") == 0)
        return extract_here(self);
    if (make_folder() != 0)
        return complain("no folder to run from (tried TMPDIR, /tmp, /var/tmp, ~/.cache)");
    setenv("APPIMAGE", self, 1);
    setenv("ARGV0", argc > 0 ? argv[0] : self, 1);
    const int status = unpack(self, folder) == 0 ? run(argv) : complain(folder);
    remove_folder();
    return status;
}
