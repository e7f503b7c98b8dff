import fc from "fast-check";
import { expect, test } from "vitest";
import { ENGINES, isEngine, type Target } from "../../../src/engine/index.ts";
import { compared } from "../../unit/compare/given.ts";

const TARGETS: readonly Target[] = Object.entries(ENGINES).flatMap(([engine, { versions }]) =>
  isEngine(engine) ? versions.map((version) => ({ engine, version })) : [],
);

/** Statements of both engines, right and wrong, and directives between them. */
const STATEMENT = fc.constantFrom(
  "BACKUP SNAPSHOT shop.s1 TO s3_repo",
  "BACKUP SNAPSHOT shop.s1 TO s3_repo ON (orders)",
  "BACKUP DATABASE shop SNAPSHOT s1 TO s3_repo",
  "BACKUP SNAPSHOT shop.s1 TO s3_repo EXCLUDE (orders)",
  "BACKUP SNAPSHOT shop.s2 TO nowhere",
  "BACKUP SNAPSHT",
  "DROP TABLE shop.orders",
  'RESTORE SNAPSHOT shop.s1 FROM s3_repo ON (orders) PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000")',
  'RESTORE SNAPSHOT shop.s1 FROM s3_repo PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00")',
  "SHOW SNAPSHOT ON s3_repo",
  "SHOW BACKUP FROM shop",
  "SHOW BRIEF RESTORE FROM shop",
  "SELECT COUNT(*) FROM shop.orders",
  "CANCEL BACKUP FROM shop",
);
const DIRECTIVE = fc.constantFrom(
  "",
  "-- @now\n",
  "-- @wait 5s\n",
  '-- @fault {"type":"storage","mode":"slow"}\n',
);
const SCRIPT = fc
  .array(fc.tuple(DIRECTIVE, STATEMENT), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([directive, sql]) => `${directive}${sql};`).join("\n"));
const TARGET = fc.constantFrom(...TARGETS);

test("a comparison is the same from both sides, counts what differs, and leaves no statement out", () => {
  fc.assert(
    fc.property(SCRIPT, TARGET, TARGET, TARGET, (script, left, right, written) => {
      const found = compared(script, left, right, written);
      const mirrored = compared(script, right, left, written);
      expect(found.statements).toHaveLength(script.split(";\n").length);
      expect(found.left.sent).toHaveLength(found.statements.length);
      expect(found.differing).toEqual(
        found.statements.flatMap(({ differences }, place) => (differences.length > 0 ? [place] : [])),
      );
      expect(mirrored.statements.map((one) => one.differences)).toEqual(
        found.statements.map((one) => one.differences),
      );
      expect(mirrored.right.timeline.world).toEqual(found.left.timeline.world);
      for (const { text, span } of found.statements) expect(script.slice(span.start, span.end)).toBe(text);
    }),
    { numRuns: 25 },
  );
});

test("a version does not differ from itself", () => {
  fc.assert(
    fc.property(SCRIPT, TARGET, TARGET, (script, target, written) => {
      expect(compared(script, target, target, written).differing).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
