/* libarchive asks the C library for this, which has it only since glibc 2.36; with it built in, 2.35 is enough. */
#include <stdlib.h>
#include <sys/random.h>

__attribute__((visibility("hidden"))) void arc4random_buf(void *buffer, size_t size)
{
    char *at = buffer;
    while (size > 0) {
        const ssize_t got = getrandom(at, size, 0);
        if (got < 0)
            abort();
        at += got;
        size -= (size_t)got;
    }
}
