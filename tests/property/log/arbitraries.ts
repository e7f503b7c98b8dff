import fc from "fast-check";
import { ENGINES, isEngine } from "../../../src/engine/index.ts";
import { sessionOptions } from "../../../src/log/options.ts";
import type { Share } from "../../../src/log/shareWire.ts";
import type { LogEntry, SessionOptions } from "../../../src/log/types.ts";

const TARGETS = Object.keys(ENGINES)
  .filter(isEngine)
  .flatMap((engine) => ENGINES[engine].versions.map((version) => ({ engine, version })));

/** Any text, halves of surrogate pairs included. */
const anyText = fc.string({ unit: "binary", maxLength: 60 });
const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/);

const fault = fc.oneof(
  fc.record({ type: fc.constant("node" as const), node: word, up: fc.boolean() }),
  fc.record({
    type: fc.constant("storage" as const),
    mode: fc.constantFrom("ok", "unreachable", "slow", "denied"),
  }),
  fc.record({ type: fc.constant("file" as const), path: word, mode: fc.constantFrom("missing", "corrupt") }),
  fc.record({
    type: fc.constant("disk" as const),
    node: word,
    usedPercent: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({ type: fc.constant("restart" as const) }),
);

const setting = fc.oneof(
  fc.record({ name: fc.constant("sourceDefects" as const), value: fc.boolean() }),
  fc.record({
    name: fc.constant("cost" as const),
    cluster: word,
    value: fc.record(
      { uploadWorkers: fc.integer({ min: 1, max: 64 }), objectLatency: fc.nat(5000) },
      { requiredKeys: [] },
    ),
  }),
);

const body = fc.oneof(
  fc.record(
    { type: fc.constant("statement" as const), sql: anyText, cluster: word, user: word },
    { requiredKeys: ["type", "sql"] },
  ),
  fc.record(
    { type: fc.constant("fault" as const), fault, cluster: word },
    { requiredKeys: ["type", "fault"] },
  ),
  fc.record({ type: fc.constant("setting" as const), setting }),
);

const options: fc.Arbitrary<SessionOptions> = fc
  .record(
    {
      nodes: fc.integer({ min: 1, max: 9 }),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
      start: fc.constantFrom("2024-02-29 23:59:59", "2025-01-06 09:00:00"),
      timeZone: fc.constantFrom("UTC", "+08:00"),
      scenario: word,
      clusters: fc.constant([{ name: "a" }, { name: "b", nodes: 1 }]),
    },
    { requiredKeys: [] },
  )
  .chain((given) => fc.constantFrom(...TARGETS).map((target) => sessionOptions({ ...target, ...given })));

/** Any share: entries in the order of their times, whatever they hold. */
export const share: fc.Arbitrary<Share> = fc
  .record({
    options,
    steps: fc.array(fc.record({ gone: fc.nat(100_000), body }), { maxLength: 12 }),
    rest: fc.nat(100_000),
    script: anyText,
    seen: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ options, steps, rest, script, seen }) => {
    let at = 0;
    const entries = steps.map((step): LogEntry => ({ at: (at += step.gone), ...step.body }));
    const now = at + rest;
    return { log: { schema: 1, options, entries, now }, script, playhead: Math.floor(now * seen) };
  });
