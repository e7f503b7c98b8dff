import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import { applyEdits } from "../../../src/sql/hints/index.ts";
import { parse } from "../../../src/sql/index.ts";

const DORIS: Target = { engine: "doris", version: "4.0" };
const STARROCKS: Target = { engine: "starrocks", version: "4.0" };

function readings(sql: string, target: Target): readonly (readonly [boolean, string])[] {
  const [diagnostic] = parse(sql, target).diagnostics;
  return (diagnostic?.fixes ?? []).map(({ plain, edits }) => [plain, applyEdits(sql, edits)]);
}

describe("a rule of the tree builder that is broken can be kept", () => {
  test.each([
    ["a slip", DORIS, "GRANT LOAD_PRV ON d.* TO u", [[true, "GRANT LOAD_PRIV ON d.* TO u"]]],
    ["the end is missing", DORIS, "GRANT SELECT ON d.t TO u", [[true, "GRANT SELECT_PRIV ON d.t TO u"]]],
    ["nothing is like it", DORIS, "GRANT BACKUP ON d.* TO u", []],
    [
      "a key twice",
      DORIS,
      'BACKUP SNAPSHOT d.s TO r PROPERTIES ("timeout"="3600", "type"="full", "timeout"="7200")',
      [
        [false, 'BACKUP SNAPSHOT d.s TO r PROPERTIES ("timeout"="3600", "type"="full")'],
        [false, 'BACKUP SNAPSHOT d.s TO r PROPERTIES ("type"="full", "timeout"="7200")'],
      ],
    ],
    ["three parts", DORIS, "BACKUP SNAPSHOT c.d.s TO r", [[false, "BACKUP SNAPSHOT d.s TO r"]]],
    ["three parts", STARROCKS, "BACKUP SNAPSHOT c.d.s TO r", [[false, "BACKUP SNAPSHOT d.s TO r"]]],
    [
      "the same database twice",
      STARROCKS,
      "BACKUP DATABASE d SNAPSHOT d.s TO r",
      [[true, "BACKUP DATABASE d SNAPSHOT s TO r"]],
    ],
    [
      "two databases",
      STARROCKS,
      "BACKUP DATABASE d SNAPSHOT e.s TO r",
      [[false, "BACKUP DATABASE d SNAPSHOT s TO r"]],
    ],
  ])("%s", (_what, target, sql, expected) => {
    expect(readings(sql, target)).toEqual(expected);
    for (const [, better] of readings(sql, target)) expect(parse(better, target).diagnostics).toEqual([]);
  });
});
