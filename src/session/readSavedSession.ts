import { isRecord, text, wholeNumber, wrong, type Checked } from "../log/checked.ts";
import type { SessionLog } from "../log/types.ts";
import { validateLog } from "../log/validateLog.ts";
import type { RedoBranch } from "./course.ts";
import type { StatementLink } from "./links.ts";
import { SAVED_SCHEMA, type SavedSession } from "./savedSession.ts";

/** Turns a record of an older schema, by its number, into the next one's. */
type Migrations = Readonly<
  Record<number, (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
>;

const MIGRATIONS: Migrations = {};

const LONGEST_SCRIPT = 50_000_000;

/** Checks a stored value and brings it to the present form. */
export function readSavedSession(
  stored: unknown,
  migrations: Migrations = MIGRATIONS,
): Checked<SavedSession> {
  const record = migrate(stored, migrations);
  if (!isRecord(record)) return wrong("", "object", record);
  if (record.schema !== SAVED_SCHEMA) return wrong("schema", "known", record.schema);
  const id = text(record.id, "id");
  if (!id.ok) return id;
  const savedAt = wholeNumber(record.savedAt, "savedAt", 0, Number.MAX_SAFE_INTEGER);
  if (!savedAt.ok) return savedAt;
  const log = validateLog(record.log);
  if (!log.ok) return log;
  const script = text(record.script, "script", LONGEST_SCRIPT);
  if (!script.ok) return script;
  const playhead = wholeNumber(record.playhead, "playhead", 0, Number.MAX_SAFE_INTEGER);
  if (!playhead.ok) return playhead;
  const redo = readRedo(record.redo, log.value);
  return {
    ok: true,
    value: {
      schema: SAVED_SCHEMA,
      id: id.value,
      savedAt: savedAt.value,
      log: log.value,
      script: script.value,
      playhead: playhead.value,
      links: readLinks(record.links),
      ...(redo && { redo }),
    },
  };
}

function migrate(stored: unknown, migrations: Migrations): unknown {
  let record = stored;
  while (isRecord(record) && typeof record.schema === "number" && record.schema < SAVED_SCHEMA) {
    const step = migrations[record.schema];
    if (step === undefined) return record;
    record = step(record);
  }
  return record;
}

/** Links are a convenience: one that is broken is left out. */
function readLinks(value: unknown): readonly StatementLink[] {
  if (!Array.isArray(value)) return [];
  const given: readonly unknown[] = value;
  return given.flatMap((link): StatementLink[] => {
    if (!isRecord(link)) return [];
    const { entry, start, end } = link;
    const whole = (number: unknown): number is number => Number.isInteger(number);
    return whole(entry) && whole(start) && whole(end) && entry >= 0 && start >= 0 && end > start
      ? [{ entry, start, end }]
      : [];
  });
}

/** Checks a redo branch by what checks a log; a broken one is left out. */
function readRedo(value: unknown, log: SessionLog): RedoBranch | undefined {
  if (!isRecord(value)) return undefined;
  const branch = validateLog({ ...log, entries: value.entries, now: value.now });
  if (!branch.ok || branch.value.entries.length === 0) return undefined;
  const { entries, now } = branch.value;
  // Sessions saved before a branch knew its place have one that goes on after the last entry.
  const after = wholeNumber(value.after ?? log.entries.length, "after", 0, log.entries.length);
  return after.ok ? { after: after.value, entries, now } : undefined;
}
