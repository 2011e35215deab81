#pragma once
#include <seccomp.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

/* Variadic functions and function-like macros are not imported by Swift. */
static inline int samenspraak_prctl(int option, unsigned long value) { return prctl(option, value, 0UL, 0UL, 0UL); }
static inline uint32_t samenspraak_scmp_errno(uint16_t error) { return SCMP_ACT_ERRNO(error); }
static inline uint32_t samenspraak_scmp_kill(void) { return SCMP_ACT_KILL_PROCESS; }
static inline uint32_t samenspraak_scmp_allow(void) { return SCMP_ACT_ALLOW; }
static inline int samenspraak_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

/* glibc shows this one (since 2.34) only to those who define _GNU_SOURCE. */
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
