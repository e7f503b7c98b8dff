import type { Engine, Target } from "../../../src/engine/index.ts";
import type { StatementResult } from "../../../src/cluster/result.ts";
import { play, sessionOptions, startTimeline, type Timeline } from "../../../src/log/index.ts";
import { parse } from "../../../src/sql/index.ts";
import { DORIS_SETUPS } from "./dorisSetups.ts";
import type { Case } from "./readCases.ts";
import { STARROCKS_SETUPS, type EngineSetUps } from "./setups.ts";

const SETUPS: Readonly<Record<Engine, EngineSetUps>> = { starrocks: STARROCKS_SETUPS, doris: DORIS_SETUPS };
const prepared = new Map<string, Timeline>();

/** Says in which way a version makes something else of a case; undefined where it holds. */
export function missed(one: Case, target: Target): string | undefined {
  return one.setup === undefined ? missedParse(one, target) : missedRun(one, one.setup, target);
}

/** Tells whether a text holds what a case looks for. */
function holds(wanted: string, found: string | null): boolean {
  if (found === null) return false;
  return wanted.startsWith("^") ? new RegExp(wanted, "s").test(found) : found.includes(wanted);
}

function missedParse({ sql, expect, message, grammarOnly }: Case, target: Target): string | undefined {
  const error = parse(sql, target).diagnostics.find(
    ({ severity, stage, code }) =>
      severity === "error" && stage === "syntax" && !(grammarOnly && code.startsWith("rule.")),
  );
  if ((error === undefined) !== (expect === "ok")) return error?.message ?? "accepted";
  return error && message !== undefined && !holds(message, error.message) ? error.message : undefined;
}

function missedRun(one: Case, setup: string, target: Target): string | undefined {
  const { setups, timestamp } = SETUPS[target.engine];
  const before = prepare(setup, target);
  if (typeof before === "string") return before;
  const user = setups[setup]?.user;
  const sent = (sql: string) => (user === undefined ? sql : `-- @user ${user}\n${sql}`);
  // The next statement is sent at once; jobs are waited for below, where a case looks at their end.
  const first = play(before, `${sent(one.sql.replaceAll(/\bTS\b/g, timestamp))}\n;-- @now\n`);
  const said = first.results.findLast(({ result }) => result !== undefined)?.result?.result;
  const { timeline } = one.after === undefined ? first : play(first.timeline, one.after);
  const refused = refusal(one, said);
  if (one.expect === "error") {
    const status = said?.kind === "ok" ? badStatus(timeline) : undefined;
    const found = refused ?? status;
    if (found === undefined) return `accepted: ${JSON.stringify(said)}`;
    const line = lineOf(said, found);
    return one.message === undefined || holds(one.message, line) || holds(one.message, found)
      ? undefined
      : line;
  }
  if (refused !== undefined) return refused;
  if (one.states) return missedStates(one.states, timeline, before.events.length);
  if (one.then !== undefined) return missedLater(one, one.then, timeline);
  if (one.columns && !(said?.kind === "rows" && said.columns.join() === one.columns.join())) {
    return JSON.stringify(said);
  }
  return one.rows ? missedRows(one.rows, said, timestamp) : undefined;
}

/** The whole line of an error, as the client prints it; a job's Status is as it is. */
function lineOf(said: StatementResult | undefined, text: string): string {
  return said?.kind === "error" ? `ERROR ${said.errno} (${said.sqlState}): ${text}` : text;
}

function prepare(setup: string, target: Target): Timeline | string {
  const key = `${setup} ${target.engine} ${target.version}`;
  const ready = prepared.get(key);
  if (ready) return ready;
  const { setups, start } = SETUPS[target.engine];
  const made = setups[setup];
  if (made === undefined) return `no set-up ${setup}`;
  const options = sessionOptions({ ...target, start, ...made.options });
  const { timeline, results } = play(startTimeline(options), made.script(target));
  const broken = results.find(({ result }) => result !== undefined && result.result?.kind !== "ok");
  if (broken)
    return `set-up: ${broken.step.statement?.text.slice(0, 60)}: ${JSON.stringify(broken.result?.result)}`;
  prepared.set(key, timeline);
  return timeline;
}

/** Gives why a statement was refused, if that counts. */
function refusal({ analysisOnly }: Case, said: StatementResult | undefined): string | undefined {
  if (said === undefined) return "no result";
  if (said.kind === "unsupported") return `unsupported ${said.head}`;
  if (said.kind !== "error") return undefined;
  return analysisOnly && !/^Getting (syntax|analyzing) error/.test(said.message) ? undefined : said.message;
}

function over(timeline: Timeline): Timeline {
  return play(timeline, "-- @wait 1d\n").timeline;
}

function badStatus(timeline: Timeline): string | undefined {
  const ended = over(timeline).events.findLast(
    (event) => event.type === "jobState" && event.to === "CANCELLED",
  );
  return ended?.type === "jobState" && !ended.status.ok ? ended.status.text : undefined;
}

function missedStates(states: readonly string[], timeline: Timeline, earlier: number): string | undefined {
  const came = over(timeline)
    .events.slice(earlier)
    .flatMap((event) =>
      event.type === "jobSubmitted" ? ["PENDING"] : event.type === "jobState" ? [event.to] : [],
    );
  return came.join() === states.join() ? undefined : came.join(" ");
}

function missedLater(
  { now, column = "Status", message = "" }: Case,
  then: string,
  timeline: Timeline,
): string | undefined {
  const later = play(now ? timeline : over(timeline), then).results.findLast(({ result }) => result)?.result
    ?.result;
  if (later?.kind !== "rows") return JSON.stringify(later);
  const value = later.rows.at(-1)?.[later.columns.indexOf(column)] ?? null;
  return holds(message, value) ? undefined : JSON.stringify(later.rows);
}

function missedRows(
  wanted: NonNullable<Case["rows"]>,
  said: StatementResult | undefined,
  timestamp: string,
): string | undefined {
  if (said?.kind !== "rows") return JSON.stringify(said);
  const alike =
    said.rows.length === wanted.length &&
    wanted.every(
      (row, at) =>
        row.length === said.rows[at]?.length &&
        row.every((value, place) => same(value, said.rows[at]?.[place], timestamp)),
    );
  return alike ? undefined : JSON.stringify(said.rows);
}

function same(wanted: string | null, found: string | null | undefined, timestamp: string): boolean {
  if (wanted === null || found === null || found === undefined) return wanted === found;
  return wanted.startsWith("^")
    ? new RegExp(wanted, "s").test(found)
    : found === wanted.replace("TS", timestamp);
}
