#pragma once
#include <sqlite3.h>

/* sqlite3_config and sqlite3_db_config are variadic, which Swift does not import. */
static inline int samenspraak_config_memory_statistics(int on) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, on);
}
static inline int samenspraak_config_flag(sqlite3 *database, int flag, int on) {
    return sqlite3_db_config(database, flag, on, (int *)0);
}
