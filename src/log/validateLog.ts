import type { Fault } from "../cluster/events.ts";
import type { CostSettings } from "../cluster/world.ts";
import {
  isRecord,
  noStrangers,
  optionalText,
  text,
  truth,
  wholeNumber,
  wrong,
  type Checked,
} from "./checked.ts";
import { validateFault } from "./validateFault.ts";
import { LONGEST_SESSION, validateOptions } from "./validateOptions.ts";
import type { LogEntry, SessionLog, Setting } from "./types.ts";

/** Longest text of one statement in a log, in UTF-16 units. */
const LONGEST_STATEMENT = 5_000_000;

/** Most entries that a log may hold at all; how many are replayed unasked is another, smaller number. */
const MOST_ENTRIES = 100_000;

type Place = Pick<LogEntry, "at"> & { readonly cluster?: string };

/**
 * Checks that a value read from JSON (a share link, a stored session) is a log that can be replayed.
 * @returns the log with nothing in it but what a log has, or the exact reason why it is none
 */
export function validateLog(json: unknown): Checked<SessionLog> {
  if (!isRecord(json)) return wrong("", "object", json);
  if (json.schema !== 1) return wrong("schema", "words", json.schema, { words: "1" });
  const options = validateOptions(json.options, "options");
  if (!options.ok) return options;
  const now = wholeNumber(json.now, "now", 0, LONGEST_SESSION);
  if (!now.ok) return now;
  if (!Array.isArray(json.entries)) return wrong("entries", "list", json.entries);
  if (json.entries.length > MOST_ENTRIES)
    return wrong("entries", "atMost", json.entries.length, { most: MOST_ENTRIES });
  const given: readonly unknown[] = json.entries;
  const entries: LogEntry[] = [];
  for (const [index, value] of given.entries()) {
    const entry = validateEntry(value, `entries[${index}]`, entries.at(-1)?.at ?? 0, now.value);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return { ok: true, value: { schema: 1, options: options.value, entries, now: now.value } };
}

function validateEntry(value: unknown, path: string, least: number, most: number): Checked<LogEntry> {
  if (!isRecord(value)) return wrong(path, "object", value);
  const at = wholeNumber(value.at, `${path}.at`, least, most);
  if (!at.ok) return at;
  const cluster = optionalText(value.cluster, `${path}.cluster`);
  if (!cluster.ok) return cluster;
  const place: Place = { at: at.value, ...(cluster.value !== undefined && { cluster: cluster.value }) };
  switch (value.type) {
    case "statement":
      return statementEntry(value, path, place);
    case "fault": {
      const fault: Checked<Fault> = validateFault(value.fault, `${path}.fault`);
      return fault.ok ? { ok: true, value: { ...place, type: "fault", fault: fault.value } } : fault;
    }
    case "setting": {
      const setting = validateSetting(value.setting, `${path}.setting`);
      return setting.ok
        ? { ok: true, value: { at: at.value, type: "setting", setting: setting.value } }
        : setting;
    }
    default:
      return wrong(`${path}.type`, "words", value.type, { words: "statement, fault, setting" });
  }
}

function statementEntry(
  value: Readonly<Record<string, unknown>>,
  path: string,
  place: Place,
): Checked<LogEntry> {
  const sql = text(value.sql, `${path}.sql`, LONGEST_STATEMENT);
  if (!sql.ok) return sql;
  const user = optionalText(value.user, `${path}.user`);
  if (!user.ok) return user;
  const entry: LogEntry = {
    ...place,
    type: "statement",
    sql: sql.value,
    ...(user.value !== undefined && { user: user.value }),
  };
  return { ok: true, value: entry };
}

function validateSetting(value: unknown, path: string): Checked<Setting> {
  if (!isRecord(value)) return wrong(path, "object", value);
  switch (value.name) {
    case "sourceDefects": {
      const on = truth(value.value, `${path}.value`);
      return on.ok ? { ok: true, value: { name: "sourceDefects", value: on.value } } : on;
    }
    case "cost": {
      const cluster = text(value.cluster, `${path}.cluster`);
      if (!cluster.ok) return cluster;
      const cost = validateCost(value.value, `${path}.value`);
      return cost.ok
        ? { ok: true, value: { name: "cost", cluster: cluster.value, value: cost.value } }
        : cost;
    }
    default:
      return wrong(`${path}.name`, "words", value.name, { words: "sourceDefects, cost" });
  }
}

/** Least and greatest value of each number that makes up the cost of a job. */
export const COST_LIMITS: Readonly<Record<keyof CostSettings, readonly [number, number]>> = {
  networkBytesPerSecond: [1, 1_000_000_000_000],
  objectLatency: [0, 3_600_000],
  snapshotWorkers: [1, 1024],
  uploadWorkers: [1, 1024],
  downloadWorkers: [1, 1024],
  createWorkers: [1, 1024],
  snapshotTablet: [0, 3_600_000],
  createTablet: [0, 3_600_000],
  moveTablet: [0, 3_600_000],
};

const COST_NAMES = Object.keys(COST_LIMITS).filter(isCostName);

function isCostName(name: string): name is keyof CostSettings {
  return Object.hasOwn(COST_LIMITS, name);
}

function validateCost(value: unknown, path: string): Checked<Partial<CostSettings>> {
  if (!isRecord(value)) return wrong(path, "object", value);
  const stranger = noStrangers(value, COST_NAMES, path);
  if (stranger) return stranger;
  let cost: Partial<CostSettings> = {};
  for (const name of COST_NAMES) {
    if (value[name] === undefined) continue;
    const number = wholeNumber(value[name], `${path}.${name}`, ...COST_LIMITS[name]);
    if (!number.ok) return number;
    cost = { ...cost, [name]: number.value };
  }
  return { ok: true, value: cost };
}
