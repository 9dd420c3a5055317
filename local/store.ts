// Where the workspace keeps its files: one libsql table of parts.
import Database from 'libsql';

/** A part of a file, as JSON text; null takes it away. */
export interface Change {
  readonly file: string;
  readonly part: string;
  readonly value: string | null;
}

/** Files as the store has them: file id → part → JSON text. */
export type StoredFiles = Map<string, Map<string, string>>;

/** Keeps files in parts, so that one edit rewrites one part. */
export interface Store {
  load(): StoredFiles;
  /** Writes all of the changes or none. */
  write(changes: readonly Change[]): void;
  /** Forgets every file. */
  clear(): void;
  close(): void;
}

/** Opens the store in a database file, made if there is none, or in memory with `':memory:'`. */
export function openStore(path: string): Store {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.exec(
    'CREATE TABLE IF NOT EXISTS parts (file TEXT, part TEXT, value TEXT NOT NULL, PRIMARY KEY (file, part)) WITHOUT ROWID',
  );
  const put = database.prepare('INSERT OR REPLACE INTO parts (file, part, value) VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM parts WHERE file = ? AND part = ?');
  const write = database.transaction((changes: readonly Change[]) => {
    for (const { file, part, value } of changes) {
      if (value === null) drop.run(file, part);
      else put.run(file, part, value);
    }
  });
  return {
    load() {
      const files: StoredFiles = new Map();
      const rows = database.prepare('SELECT file, part, value FROM parts').all() as Record<string, string>[];
      for (const row of rows) {
        const parts = files.get(row.file!) ?? new Map<string, string>();
        files.set(row.file!, parts.set(row.part!, row.value!));
      }
      return files;
    },
    write: (changes) => write(changes),
    clear: () => database.exec('DELETE FROM parts'),
    close: () => void database.close(),
  };
}
