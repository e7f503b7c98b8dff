import { isRecord, wrong, type Checked } from "./checked.ts";
import { sessionOptions } from "./options.ts";
import { validateLog } from "./validateLog.ts";
import type { LogEntry, SessionLog, SessionOptions } from "./types.ts";

/** What a link carries: a session, the script in the editor, and the time that is looked at. */
export interface Share {
  readonly log: SessionLog;
  readonly script: string;
  /** ms since the session's start; from 0 to `log.now`. */
  readonly playhead: number;
}

/** Version of the list that stands in a link. */
export const WIRE_SCHEMA = 1;

/** Writes a share as a short list: times as differences, defaults and absent values left out. */
export function toWire({ log, script, playhead }: Share): readonly unknown[] {
  let before = 0;
  const entries = log.entries.map((entry) => {
    const gone = entry.at - before;
    before = entry.at;
    return [gone, ...entryBody(entry)];
  });
  return [WIRE_SCHEMA, shortOptions(log.options), entries, log.now - before, script, playhead];
}

/** Reads what `toWire` wrote, after JSON. */
export function fromWire(wire: unknown): Checked<Share> {
  if (!Array.isArray(wire)) return wrong("", "list", wire);
  const parts: readonly unknown[] = wire;
  const [schema, options, list, rest, script, playhead, ...more] = parts;
  if (schema !== WIRE_SCHEMA) return wrong("[0]", "words", schema, { words: String(WIRE_SCHEMA) });
  if (more.length > 0) return wrong("[6]", "known", more[0], { words: "–" });
  if (!Array.isArray(list)) return wrong("entries", "list", list);
  let before = 0;
  const given: readonly unknown[] = list;
  const entries = given.map((item) => {
    const parts: readonly unknown[] = Array.isArray(item) ? item : [];
    const [gone, ...body] = parts;
    if (typeof gone !== "number") return item;
    before += gone;
    return { at: before, ...wireEntry(body) };
  });
  const now = typeof rest === "number" ? before + rest : rest;
  const log = validateLog({ schema: 1, options, entries, now });
  if (!log.ok) return log;
  if (typeof script !== "string") return wrong("script", "text", script);
  if (typeof playhead !== "number" || !Number.isInteger(playhead) || playhead < 0 || playhead > log.value.now)
    return wrong("playhead", "wholeNumber", playhead, { least: 0, most: log.value.now });
  return { ok: true, value: { log: log.value, script, playhead } };
}

function entryBody(entry: LogEntry): readonly unknown[] {
  switch (entry.type) {
    case "statement":
      return short([entry.sql, entry.cluster, entry.user]);
    case "fault":
      return short([entry.fault, entry.cluster]);
    case "setting":
      return [entry.setting];
    default: {
      const never: never = entry;
      return never;
    }
  }
}

function wireEntry([what, cluster, user]: readonly unknown[]): Readonly<Record<string, unknown>> {
  const place = { ...(cluster != null && { cluster }), ...(user != null && { user }) };
  if (typeof what === "string") return { type: "statement", sql: what, ...place };
  if (isRecord(what) && "type" in what) return { type: "fault", fault: what, ...place };
  return { type: "setting", setting: what };
}

/** Leaves out absent values at the end of a list; in the middle they are null. */
function short(values: readonly unknown[]): readonly unknown[] {
  const last = values.findLastIndex((value) => value !== undefined);
  return values.slice(0, last + 1).map((value) => value ?? null);
}

function shortOptions(options: SessionOptions): Readonly<Record<string, unknown>> {
  const usual: Readonly<Record<string, unknown>> = {
    ...sessionOptions({ engine: options.engine, version: options.version }),
    engine: "",
    version: "",
  };
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => usual[name] !== value));
}
