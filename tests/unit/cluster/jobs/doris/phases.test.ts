import { describe, expect, test } from "vitest";
import { ENGINES, ERROR_CODES, errorText, type ErrorCode } from "../../../../../src/engine/index.ts";
import { phasesOf } from "../../../../../src/engine/phases.ts";

const KINDS = ["backup", "restore"] as const;

describe("the tables of phases of Doris", () => {
  test.each(ENGINES.doris.versions)("name every error that can end a job in %s, and no other", (version) => {
    const target = { engine: "doris", version } as const;
    const named = KINDS.flatMap((kind) => {
      const table = phasesOf(target, kind);
      const own = table?.phases.flatMap(({ fails, retries }) => [...fails, ...retries]) ?? [];
      return [...(table?.everyRound ?? []), ...own];
    });
    const known = (code: ErrorCode) => errorText(target, code)?.stage === "status";
    const cancelled: readonly ErrorCode[] = ["backupCancelled", "restoreCancelled"];
    const ending = ERROR_CODES.filter(known);
    expect([...new Set([...named.filter(known), ...cancelled])].sort()).toEqual([...ending].sort());
    // What a version lacks stands in the table of its neighbours: it has no text.
    expect(named.length).toBeGreaterThan(0);
  });

  test.each(ENGINES.doris.versions)("lead from state to state in %s", (version) => {
    for (const kind of KINDS) {
      const phases = phasesOf({ engine: "doris", version }, kind)?.phases ?? [];
      const states = phases.map(({ state }) => state);
      for (const { next, restart } of phases) {
        if (next !== null) expect(states).toContain(next);
        expect(states).toContain(restart);
      }
    }
  });
});
