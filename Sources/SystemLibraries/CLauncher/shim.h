// The C library's own declarations that the launcher and the probe call; Embedded Swift has no Glibc module.
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

// Functions that Swift cannot call: with a variable number of arguments, or `fork`.
static inline int launcher_prctl(int option, unsigned long first, unsigned long second) {
    return prctl(option, first, second, 0, 0);
}
static inline int launcher_drop_capabilities(void) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
    return (int)syscall(SYS_capset, &header, none);
}
static inline int launcher_has_capabilities(void) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct sets[2];
    if (syscall(SYS_capget, &header, sets) != 0) return -1;
    return (sets[0].effective | sets[0].permitted | sets[1].effective | sets[1].permitted) != 0;
}
static inline int launcher_open(const char *path, int flags, unsigned mode) { return open(path, flags, mode); }
static inline int launcher_fork(void) { return fork(); }
