import { describe, expect, it } from "vitest";
import { ENGINES } from "../../../src/engine/index.ts";
import { snapshotReading } from "../../../src/engine/snapshotVersions.ts";

describe("which version reads whose snapshot", () => {
  it.each(["starrocks", "doris"] as const)("each version of %s reads its own", (engine) => {
    for (const version of ENGINES[engine].versions)
      expect(snapshotReading(engine, version, version)).toBe("reads");
  });

  it.each([
    ["starrocks", "2.5", "3.2", "reads"],
    ["starrocks", "3.0", "3.3", "unreadable"],
    ["starrocks", "3.1", "4.0", "reads"],
    ["starrocks", "4.0", "3.3", "unchecked"],
    ["starrocks", "3.1", "2.5", "unreadable"],
    ["doris", "2.0", "3.0", "reads"],
    ["doris", "3.0", "2.1", "unchecked"],
    ["doris", "3.0", "4.0", "refused"],
    ["doris", "4.0", "3.0", "unreadable"],
  ] as const)("%s: a snapshot of %s in %s: %s", (engine, from, to, reading) => {
    expect(snapshotReading(engine, from, to)).toBe(reading);
  });
});
