import { describe, expect, test } from "vitest";
import { inject } from "../../../src/cluster/inject.ts";
import type { Fault } from "../../../src/cluster/events.ts";
import type { World } from "../../../src/cluster/world.ts";
import { activeFaults } from "../../../src/playground/map/activeFaults.ts";
import { FAULT_KINDS, faultOf, fieldsOf } from "../../../src/playground/map/faultForm.ts";
import { ROOT, withTables } from "../cluster/jobs/client.ts";

const FAULTS: readonly Fault[] = [
  { type: "storage", mode: "credentials", key: "k" },
  { type: "deny", prefix: "s3a://x" },
  { type: "file", path: `${ROOT}/__repo_info`, mode: "missing" },
  { type: "object", path: `${ROOT}/stray` },
  { type: "node", node: "be-1", up: false },
  { type: "link", node: "be-2", up: false },
  { type: "disk", node: "be-3", usedPercent: 99 },
  { type: "replica", database: "db1", table: "t2", partition: "t2", node: "be-2" },
  { type: "merged", database: "db1", table: "t2", partition: "t2" },
];

function after(world: World, fault: Fault): World {
  const done = inject(world, "a", fault);
  if ("error" in done) throw new Error(done.error.code);
  return done.world;
}

describe("the faults in force", () => {
  test("are those that were injected, and their ends leave none", () => {
    const broken = FAULTS.reduce(after, withTables().world);
    const found = activeFaults(broken);
    expect(found.map(({ fault }) => fault)).toEqual(FAULTS);
    const mended = found.reduce((world, { end }) => after(world, end), broken);
    expect(activeFaults(mended)).toEqual([]);
  });

  test("are none in a world that works", () => {
    expect(activeFaults(withTables().world)).toEqual([]);
  });
});

describe("the form of a fault", () => {
  test("makes nothing while something is missing", () => {
    for (const kind of FAULT_KINDS) expect(faultOf(kind, {}), kind).toBeUndefined();
  });

  test("makes the fault of what was written", () => {
    const fields = {
      node: "be-1",
      backend: "be-2",
      path: "s3a://p",
      prefix: "s3a://q",
      key: "k",
      damage: "corrupt",
      table: "db.t.u",
      partition: "",
      percent: "97",
      broker: "b",
    };
    const made = FAULT_KINDS.map((kind) => {
      const own = Object.fromEntries(fieldsOf(kind).map((name) => [name, fields[name]]));
      return faultOf(kind, own);
    });
    expect(made).toEqual([
      { type: "link", node: "be-2", up: false },
      { type: "disk", node: "be-2", usedPercent: 97 },
      { type: "replica", database: "db", table: "t.u", node: "be-1" },
      { type: "merged", database: "db", table: "t.u" },
      { type: "file", path: "s3a://p", mode: "corrupt" },
      { type: "deny", prefix: "s3a://q" },
      { type: "object", path: "s3a://p" },
      { type: "storage", mode: "credentials", key: "k" },
      { type: "broker", name: "b", up: false },
    ]);
    expect(faultOf("disk", { backend: "be-1", percent: "101" })).toBeUndefined();
  });
});
