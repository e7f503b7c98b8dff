import { describe, expect, test } from "vitest";
import { CASE_IDS, CASES, type CaseId } from "../../../src/docs/timing/cases.ts";
import { jobTimes } from "../../../src/docs/timing/jobTimes.ts";
import { sumOf } from "../../../src/docs/timing/sum.ts";
import { versionsOf } from "../../../src/docs/ranges.ts";
import { defaultCost } from "../../../src/engine/cost.ts";
import { ENGINES, isEngine } from "../../../src/engine/index.ts";

const TARGETS = Object.keys(ENGINES)
  .filter(isEngine)
  .flatMap((engine) => versionsOf(engine).map((version) => [engine, version] as const));

/** ms that a state of a job took; 0 where it has no such state. */
function stateTime(job: ReturnType<typeof jobTimes>["backup"], state: string): number {
  const found = job.segments.find((segment) => segment.state === state);
  return found ? found.to - found.from : 0;
}

describe.each(TARGETS)("what the guide says of time, in %s %s", (engine, version) => {
  const target = { engine, version };
  const times = (id: CaseId) => jobTimes(target, CASES[id]);
  const upload = (id: CaseId) => stateTime(times(id).backup, "UPLOADING");
  const download = (id: CaseId) => stateTime(times(id).restore, "DOWNLOADING");

  test("every job of the examples finishes", () => {
    for (const id of CASE_IDS) {
      expect(times(id).backup.state, id).toBe("FINISHED");
      expect(times(id).restore.state, id).toBe("FINISHED");
    }
  });

  test("transfers follow the bytes, the nodes and the network", () => {
    for (const of of [upload, download]) {
      expect(of("data") / of("base")).toBeCloseTo(2, 0);
      expect(of("base") / of("nodes")).toBeCloseTo(2, 0);
      expect(of("network") / of("base")).toBeCloseTo(2, 0);
    }
  });

  test("three replicas are uploaded once and downloaded three times", () => {
    expect(upload("replicas")).toBe(upload("base"));
    expect(download("base") / download("replicas")).toBeCloseTo(3, 0);
  });

  test("many tablets cost what they cost however small they are, and workers help there", () => {
    expect(upload("tablets")).toBeGreaterThan(upload("base"));
    expect(upload("small")).toBeGreaterThan(defaultCost(target).objectLatency * 100);
    expect(download("workers")).toBeLessThan(download("tablets"));
  });

  test("the sum has a line for each state with tasks, and one for the rounds", () => {
    const { segments } = times("base").restore;
    const [rounds, ...work] = sumOf(target, "restore");
    expect(rounds?.type === "rounds" && rounds.states).toEqual(segments.map(({ state }) => state));
    expect(work.map((line) => line.type !== "rounds" && line.state)).toEqual(
      segments
        .filter(({ state }) => work.some((line) => "state" in line && line.state === state))
        .map(({ state }) => state),
    );
    expect(work.length).toBeGreaterThanOrEqual(3);
  });
});
