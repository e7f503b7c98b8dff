import { describe, expect, it } from "vitest";
import { createSession, type Session } from "../../src/lib/index.ts";

/**
 * The Doris page that the project began with, with names of our own: its examples clause for clause, and what its rules come to
 * in each version.
 */
const SETUP = `
CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT NOT NULL, day DATE NOT NULL, amount INT) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (
  PARTITION p1 VALUES LESS THAN ("2025-05-01"),
  PARTITION p2 VALUES LESS THAN ("2025-06-01"),
  PARTITION p3 VALUES LESS THAN ("2025-07-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE TABLE shop.customers (id INT NOT NULL, name VARCHAR(40)) UNIQUE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE TABLE shop.parts (id INT NOT NULL, name VARCHAR(40)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
INSERT INTO shop.orders VALUES (1, "2025-04-10", 5), (2, "2025-05-10", 6), (3, "2025-06-10", 7);
CREATE REPOSITORY vault WITH S3 ON LOCATION "s3://backups/shop"
PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.region" = "us-east-1", "s3.access_key" = "ak", "s3.secret_key" = "sk");
`;

const VERSIONS = ["2.0", "2.1", "3.0", "4.0"];

function begun(version: string, script = ""): Session {
  const session = createSession({ engine: "doris", version });
  for (const result of session.play(`${SETUP}${script}`))
    if (result.kind !== "ok") throw new Error(JSON.stringify(result));
  return session;
}

/** What the last row of SHOW BACKUP says in a column. */
function shown(session: Session, column: string): string {
  const [list] = session.run("SHOW BACKUP FROM shop");
  if (list?.kind !== "rows") return JSON.stringify(list);
  return list.rows.at(-1)?.[list.columns.indexOf(column)] ?? "";
}

/** What the client gets of an error: older versions number it, submission in 2.0 and everything in 4.0 is 1105. */
const refused = (text: string, errno: number, sqlState = "HY000") => ({
  kind: "error",
  message: `errCode = 2, detailMessage = ${text}`,
  errno,
  sqlState,
});
const atSubmission = (version: string, text: string) =>
  version === "2.0" || version === "4.0" ? refused(text, 1105) : refused(text, 5064, "42000");
const inAnalysis = (version: string, text: string) =>
  version === "4.0" ? refused(text, 1105) : refused(text, 5064, "42000");

const FIRST = 'BACKUP SNAPSHOT shop.snap_1\nTO vault\nON (orders)\nPROPERTIES ("type" = "full");';

describe.each(VERSIONS)("BACKUP of Doris %s", (version) => {
  it.each([
    ["one table, with its type", FIRST, ["[shop.orders]"]],
    [
      "partitions of one table and another table",
      "BACKUP SNAPSHOT shop.snap_2\nTO vault\nON\n(\n    orders PARTITION (p1,p2),\n    customers\n);",
      ["[shop.customers]", "[shop.ordersPARTITIONS (p1, p2)]"],
    ],
    [
      "all tables but one",
      "BACKUP SNAPSHOT shop.snap_3\nTO vault\nEXCLUDE (orders);",
      ["[shop.customers]", "[shop.parts]"],
    ],
  ])("saves %s", (_, sql, objects) => {
    const session = begun(version);
    expect(session.play(sql)).toMatchObject([{ kind: "ok" }]);
    expect(`${shown(session, "State")} ${shown(session, "Status")}`).toBe("FINISHED [OK]");
    expect(
      shown(session, "BackupObjs")
        .split(/, (?=\[)/)
        .sort(),
    ).toEqual(objects);
  });

  it("is submitted and goes on by itself: SHOW BACKUP tells how far", () => {
    const session = begun(version);
    session.run(FIRST);
    expect(shown(session, "State")).toBe("PENDING");
    session.advanceUntilIdle();
    expect(shown(session, "State")).toBe("FINISHED");
  });

  it("takes the label without its database where one is chosen", () => {
    const session = begun(version);
    const bare = FIRST.replace("shop.", "");
    const [without] = session.run(bare);
    expect(without).toMatchObject(
      version === "4.0"
        ? refused("No database selected", 1105)
        : refused("No database selected", 1046, "3D000"),
    );
    expect(session.run(`USE shop; ${bare}`)).toMatchObject([{ kind: "ok" }, { kind: "ok" }]);
  });

  it("refuses a second job of the database", () => {
    const session = begun(version);
    session.run(FIRST);
    const rest =
      version === "4.0" ? " , current running: label = snap_1 jobId = -1, to run label = snap_2" : "";
    expect(session.run("BACKUP SNAPSHOT shop.snap_2 TO vault")).toMatchObject([
      atSubmission(version, `Can only run one backup or restore job of a database at same time${rest}`),
    ]);
  });

  it("refuses a label a second time", () => {
    const session = begun(version, FIRST);
    expect(session.run(FIRST)).toMatchObject([
      atSubmission(version, "Snapshot with name 'snap_1' already exist in repository"),
    ]);
  });

  it("leaves a whole table out whose partitions EXCLUDE names", () => {
    const session = begun(version);
    session.play("BACKUP SNAPSHOT shop.snap_4 TO vault EXCLUDE (orders PARTITION (p1))");
    expect(shown(session, "BackupObjs")).not.toContain("orders");
  });

  it.each(["Type", "Timeout"])("does not know the property as the page spells it: %s", (key) => {
    const session = begun(version);
    expect(session.run(`BACKUP SNAPSHOT shop.snap_5 TO vault PROPERTIES ("${key}" = "3600")`)).toMatchObject([
      inAnalysis(version, `Unknown backup job properties: [${key}]`),
    ]);
  });

  it("takes a timeout in seconds, ten minutes at least; a day where nothing is said", () => {
    const session = begun(version);
    const timed = (seconds: number) =>
      `BACKUP SNAPSHOT shop.snap_${seconds} TO vault PROPERTIES ("timeout" = "${seconds}")`;
    expect(session.run(timed(599))).toMatchObject([inAnalysis(version, "timeout must be at least 10 min")]);
    session.play(timed(3600));
    expect(shown(session, "Timeout")).toBe("3600");
    session.play(FIRST);
    expect(shown(session, "Timeout")).toBe("86400");
  });

  it("names a partition that is not there without a blank", () => {
    const session = begun(version);
    expect(session.run("BACKUP SNAPSHOT shop.snap_6 TO vault ON (orders PARTITION (p9))")).toMatchObject([
      atSubmission(version, "Unknown partition p9 in tableorders"),
    ]);
  });

  it("wants the database before the label, not before a table", () => {
    const session = begun(version);
    expect(session.run("BACKUP SNAPSHOT shop.snap_7 TO vault ON (shop.orders)")).toMatchObject([
      refused(
        "Cannot specify database name on backup objects: orders. Specify database name before label",
        1105,
      ),
    ]);
  });

  it.each([
    ["a list without a keyword", "BACKUP SNAPSHOT shop.snap_8 TO vault (orders)"],
    ["both keywords", "BACKUP SNAPSHOT shop.snap_8 TO vault ON (orders) EXCLUDE (customers)"],
    ["partitions in quotes", "BACKUP SNAPSHOT shop.snap_8 TO vault ON (orders PARTITION ('p1'))"],
    ["a repository in quotes", "BACKUP SNAPSHOT shop.snap_8 TO 'vault'"],
  ])("does not read %s", (_, sql) => {
    const [result] = begun(version).run(sql);
    expect(result).toMatchObject({ kind: "error", code: "syntax" });
  });
});
