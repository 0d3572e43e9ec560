// What the C library has on Linux and the toolchain's Glibc module leaves out, because it is declared
// only under _GNU_SOURCE. The declarations are the C library's own.
#include <spawn.h>
#include <sys/resource.h>

int memfd_create(const char *name, unsigned int flags);
int pipe2(int descriptors[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
int prlimit(pid_t process, int resource, const struct rlimit *newLimit, struct rlimit *oldLimit);
