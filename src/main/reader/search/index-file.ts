import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import sqlite, { type Database, type Statement } from 'node-sqlite3-wasm'
import { z } from 'zod'

/** Counts up when the tables or the folding of words change; an index of another version is made anew. */
const version = 1

/**
 * Of words in more texts than these the newest texts are taken as they are: what most of the library holds has no best
 * place, and to rank it the whole of it would have to be read.
 */
const ranked = 1000
const cacheKiB = 8 * 1024
const pendingBytes = 8 * 1024 * 1024
/** Pages of the log before they go into the file: each time the disk is waited for. */
const logPages = 4000

/** A vault as the index knows it. */
export interface IndexedVault {
  id: number
  /** The name of its folder in the library. */
  folder: string
  vaultId: string
  title: string
  client: string
  /** Size and time of `vault.json` when it was read. */
  stamp: string
}

/** A text of a vault: number 0 is the intake, else the section's. */
export interface IndexedText {
  id: number
  number: number
  sha256: string
  stamp: string
}

const vaultRow = z.object({
  id: z.number(),
  folder: z.string(),
  vaultId: z.string(),
  title: z.string(),
  client: z.string(),
  stamp: z.string(),
})
const textRow = z.object({ id: z.number(), number: z.number(), sha256: z.string(), stamp: z.string() })
const foundRow = z.object({ folder: z.string(), number: z.number() })
const idRow = z.object({ id: z.number() })

/** The words of all vaults in one file. Every call may throw what SQLite throws: then the file is of no use any more. */
export interface IndexFile {
  vaults(): IndexedVault[]
  vault(folder: string): IndexedVault | null
  texts(vault: number): IndexedText[]
  /** Adds a vault or says anew what it is; its number. */
  putVault(vault: Omit<IndexedVault, 'id'>): number
  /** Takes a text in, instead of the one there was. `about` and `body` are folded already. */
  putText(vault: number, text: Omit<IndexedText, 'id'>, about: string, body: string): void
  /** The same words in a file with another time. */
  restamp(text: number, stamp: string): void
  removeText(text: number): void
  removeVault(vault: number): void
  /** Texts that match, best first. `more`: there are more than these, which are the newest, newest first. */
  match(expression: string): { texts: number[]; more: boolean }
  /** Where a text stands; null when it is gone. */
  text(id: number): { folder: string; number: number } | null
  /** Everything since the last time is written; called now and then while much is read. */
  commit(): void
  close(): void
}

const tables = `
  CREATE TABLE vaults (
    id INTEGER PRIMARY KEY, folder TEXT NOT NULL UNIQUE, vaultId TEXT NOT NULL,
    title TEXT NOT NULL, client TEXT NOT NULL, stamp TEXT NOT NULL
  );
  CREATE TABLE texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, vault INTEGER NOT NULL, number INTEGER NOT NULL,
    sha256 TEXT NOT NULL, stamp TEXT NOT NULL, UNIQUE (vault, number)
  );
  CREATE VIRTUAL TABLE words USING fts5 (
    about, body, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  INSERT INTO words (words, rank) VALUES ('hashsize', ${pendingBytes});
  PRAGMA user_version = ${version};
`

/** Removes an index and what belongs to it. */
export function removeIndex(path: string): void {
  for (const end of ['', '-wal', '-journal', '.lock'])
    rmSync(`${path}${end}`, { force: true, recursive: true })
}

/**
 * Opens the index, or makes an empty one where there is none, or one of another version or damaged. The caller is the
 * only one to use it: a lock that a killed process left behind is taken away.
 */
export function openIndex(path: string): IndexFile {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(`${path}.lock`, { force: true, recursive: true })
  try {
    return openAt(path)
  } catch {
    removeIndex(path)
    return openAt(path)
  }
}

function openAt(path: string): IndexFile {
  const db = new sqlite.Database(path)
  try {
    for (const setting of [
      'page_size = 8192',
      // Nobody else looks into it: the log beside it needs no shared memory then.
      'locking_mode = EXCLUSIVE',
      'journal_mode = WAL',
      'synchronous = NORMAL',
      `wal_autocheckpoint = ${logPages}`,
      `cache_size = -${cacheKiB}`,
      'temp_store = MEMORY',
    ])
      db.all(`PRAGMA ${setting}`)
    const found = db.get('PRAGMA user_version')?.['user_version']
    const empty = db.get('SELECT count(*) AS tables FROM sqlite_schema')?.['tables'] === 0
    if (!empty && found !== version) throw new Error('an index of another version')
    if (empty) db.exec(tables)
    return indexIn(db)
  } catch (problem) {
    db.close()
    throw problem
  }
}

function indexIn(db: Database): IndexFile {
  const statements = new Map<string, Statement>()
  const say = (sql: string): Statement => {
    const known = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  const all = <T>(row: z.ZodType<T>, sql: string, values: (string | number)[] = []): T[] =>
    z.array(row).parse(say(sql).all(values))
  const change = (sql: string, values: (string | number)[]): number => {
    if (!db.inTransaction) db.exec('BEGIN')
    return Number(say(sql).run(values).lastInsertRowid)
  }
  const removeText = (text: number): void => {
    change('DELETE FROM words WHERE rowid = ?', [text])
    change('DELETE FROM texts WHERE id = ?', [text])
  }
  const texts = (vault: number): IndexedText[] =>
    all(textRow, 'SELECT id, number, sha256, stamp FROM texts WHERE vault = ?', [vault])
  const columns = 'id, folder, vaultId, title, client, stamp'

  return {
    vaults: () => all(vaultRow, `SELECT ${columns} FROM vaults`),
    vault: (folder) => all(vaultRow, `SELECT ${columns} FROM vaults WHERE folder = ?`, [folder])[0] ?? null,
    texts,
    putVault({ folder, vaultId, title, client, stamp }) {
      change(
        `INSERT INTO vaults (folder, vaultId, title, client, stamp) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (folder) DO UPDATE SET
           vaultId = excluded.vaultId, title = excluded.title, client = excluded.client, stamp = excluded.stamp`,
        [folder, vaultId, title, client, stamp],
      )
      return all(idRow, 'SELECT id FROM vaults WHERE folder = ?', [folder])[0]?.id ?? 0
    },
    putText(vault, { number, sha256, stamp }, about, body) {
      const old = all(idRow, 'SELECT id FROM texts WHERE vault = ? AND number = ?', [vault, number])[0]
      if (old) removeText(old.id)
      const id = change('INSERT INTO texts (vault, number, sha256, stamp) VALUES (?, ?, ?, ?)', [
        ...[vault, number, sha256, stamp],
      ])
      change('INSERT INTO words (rowid, about, body) VALUES (?, ?, ?)', [id, about, body])
    },
    restamp: (text, stamp) => void change('UPDATE texts SET stamp = ? WHERE id = ?', [stamp, text]),
    removeText,
    removeVault(vault) {
      for (const { id } of texts(vault)) removeText(id)
      change('DELETE FROM vaults WHERE id = ?', [vault])
    },
    match(expression) {
      // Newer texts have larger numbers. Nothing is ranked before it is known that there are not too many.
      const newest = all(
        idRow,
        `SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ${ranked + 1}`,
        [expression],
      )
      const more = newest.length > ranked
      const best = more
        ? newest.slice(0, ranked)
        : all(
            idRow,
            'SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY bm25(words, 0.5, 1.0), rowid DESC',
            [expression],
          )
      return { texts: best.map(({ id }) => id), more }
    },
    text(id) {
      const sql = `SELECT vaults.folder AS folder, texts.number AS number
        FROM texts JOIN vaults ON vaults.id = texts.vault WHERE texts.id = ?`
      return all(foundRow, sql, [id])[0] ?? null
    },
    commit() {
      if (db.inTransaction) db.exec('COMMIT')
    },
    close() {
      for (const statement of statements.values()) statement.finalize()
      if (db.inTransaction) db.exec('COMMIT')
      db.close()
    },
  }
}
