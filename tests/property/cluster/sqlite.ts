import initSqlJs, { type Database } from "sql.js";

const SQL = await initSqlJs();

/** Opens an empty database of SQLite that compares text as the simulated engines do. */
export function openSqlite(): Database {
  const database = new SQL.Database();
  database.run("PRAGMA case_sensitive_like = ON");
  return database;
}

/** Runs a query on SQLite and gives each row as one text joined by `|`, NULL as `NULL`. */
export function sqliteRows(database: Database, sql: string): string[] {
  return (database.exec(sql)[0]?.values ?? []).map((row) =>
    row.map((value) => (value === null ? "NULL" : String(value))).join("|"),
  );
}
