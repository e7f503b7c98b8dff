import { describe, expect, it } from "vitest";
import { sessionOptions } from "../../../src/log/options.ts";
import { validateLog } from "../../../src/log/validateLog.ts";

const options = sessionOptions({ engine: "starrocks", version: "3.4" });
const log = {
  schema: 1,
  options,
  entries: [
    { at: 0, type: "statement", sql: "CREATE DATABASE shop" },
    { at: 5, type: "statement", sql: "USE shop", cluster: "a", user: "ana" },
    { at: 5, type: "fault", fault: { type: "storage", mode: "slow" } },
    { at: 7, type: "setting", setting: { name: "sourceDefects", value: true } },
    { at: 7, type: "setting", setting: { name: "cost", cluster: "a", value: { uploadWorkers: 2 } } },
  ],
  now: 9,
};

const without = (name: string) => Object.fromEntries(Object.entries(log).filter(([key]) => key !== name));
const withEntry = (entry: unknown) => ({ ...log, entries: [entry] });
const withOptions = (changed: object) => ({ ...log, options: { ...options, ...changed } });
const reason = (json: unknown) => {
  const checked = validateLog(json);
  return checked.ok ? "none" : `${checked.invalid.path}: ${checked.invalid.expected.key.split(".").at(-1)}`;
};

describe("validateLog", () => {
  it("takes a log of every kind of entry, also after JSON", () => {
    expect(validateLog(JSON.parse(JSON.stringify(log)))).toEqual({ ok: true, value: log });
  });

  it("fills in what the options leave out", () => {
    const checked = validateLog({
      schema: 1,
      options: { engine: "starrocks", version: "3.3" },
      entries: [],
      now: 0,
    });
    expect(checked.ok && checked.value.options).toEqual(
      sessionOptions({ engine: "starrocks", version: "3.3" }),
    );
  });

  it("keeps nothing that a log does not have", () => {
    const checked = validateLog({
      ...log,
      html: "<b>",
      entries: [{ at: 0, type: "statement", sql: "SELECT 1", onload: "x" }],
    });
    expect(checked.ok && checked.value).toEqual({
      ...log,
      entries: [{ at: 0, type: "statement", sql: "SELECT 1" }],
    });
  });

  it.each([
    ["a text", "log", ": object"],
    ["null", null, ": object"],
    ["another schema", { ...log, schema: 2 }, "schema: words"],
    ["no options", without("options"), "options: object"],
    ["an engine that is not here", withOptions({ engine: "mysql" }), "options: target"],
    ["a version that is not here", withOptions({ version: "9.9" }), "options: target"],
    ["an option that is none", withOptions({ colour: "red" }), "options.colour: known"],
    ["no nodes", withOptions({ nodes: 0 }), "options.nodes: wholeNumber"],
    ["too many nodes", withOptions({ nodes: 1e6 }), "options.nodes: wholeNumber"],
    ["a seed out of range", withOptions({ seed: -1 }), "options.seed: wholeNumber"],
    ["a day that is none", withOptions({ start: "2025-02-30 00:00:00" }), "options.start: time"],
    ["a zone that is not simulated", withOptions({ timeZone: "Mars/Base" }), "options.timeZone: zone"],
    ["no clusters", withOptions({ clusters: [] }), "options.clusters: list"],
    [
      "two clusters of one name",
      withOptions({ clusters: [{ name: "a" }, { name: "a" }] }),
      "options.clusters[1].name: unique",
    ],
    [
      "a cluster of another engine",
      withOptions({ clusters: [{ name: "a", engine: "mysql" }] }),
      "options.clusters[0]: target",
    ],
    ["no time", without("now"), "now: wholeNumber"],
    ["a time of more than ten years", { ...log, now: 1e13 }, "now: wholeNumber"],
    ["entries that are no list", { ...log, entries: {} }, "entries: list"],
    ["an entry that is none", withEntry(7), "entries[0]: object"],
    ["an entry of another kind", withEntry({ at: 0, type: "dance" }), "entries[0].type: words"],
    [
      "an entry after the end",
      withEntry({ at: 10, type: "statement", sql: "" }),
      "entries[0].at: wholeNumber",
    ],
    [
      "an entry between two ms",
      withEntry({ at: 0.5, type: "statement", sql: "" }),
      "entries[0].at: wholeNumber",
    ],
    ["a statement without text", withEntry({ at: 0, type: "statement" }), "entries[0].sql: text"],
    [
      "a user that is a number",
      withEntry({ at: 0, type: "statement", sql: "", user: 1 }),
      "entries[0].user: text",
    ],
    [
      "a fault of another kind",
      withEntry({ at: 0, type: "fault", fault: { type: "flood" } }),
      "entries[0].fault.type: words",
    ],
    [
      "a node without its state",
      withEntry({ at: 0, type: "fault", fault: { type: "node", node: "be-1" } }),
      "entries[0].fault.up: boolean",
    ],
    [
      "a mode of files that is none",
      withEntry({ at: 0, type: "fault", fault: { type: "file", path: "x", mode: "lost" } }),
      "entries[0].fault.mode: words",
    ],
    [
      "a key of a storage that takes all",
      withEntry({ at: 0, type: "fault", fault: { type: "storage", mode: "ok", key: "k" } }),
      "entries[0].fault.mode: words",
    ],
    [
      "the end of a fault that is no truth",
      withEntry({ at: 0, type: "fault", fault: { type: "deny", prefix: "s3a://", on: "no" } }),
      "entries[0].fault.on: boolean",
    ],
    [
      "a partition without its table",
      withEntry({ at: 0, type: "fault", fault: { type: "merged", database: "d", partition: "p" } }),
      "entries[0].fault.table: text",
    ],
    [
      "a setting that is none",
      withEntry({ at: 0, type: "setting", setting: { name: "x" } }),
      "entries[0].setting.name: words",
    ],
    [
      "no workers at all",
      withEntry({
        at: 0,
        type: "setting",
        setting: { name: "cost", cluster: "a", value: { uploadWorkers: 0 } },
      }),
      "entries[0].setting.value.uploadWorkers: wholeNumber",
    ],
    [
      "a cost that is none",
      withEntry({ at: 0, type: "setting", setting: { name: "cost", cluster: "a", value: { beer: 1 } } }),
      "entries[0].setting.value.beer: known",
    ],
  ])("says where %s is wrong", (_, json, expected) => {
    expect(reason(json)).toBe(expected);
  });

  it("refuses entries whose time goes back", () => {
    const back = [
      { at: 5, type: "statement", sql: "SELECT 1" },
      { at: 4, type: "statement", sql: "SELECT 2" },
    ];
    expect(reason({ ...log, entries: back })).toBe("entries[1].at: wholeNumber");
  });

  it("shortens what it found", () => {
    const checked = validateLog({ ...log, schema: "x".repeat(1000) });
    expect(!checked.ok && checked.invalid.found.length).toBeLessThan(60);
  });
});
