import { describe, expect, test } from "vitest";
import type { Comparison } from "../../../src/compare/index.ts";
import { compared, DORIS_21, DORIS_40, STARROCKS_33, STARROCKS_34 } from "./given.ts";

const differences = ({ statements }: Comparison) => statements.map((one) => one.differences);
const texts = ({ statements }: Comparison) =>
  statements.map(({ left, right }) => [left.text, right.text] as const);

const ROUND = `BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;
DROP TABLE shop.orders;
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000", "replication_num" = "1");
SELECT COUNT(*) FROM shop.orders;`;

describe("one script in two versions", () => {
  test("a construct that is too new for one is said in the older form there, with that version's refusal", () => {
    const found = compared(
      "BACKUP DATABASE shop SNAPSHOT s1 TO s3_repo;",
      STARROCKS_33,
      STARROCKS_34,
      STARROCKS_34,
    );
    expect(differences(found)).toEqual([["translated"]]);
    expect(texts(found)).toEqual([
      ["BACKUP SNAPSHOT shop.s1 TO s3_repo", "BACKUP DATABASE shop SNAPSHOT s1 TO s3_repo"],
    ]);
    const [change] = found.statements[0]?.left.changes ?? [];
    expect(change).toMatchObject({
      type: "translated",
      refusal: { errno: 1064, message: expect.stringContaining("Unexpected input 'DATABASE'") },
      hints: [{ key: "sql.version.needs.construct", values: { needed: "3.4", version: "3.3" } }],
    });
    expect(found.statements[0]?.left.job).toMatchObject({
      kind: "backup",
      state: "FINISHED",
      status: "[OK]",
    });
  });

  test("the same refusal in other words is told as such, another reason as another", () => {
    const found = compared("CANCEL BACKUP FROM shop;", { engine: "starrocks", version: "3.2" }, STARROCKS_34);
    expect(differences(found)).toEqual([["wording"]]);
    expect(found.differing).toEqual([0]);
  });

  test("nothing differs where both sides are of one version", () => {
    expect(compared(ROUND, STARROCKS_34, STARROCKS_34).differing).toEqual([]);
  });
});

describe("one script in two engines", () => {
  test("the set-up is translated: what a script needs is there on both sides", () => {
    for (const [left, right] of [
      [STARROCKS_34, DORIS_40],
      [STARROCKS_34, DORIS_21],
      [DORIS_40, STARROCKS_34],
    ] as const) {
      const found = compared("SELECT * FROM shop.orders ORDER BY id;\nSHOW REPOSITORIES;", left, right);
      expect([found.left.setupRefused, found.right.setupRefused]).toEqual([[], []]);
      expect(differences(found)[0]).toEqual([]);
      expect(found.statements[1]?.right.result.result).toMatchObject({ kind: "rows", rows: { length: 1 } });
    }
  });

  test("a snapshot is named by the timestamp that it has on each side, and a restore finishes on both", () => {
    const found = compared(ROUND, STARROCKS_34, DORIS_40);
    expect(found.statements[2]?.left.text).toContain('"2025-06-01-09-00-00-000"');
    expect(found.statements[2]?.right.text).toContain('"2025-06-01-09-00-00"');
    expect(found.statements[2]?.right.changes).toEqual([
      { type: "timestamp", from: "2025-06-01-09-00-00-000", to: "2025-06-01-09-00-00" },
    ]);
    expect(found.statements.map(({ left, right }) => [left.job?.state, right.job?.state])).toEqual([
      ["FINISHED", "FINISHED"],
      [undefined, undefined],
      ["FINISHED", "FINISHED"],
      [undefined, undefined],
    ]);
  });

  test("a timestamp that names no snapshot stays as it was written: a mistake is one on both sides", () => {
    const found = compared(ROUND.replace("09-00-00-000", "09-00-00-001"), STARROCKS_34, DORIS_40);
    expect(found.statements[2]?.right.text).toContain("2025-06-01-09-00-00-001");
    expect(found.statements[2]?.right.changes).toEqual([]);
  });

  test("what the other engine cannot say is refused there, and explained", () => {
    const found = compared("BACKUP SNAPSHOT shop.s1 TO s3_repo EXCLUDE (orders);", DORIS_40, STARROCKS_34);
    expect(differences(found)).toEqual([["verdict"]]);
    expect(found.statements[0]?.right.result.result).toMatchObject({ kind: "error", code: "syntax" });
    expect(found.statements[0]?.right.explanation?.code).toBe("syntax");
  });

  test("the same mistake is worded by each engine in its own way", () => {
    const found = compared("CANCEL BACKUP FROM shop;", STARROCKS_34, DORIS_40);
    expect(differences(found)).toEqual([["wording"]]);
    const [left, right] = [found.statements[0]?.left, found.statements[0]?.right];
    expect(left?.explanation?.code).toBe(right?.explanation?.code);
  });
});

test("waits and faults of a script hold on both sides", () => {
  const script = `BACKUP SNAPSHOT shop.s1 TO s3_repo PROPERTIES ("timeout" = "600");
-- @until SNAPSHOTING
-- @fault {"type":"storage","mode":"unreachable"}
-- @wait 700s
SELECT 1;`;
  const { statements, left, right } = compared(script, STARROCKS_33, STARROCKS_34);
  expect(statements[0]?.left.job?.state).toBe("CANCELLED");
  expect(statements[0]?.right.job?.state).toBe("CANCELLED");
  for (const side of [left, right]) {
    expect(side.timeline.log.entries.map(({ type }) => type)).toEqual(["statement", "fault", "statement"]);
    expect(side.timeline.log.now).toBeGreaterThanOrEqual(700_000);
  }
});

test("a fault that a cluster has nothing for is told", () => {
  const script = '-- @fault {"type":"node","node":"be-9","up":false}\nSELECT 1;';
  const { left, right } = compared(script, STARROCKS_34, DORIS_40);
  expect([left.problems, right.problems]).toMatchObject([[{ name: "be-9" }], [{ name: "be-9" }]]);
});

test("fixes count in the script, and are not offered for words that are not the script's", () => {
  const script = "SELECT 1;\nBACKUP DATABASE shop SNAPSHOT s1 TO nowhere;";
  const { statements } = compared(script, STARROCKS_33, STARROCKS_34, STARROCKS_34);
  expect(statements[1]?.left.explanation?.fixes).toEqual([]);
  const [fix] = statements[1]?.right.explanation?.fixes ?? [];
  expect(fix?.edits.every(({ span }) => span.start >= script.indexOf("BACKUP"))).toBe(true);
});
