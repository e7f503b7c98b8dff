import { assert, constantFrom, array, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import type { Fault } from "../../../src/cluster/events.ts";
import { inject } from "../../../src/cluster/inject.ts";
import { activeFaults } from "../../../src/playground/map/activeFaults.ts";
import { checkWorld } from "./invariants.ts";
import { restoreSql, ROOT, withSnapshot, type Client } from "../../unit/cluster/jobs/client.ts";

const SNAPSHOT = { database: "db1", table: "t2" } as const;

/** Faults and ends of faults, of every kind that a session can have without a broker. */
const FAULTS: readonly Fault[] = [
  ...["be-1", "be-2", "be-3"].flatMap((node): Fault[] => [
    { type: "node", node, up: false },
    { type: "node", node, up: true },
    { type: "link", node, up: false },
    { type: "link", node, up: true },
    { type: "disk", node, usedPercent: 99 },
    { type: "disk", node, usedPercent: 0 },
    { type: "replica", ...SNAPSHOT, node },
    { type: "replica", ...SNAPSHOT, node, on: false },
  ]),
  ...(["ok", "slow", "unreachable", "denied", "credentials"] as const).map((mode): Fault => ({
    type: "storage",
    mode,
  })),
  { type: "storage", mode: "credentials", key: "another" },
  { type: "deny", prefix: ROOT },
  { type: "deny", prefix: `${ROOT}/__ss_s2/__info` },
  { type: "deny", prefix: ROOT, on: false },
  { type: "object", path: `${ROOT}/__ss_s1/stray` },
  { type: "object", path: `${ROOT}/__ss_s1/stray`, on: false },
  { type: "merged", ...SNAPSHOT },
  { type: "merged", ...SNAPSHOT, on: false },
  { type: "restart" },
];

/** Injects a fault; one of something that is gone by now changes nothing. */
function breakOrMend(client: Client, fault: Fault): void {
  const done = inject(client.world, "a", fault);
  if (!("error" in done)) client.world = done.world;
}

test("whatever breaks while a job runs: once all of it is mended the job ends, and nothing of it stays", () => {
  const steps = array(tuple(constantFrom(...FAULTS), nat({ max: 12_000 })), { maxLength: 12 });
  assert(
    property(constantFrom("backup", "restore"), steps, (kind, faults) => {
      const { client, ts } = withSnapshot();
      client.ok(kind === "backup" ? "BACKUP SNAPSHOT db1.s2 TO r ON (t2)" : restoreSql(ts, "ON (t2)"));
      for (const [fault, wait] of faults) {
        breakOrMend(client, fault);
        client.advance(wait);
        checkWorld(client.world);
      }
      for (const { end } of activeFaults(client.world)) breakOrMend(client, end);
      expect(activeFaults(client.world)).toEqual([]);
      client.idle();
      checkWorld(client.world);
      expect(["FINISHED", "CANCELLED"]).toContain(client.job().state);
      expect(client.rows("SELECT count(*) AS n FROM db1.t2")).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
