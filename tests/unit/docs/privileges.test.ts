import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/docs/facts/index.ts";
import type { Statement } from "../../../src/docs/facts/statements.ts";
import type { PrivilegeFact } from "../../../src/docs/facts/types.ts";
import { syntaxOf } from "../../../src/docs/railroad/statementSyntax.ts";
import { ENGINES, inRange, type Engine, type VersionRange } from "../../../src/engine/index.ts";
import { clients, SHOP } from "../cluster/accounts/client.ts";

/** A statement that a user without privileges sends, and what has to be there for it. */
interface Row extends VersionRange {
  readonly engine: Engine;
  readonly statement: Statement;
  readonly sql: string;
  readonly begin: string;
}

const STARROCKS = `${SHOP} CREATE REPOSITORY r WITH BROKER ON LOCATION 's3a://b/r'`;

const DORIS_REPOSITORY = `CREATE REPOSITORY r WITH S3 ON LOCATION 's3://b/r'
  PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.region" = "x", "s3.access_key" = "a", "s3.secret_key" = "b");`;

const SHOPS: Readonly<Record<Engine, string>> = {
  starrocks: STARROCKS,
  doris: `${SHOP} ${DORIS_REPOSITORY}`,
};

/** What ends a job, and what brings back what was dropped, of both engines. */
function alike(engine: Engine): readonly Row[] {
  const begin = SHOPS[engine];
  const checked = engine === "doris" ? {} : { since: "3.0" };
  return [
    {
      engine,
      statement: "cancel-backup",
      begin: `${begin}; BACKUP SNAPSHOT shop.s TO r`,
      sql: "CANCEL BACKUP FROM shop",
    },
    { engine, statement: "cancel-restore", begin, sql: "CANCEL RESTORE FROM shop" },
    {
      engine,
      statement: "recover",
      begin: `${begin}; DROP TABLE shop.orders`,
      sql: "RECOVER TABLE shop.orders",
    },
    { engine, ...checked, statement: "recover", begin, sql: "RECOVER PARTITION p FROM shop.orders" },
  ];
}

const ROWS: readonly Row[] = [
  ...alike("starrocks"),
  ...alike("doris"),
  {
    engine: "starrocks",
    since: "3.0",
    statement: "recover",
    begin: `${STARROCKS}; CREATE DATABASE old; DROP DATABASE old`,
    sql: "RECOVER DATABASE old",
  },
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
  {
    engine: "doris",
    statement: "backup",
    begin: SHOPS.doris,
    sql: "BACKUP SNAPSHOT shop.s TO r ON (orders)",
  },
  {
    engine: "doris",
    statement: "restore",
    begin: SHOPS.doris,
    sql: `RESTORE SNAPSHOT shop.s FROM r PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00")`,
  },
  {
    engine: "starrocks",
    statement: "create-repository",
    begin: STARROCKS,
    sql: "CREATE REPOSITORY r2 WITH BROKER ON LOCATION 's3a://b/r2'",
  },
  { engine: "starrocks", statement: "drop-repository", begin: STARROCKS, sql: "DROP REPOSITORY r" },
  { engine: "starrocks", statement: "show-repositories", begin: STARROCKS, sql: "SHOW REPOSITORIES" },
  {
    engine: "doris",
    statement: "create-repository",
    begin: SHOP,
    sql: DORIS_REPOSITORY,
  },
  {
    engine: "doris",
    statement: "alter-repository",
    begin: `${SHOP} ${DORIS_REPOSITORY}`,
    sql: `ALTER REPOSITORY r PROPERTIES ("s3.access_key" = "b", "s3.secret_key" = "c")`,
  },
  {
    engine: "doris",
    statement: "drop-repository",
    begin: `${SHOP} ${DORIS_REPOSITORY}`,
    sql: "DROP REPOSITORY r",
  },
  {
    engine: "doris",
    statement: "show-repositories",
    begin: `${SHOP} ${DORIS_REPOSITORY}`,
    sql: "SHOW REPOSITORIES",
  },
  {
    engine: "doris",
    statement: "show-create-repository",
    begin: `${SHOP} ${DORIS_REPOSITORY}`,
    sql: "SHOW CREATE REPOSITORY FOR r",
  },
  { engine: "starrocks", statement: "show-backup", begin: STARROCKS, sql: "SHOW BACKUP FROM shop" },
  { engine: "starrocks", statement: "show-restore", begin: STARROCKS, sql: "SHOW RESTORE FROM shop" },
  { engine: "starrocks", statement: "show-snapshot", begin: STARROCKS, sql: "SHOW SNAPSHOT ON r" },
  { engine: "doris", statement: "show-backup", begin: SHOP, sql: "SHOW BACKUP FROM shop" },
  { engine: "doris", statement: "show-restore", begin: SHOP, sql: "SHOW BRIEF RESTORE FROM shop" },
  {
    engine: "doris",
    statement: "show-snapshot",
    begin: `${SHOP} ${DORIS_REPOSITORY}`,
    sql: "SHOW SNAPSHOT ON r",
  },
];

const EVERYTHING: Readonly<Record<Engine, string>> = { starrocks: "*.*", doris: "*.*.*" };

/** The GRANT of a fact, as a reader would write it from the page: with an object of the database, or with a pattern. */
function grant({ privilege, on }: PrivilegeFact, engine: Engine, byPattern: boolean): string {
  if (byPattern) {
    const name = privilege.endsWith("_PRIV") ? privilege : `${privilege}_PRIV`;
    return `GRANT ${name} ON ${on === "GLOBAL" ? EVERYTHING[engine] : "shop.*"} TO ana`;
  }
  const objects: Readonly<Record<string, string>> = {
    TABLE: "ALL TABLES IN DATABASE shop",
    DATABASE: "DATABASE shop",
    FUNCTION: "ALL FUNCTIONS IN DATABASE shop",
    CATALOG: "ALL CATALOGS",
  };
  return `GRANT ${privilege} ON ${objects[on] ?? on} TO ana`;
}

const CASES = ROWS.flatMap((row) =>
  ENGINES[row.engine].versions
    .filter((version) => syntaxOf({ engine: row.engine, version }, row.statement) !== undefined)
    .filter((version) => inRange({ engine: row.engine, version }, row))
    .map((version) => ({ ...row, version })),
);

describe("the privileges that pages name", () => {
  it.each(CASES)(
    "$engine $version: are those that $statement takes",
    ({ engine, version, statement, begin, sql }) => {
      const { as } = clients(begin, { engine, version });
      // StarRocks 2.5 says of every denied BACKUP only that it failed.
      const denied = /denied|BackupStatement failed|to database/i;
      const asked = factsOf(engine, statement).privileges.filter((fact) =>
        inRange({ engine, version }, fact),
      );
      if (asked.length > 0) expect(as("ana", sql)).toMatch(denied);
      const byPattern = engine === "doris" || version === "2.5";
      for (const fact of asked) expect(as("root", grant(fact, engine, byPattern)), fact.privilege).toBe("ok");
      expect(as("ana", sql)).not.toMatch(denied);
    },
  );
});
