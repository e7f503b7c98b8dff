import { describe, expect, it } from "vitest";
import { createSession, parse, type Session } from "../../src/lib/index.ts";

/**
 * Every StarRocks example of the five pages that the project began with, clause for clause, with names of our own:
 * the form up to 3.3 on 3.3 and later, the form of 3.4 on 3.4, and what the engine refuses with its refusal.
 */
const SETUP = `
CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT NOT NULL, day DATE NOT NULL, amount INT) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (
  PARTITION p1 VALUES LESS THAN ("2025-05-01"),
  PARTITION p2 VALUES LESS THAN ("2025-06-01"),
  PARTITION p3 VALUES LESS THAN ("2025-07-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE TABLE shop.customers (id INT NOT NULL, name VARCHAR(40)) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
INSERT INTO shop.orders VALUES (1, "2025-04-10", 5), (2, "2025-05-10", 6), (3, "2025-06-10", 7);
INSERT INTO shop.customers VALUES (1, "Akari"), (2, "Ben");
CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://backups/shop";
`;

const OLD = ["2.5", "3.0", "3.1", "3.2", "3.3", "3.4", "3.5", "4.0"];
const NEW = ["3.4", "3.5", "4.0"];

/** What the client gets of an error of execution: a frame up to 3.2, and up to 3.0 one number for all. */
const ddlError = (version: string, text: string) => ({
  kind: "error",
  message: Number(version) < 3.3 ? `Unexpected exception: ${text}` : text,
  ...(Number(version) < 3.1 ? { errno: 1064, sqlState: "HY000" } : { errno: 5064, sqlState: "42000" }),
});

function begun(version: string, script = ""): Session {
  const session = createSession({ engine: "starrocks", version });
  for (const result of session.play(`${SETUP}${script}`))
    if (result.kind !== "ok") throw new Error(JSON.stringify(result));
  return session;
}

/** The whole database, the table, or some partitions of it, saved under a label; then the timestamp for `TS`. */
function saved(
  version: string,
  label: string,
  on = "",
): { readonly session: Session; readonly fill: (sql: string) => string } {
  const session = begun(version, `BACKUP SNAPSHOT shop.${label} TO vault ${on};`);
  const [list] = session.run("SHOW SNAPSHOT ON vault");
  if (list?.kind !== "rows") throw new Error(JSON.stringify(list));
  const timestamp = list.rows.find(([name]) => name === label)?.[1] ?? "";
  return { session, fill: (sql) => sql.replaceAll("TS", timestamp) };
}

/** State and Status of the job that the database's slot holds. */
function job(session: Session, kind: "BACKUP" | "RESTORE", database = "shop"): string {
  const [shown] = session.run(`SHOW ${kind} FROM ${database}`);
  if (shown?.kind !== "rows") return JSON.stringify(shown);
  const at = (name: string) => shown.rows[0]?.[shown.columns.indexOf(name)] ?? "";
  return `${at("State")} ${at("Status")}`;
}

function counted(session: Session, table: string): string {
  const [shown] = session.run(`SELECT count(*) FROM ${table}`);
  return shown?.kind === "rows"
    ? (shown.rows[0]?.[0] ?? "")
    : JSON.stringify(shown?.kind === "error" && shown.message);
}

describe.each(OLD)("BACKUP on %s", (version) => {
  it.each([
    [
      "a whole database",
      'BACKUP SNAPSHOT shop.snap_1\nTO vault\nPROPERTIES ("type" = "full");',
      "[shop.customers], [shop.orders]",
    ],
    ["a table", "BACKUP SNAPSHOT shop.snap_2\nTO vault\nON (orders);", "[shop.orders]"],
    [
      "partitions of one table and another table",
      "BACKUP SNAPSHOT shop.snap_3\nTO vault\nON(\n    orders PARTITION (p1, p2),\n    customers\n);",
      "[shop.customers], [shop.ordersPARTITIONS (p1, p2)]",
    ],
  ])("saves %s", (_, sql, objects) => {
    const session = begun(version);
    expect(session.play(sql)).toMatchObject([{ kind: "ok" }]);
    expect(job(session, "BACKUP")).toBe("FINISHED [OK]");
    const [shown] = session.run("SHOW BACKUP FROM shop");
    expect(shown?.kind === "rows" && shown.rows[0]?.[shown.columns.indexOf("BackupObjs")]).toBe(objects);
  });

  it("refuses a label a second time", () => {
    const { session } = saved(version, "snap_1");
    expect(session.run('BACKUP SNAPSHOT shop.snap_1\nTO vault\nPROPERTIES ("type" = "full");')).toMatchObject(
      [ddlError(version, "Snapshot with name 'snap_1' already exist in repository")],
    );
  });
});

const RESTORE_TABLE =
  'RESTORE SNAPSHOT shop.snap_1\nFROM vault\nON ( orders )\nPROPERTIES\n(\n    "backup_timestamp"="TS",\n    "replication_num" = "1"\n);';
const RESTORE_PARTS =
  'RESTORE SNAPSHOT shop.snap_2\nFROM vault\nON(\n    orders PARTITION (p1, p2),\n    customers AS clients\n)\nPROPERTIES\n(\n    "backup_timestamp"="TS"\n);';

describe.each(OLD)("RESTORE in the form before 3.4, on %s", (version) => {
  it("brings a dropped table back with one replica", () => {
    const { session, fill } = saved(version, "snap_1");
    session.run("DROP TABLE shop.orders");
    expect(session.play(fill(RESTORE_TABLE))).toMatchObject([{ kind: "ok" }]);
    expect(job(session, "RESTORE")).toBe("FINISHED [OK]");
    expect(counted(session, "shop.orders")).toBe("3");
  });

  it("fails over a table of three replicas where one is asked for", () => {
    const { session, fill } = saved(version, "snap_1");
    session.play(fill(RESTORE_TABLE));
    expect(job(session, "RESTORE")).toMatch(
      /^CANCELLED \[COMMON_ERROR, msg: Partition p\d in table orders has different replication num '3' with partition in repository, which is 1\]$/,
    );
  });

  it("brings partitions back, and another table under a new name", () => {
    const { session, fill } = saved(version, "snap_2");
    session.run("TRUNCATE TABLE shop.orders");
    expect(session.play(fill(RESTORE_PARTS))).toMatchObject([{ kind: "ok" }]);
    expect(job(session, "RESTORE")).toBe("FINISHED [OK]");
    expect([
      counted(session, "shop.orders"),
      counted(session, "shop.clients"),
      counted(session, "shop.customers"),
    ]).toEqual(["2", "2", "2"]);
  });

  it.each([
    [
      "2018-05-04-16-45-08",
      "Expected one file with path: s3a://backups/shop/__starrocks_repository_vault/__ss_snap_1/__info_2018-05-04-16-45-08. get: 0",
    ],
    [
      "2025-01-06-09-00-00",
      "File does not exist: s3a://backups/shop/__starrocks_repository_vault/__ss_snap_1/__info_2025-01-06-09-00-00",
    ],
  ])("refuses the timestamp %s, which has no milliseconds", (timestamp, reason) => {
    const { session } = saved(version, "snap_1");
    expect(session.run(RESTORE_TABLE.replace("TS", timestamp))).toMatchObject([
      ddlError(
        version,
        `Failed to get info of snapshot 'snap_1' because: ${reason}. Maybe specified wrong backup timestamp`,
      ),
    ]);
  });
});

const PROPERTIES = 'PROPERTIES ("backup_timestamp" = "TS");';

describe.each(NEW)("RESTORE in the form of 3.4, on %s", (version) => {
  it("restores a database under its own name", () => {
    const { session, fill } = saved(version, "snap_db");
    session.run("DROP DATABASE shop FORCE");
    expect(
      session.play(fill(`RESTORE SNAPSHOT snap_db\nFROM vault\nDATABASE shop\n${PROPERTIES}`)),
    ).toMatchObject([{ kind: "ok" }]);
    expect(job(session, "RESTORE")).toBe("FINISHED [OK]");
    expect(counted(session, "shop.orders")).toBe("3");
  });

  it("restores a database under a new name, which it creates", () => {
    const { session, fill } = saved(version, "snap_db");
    expect(
      session.play(fill(`RESTORE SNAPSHOT snap_db\nFROM vault\nDATABASE shop AS shop_new\n${PROPERTIES}`)),
    ).toMatchObject([{ kind: "ok" }]);
    expect(job(session, "RESTORE", "shop_new")).toBe("FINISHED [OK]");
    expect([counted(session, "shop_new.orders"), counted(session, "shop_new.customers")]).toEqual(["3", "2"]);
  });

  it.each([
    ["one table", "DATABASE shop \nON (TABLE orders) ", "shop.orders"],
    [
      "one table under a new name, in a new database",
      "DATABASE shop  AS shop_new\nON (TABLE orders AS orders_new) ",
      "shop_new.orders_new",
    ],
    ["several tables", "DATABASE shop\nON (TABLE orders, TABLE customers) ", "shop.orders"],
    ["one of all tables", "DATABASE shop\nON (TABLE orders) ", "shop.orders"],
    ["one partition", "DATABASE shop\nON (TABLE orders PARTITION (p1)) ", "shop.orders"],
    ["several partitions", "DATABASE shop\nON (TABLE orders PARTITION (p1,p2)) ", "shop.orders"],
  ])("restores %s", (_, what, table) => {
    const { session, fill } = saved(version, "snap_all");
    expect(
      session.play(fill(`RESTORE SNAPSHOT snap_all\nFROM vault \n${what}\n${PROPERTIES}`)),
    ).toMatchObject([{ kind: "ok" }]);
    expect(job(session, "RESTORE", table.split(".")[0])).toBe("FINISHED [OK]");
    expect(counted(session, table)).toBe("3");
  });

  it("refuses all tables without a timestamp", () => {
    const { session } = saved(version, "snap_all");
    expect(
      session.run("RESTORE SNAPSHOT snap_all\nFROM vault\nDATABASE shop\nON (ALL TABLES);"),
    ).toMatchObject([
      {
        kind: "error",
        errno: 5064,
        message: "Getting analyzing error. Detail message: Missing backup_timestamp property.",
      },
    ]);
  });

  it("restores all tables with one", () => {
    const { session, fill } = saved(version, "snap_all");
    expect(
      session.play(
        fill(`RESTORE SNAPSHOT snap_all\nFROM vault\nDATABASE shop\nON (ALL TABLES)\n${PROPERTIES}`),
      ),
    ).toMatchObject([{ kind: "ok" }]);
    expect(job(session, "RESTORE")).toBe("FINISHED [OK]");
  });

  it("refuses one timestamp for two labels", () => {
    const { session, fill } = saved(version, "snap_all");
    session.play("BACKUP SNAPSHOT shop.snap_core TO vault;");
    const [result] = session.run(
      fill(
        `RESTORE SNAPSHOT snap_core\nFROM vault \nDATABASE shop\nON (TABLE orders, TABLE customers) \n${PROPERTIES}`,
      ),
    );
    expect(result).toMatchObject({ kind: "error", errno: 5064 });
    expect(result?.kind === "error" && result.message).toMatch(
      /^Failed to get info of snapshot 'snap_core' because: Expected one file with path: \S+__ss_snap_core\/__info_\S+\. get: 0\. Maybe specified wrong backup timestamp$/,
    );
  });
});

/** Objects that are not simulated yet: their statements are read. */
const READ_ONLY = [
  "(MATERIALIZED VIEW mv1)",
  "(MATERIALIZED VIEW mv1, MATERIALIZED VIEW mv2)",
  "(ALL MATERIALIZED VIEWS)",
  "(VIEW v1)",
  "(VIEW v1, VIEW v2)",
  "(ALL VIEWS)",
  "(FUNCTION f1)",
  "(FUNCTION f1, FUNCTION f2)",
  "(ALL FUNCTIONS)",
];
const GRANTS = [
  "GRANT REPOSITORY ON SYSTEM TO ROLE backup_tbl;",
  "GRANT EXPORT ON TABLE orders TO ROLE backup_tbl;",
  "GRANT EXPORT ON ALL TABLES IN DATABASE shop TO ROLE backup_db;",
  "GRANT EXPORT ON ALL TABLES IN ALL DATABASES TO ROLE backup;",
];

describe("views, functions and grants", () => {
  const restore = (on: string) =>
    `RESTORE SNAPSHOT snap_1\nFROM vault\nDATABASE shop\nON ${on} \nPROPERTIES ("backup_timestamp" = "2024-12-09-10-52-10-940");`;
  const errors = (sql: string, version: string) =>
    parse(sql, { engine: "starrocks", version }).diagnostics.filter(({ severity }) => severity === "error");

  it.each(READ_ONLY)("RESTORE … ON %s is read by 3.4", (on) => {
    expect(errors(restore(on), "3.4")).toEqual([]);
  });

  it.each(READ_ONLY)("RESTORE … ON %s is refused by 3.3, which does not know DATABASE", (on) => {
    expect(errors(restore(on), "3.3")).toMatchObject([
      {
        stage: "syntax",
        line: 3,
        column: 0,
        message:
          "Getting syntax error at line 3, column 0. Detail message: Unexpected input 'DATABASE', the most similar input is {<EOF>, ';'}.",
      },
    ]);
  });

  it.each(GRANTS)("%s is read by 3.3 and 3.4", (sql) => {
    expect([...errors(sql, "3.3"), ...errors(sql, "3.4")]).toEqual([]);
  });
});
