import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/docs/facts/index.ts";
import type { Statement } from "../../../src/docs/facts/statements.ts";
import type { PrivilegeFact } from "../../../src/docs/facts/types.ts";
import { ENGINES, inRange, type Engine } from "../../../src/engine/index.ts";
import { clients, SHOP } from "../cluster/accounts/client.ts";

/** A statement that a user without privileges sends, and what has to be there for it. */
interface Row {
  readonly engine: Engine;
  readonly statement: Statement;
  readonly sql: string;
  readonly begin: string;
}

const STARROCKS = `${SHOP} CREATE REPOSITORY r WITH BROKER ON LOCATION 's3a://b/r'`;

const ROWS: readonly Row[] = [
  {
    engine: "starrocks",
    statement: "backup",
    begin: STARROCKS,
    sql: "BACKUP SNAPSHOT shop.s TO r ON (orders)",
  },
  {
    engine: "starrocks",
    statement: "restore",
    begin: STARROCKS,
    sql: `RESTORE SNAPSHOT shop.s FROM r PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000")`,
  },
];

/** The GRANT of a fact, as a reader would write it from the page: with an object of the database, or with a pattern. */
function grant({ privilege, on }: PrivilegeFact, byPattern: boolean): string {
  if (byPattern) {
    const name = privilege.endsWith("_PRIV") ? privilege : `${privilege}_PRIV`;
    return `GRANT ${name} ON ${on === "GLOBAL" ? "*.*.*" : "shop.*"} TO ana`;
  }
  const objects: Readonly<Record<string, string>> = {
    TABLE: "ALL TABLES IN DATABASE shop",
    DATABASE: "DATABASE shop",
    FUNCTION: "ALL FUNCTIONS IN DATABASE shop",
    CATALOG: "ALL CATALOGS",
  };
  return `GRANT ${privilege} ON ${objects[on] ?? on} TO ana`;
}

const CASES = ROWS.flatMap((row) => ENGINES[row.engine].versions.map((version) => ({ ...row, version })));

describe("the privileges that pages name", () => {
  it.each(CASES)(
    "$engine $version: are those that $statement takes",
    ({ engine, version, statement, begin, sql }) => {
      const { as } = clients(begin, { engine, version });
      // StarRocks 2.5 says of every denied BACKUP only that it failed.
      const denied = /denied|BackupStatement failed|to database/i;
      expect(as("ana", sql)).toMatch(denied);
      const byPattern = engine === "doris" || version === "2.5";
      for (const fact of factsOf(engine, statement).privileges)
        if (inRange({ engine, version }, fact))
          expect(as("root", grant(fact, byPattern)), fact.privilege).toBe("ok");
      expect(as("ana", sql)).not.toMatch(denied);
    },
  );
});
