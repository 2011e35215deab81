"""The rows that an import made, read out of its database and inserted anew as fast as Python's sqlite3 can: the floor to compare with."""

import os
import pathlib
import sqlite3
import time

BATCH = 1_000


class Dump:
    """The definitions and rows of a database. `counts` says how many rows each table has."""

    def __init__(self, page_size, tables, indexes, statements):
        self.page_size, self.tables, self.indexes, self.statements = page_size, tables, indexes, statements
        self.counts = {name: len(values) for name, _, values in statements if values}


def find(data):
    """The one SQLite database below `data`."""
    found = []
    for path in pathlib.Path(data).rglob("*"):
        if path.is_file() and not path.name.endswith(("-wal", "-shm")):
            with open(path, "rb") as file:
                if file.read(16) == b"SQLite format 3\0":
                    found.append(path)
    if not found:
        raise SystemExit(f"no database in {data}")
    return max(found, key=lambda path: path.stat().st_size)


def read(data):
    """Everything in the database that an import left: each table with its rows in the order in which they lie there."""
    database = sqlite3.connect(f"file:{find(data)}?mode=ro", uri=True)
    schema = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    virtual = [name for kind, name, _, sql in schema if kind == "table" and sql.upper().startswith("CREATE VIRTUAL")]
    # The tables behind a virtual table are made and filled by it.
    hidden = {name for kind, name, _, _ in schema if kind == "table" for owner in virtual if name.startswith(owner + "_")}
    tables = [sql for kind, name, _, sql in schema if kind == "table" and name not in hidden and not name.startswith("sqlite_")]
    indexes = [sql for kind, _, table, sql in schema if kind == "index" and table not in hidden]
    statements = []
    for kind, name, _, sql in schema:
        # A vocabulary shows the words of another table and has no rows of its own.
        if kind != "table" or name in hidden or name.startswith("sqlite_") or "FTS5VOCAB" in sql.upper():
            continue
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')]
        if name in virtual:
            values = searched(database, name, columns)
            columns = ["rowid", *columns]
        else:
            values = database.execute(f'SELECT * FROM "{name}"').fetchall()
        quoted = ", ".join(f'"{column}"' for column in columns)
        statements.append((name, f'INSERT INTO "{name}" ({quoted}) VALUES ({", ".join("?" * len(columns))})', values))
    [page_size] = database.execute("PRAGMA page_size").fetchone()
    database.close()
    return Dump(page_size, tables, indexes, statements)


def searched(database, name, columns):
    """The rows of a full-text table. One that keeps no text gives it back through its vocabulary: the words of each row in their order."""
    quoted = ", ".join(f'"{column}"' for column in columns)
    values = database.execute(f'SELECT rowid, {quoted} FROM "{name}"').fetchall()
    if not values or values[0][1] is not None:
        return values
    memory = sqlite3.connect(":memory:")
    path = database.execute("PRAGMA database_list").fetchone()[2]
    memory.execute("ATTACH ? AS made", (path,))
    memory.execute(f'CREATE VIRTUAL TABLE temp.words USING fts5vocab(made, "{name}", instance)')
    texts = {}
    for row, column, word in memory.execute('SELECT doc, col, term FROM temp.words ORDER BY doc, col, "offset"'):
        texts.setdefault(row, {}).setdefault(column, []).append(word)
    memory.close()
    return [(row[0], *(" ".join(texts.get(row[0], {}).get(column, [])) if row[at + 1] is None else row[at + 1] for at, column in enumerate(columns))) for row in values]


def insert(dump, path, messages):
    """Inserts the rows into a fresh database with the same tables, indexes and promises to the disk; gives messages a second."""
    path = pathlib.Path(path)
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(f"{path}{ending}"):
            os.unlink(f"{path}{ending}")
    database = sqlite3.connect(path, isolation_level=None)
    database.execute(f"PRAGMA page_size={dump.page_size}")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    for sql in [*dump.tables, *dump.indexes]:
        database.execute(sql)
    began = time.monotonic()
    for _, sql, values in dump.statements:
        for at in range(0, len(values), BATCH):
            database.execute("BEGIN")
            database.executemany(sql, values[at:at + BATCH])
            database.execute("COMMIT")
    seconds = time.monotonic() - began
    database.close()
    return {"seconds": seconds, "rate": messages / seconds}
