import { has } from "../../engine/index.ts";
import { readVariable, variableRangeProblem, variableRow } from "../../engine/variables.ts";
import type { SetStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onSystem } from "../accounts/needs.ts";
import { clusterBefore } from "../catalog.ts";
import { connectionFor } from "../connections.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { evaluateConstant } from "../select/constant.ts";
import type { Value } from "../tables.ts";
import { globalVariable } from "../sessionVariable.ts";
import { isZone } from "../zones.ts";
import { done } from "./done.ts";
import { unsupported } from "./unsupported.ts";

type Assignment = SetStatement["assignments"][number];

/** Runs SET of system and user variables; time_zone changes how SHOW words times. An error keeps what stands before it. */
export const set: StatementHandler<SetStatement> = (statement, context) => {
  const values: Value[] = [];
  for (const assignment of statement.assignments) {
    const value = analyzed(assignment, context);
    if (isRefusal(value)) return value;
    values.push(value);
  }
  const denied = statement.assignments.some(({ scope }) => scope === "global")
    ? authorize(context, [onSystem("OPERATE")], { statement: "setGlobal" })
    : undefined;
  if (denied !== undefined) return denied;
  for (const [place, assignment] of statement.assignments.entries()) {
    const refusal = assign(assignment, values[place] ?? null, context);
    if (refusal !== undefined) return refusal;
  }
  return done();
};

/** Gives the value of an assignment (fe sql/analyzer/SetStmtAnalyzer). */
function analyzed({ scope, name, value }: Assignment, context: StatementContext): Value | Refusal {
  const { target } = context;
  const row = scope === "user" ? undefined : variableRow(target, name);
  if (scope !== "user" && row === undefined) return unsupported(`SET ${name}`);
  // A bare word stands for itself: SET time_zone = UTC.
  const text =
    value.kind === "column" ? (value.name.parts.at(-1)?.value ?? "") : evaluateConstant(value, context);
  if (isRefusal(text)) return text;
  if (row === undefined) return text;
  const given = text ?? "";
  const wrong = variableRangeProblem(target, row, given);
  if (wrong !== undefined)
    return fail(target, RANGE_ERRORS[wrong.problem], { variable: row.name, limit: wrong.limit });
  return row.name === "time_zone" ? checkZone(given, context) : given;
}

const RANGE_ERRORS = {
  notNumber: "variableNotNumber",
  tooSmall: "variableTooSmall",
  tooLarge: "variableTooLarge",
} as const;

/** Sets one variable (fe qe/VariableMgr.setSystemVariable). */
function assign({ scope, name }: Assignment, value: Value, context: StatementContext): Refusal | undefined {
  const { target, cluster } = context;
  const { variables } = connectionFor(cluster, context.user);
  if (scope === "user") {
    if (value === null) delete variables[`@${name}`];
    else variables[`@${name}`] = value;
    return undefined;
  }
  const text = value ?? "";
  const row = variableRow(target, name);
  if (row === undefined) return unsupported(`SET ${name}`);
  if (row.readOnly === true) return fail(target, "variableReadOnly", { variable: name });
  if (row.global === true && scope !== "global") return fail(target, "variableGlobal", { variable: name });
  const read = readVariable(row, text);
  if ("wrong" in read) {
    return read.wrong === "type"
      ? fail(target, "variableType", { variable: row.name })
      : fail(target, "variableValue", { variable: row.name, value: text });
  }
  const tooSmall = row.least !== undefined && Number(read.value) < row.least;
  if (tooSmall && has(target, "variablesCheckedWhenSet")) {
    return fail(target, "variableTooSmall", { variable: row.name, value: text, limit: row.least ?? 0 });
  }
  if (row.global !== true) {
    if (scope === "global") keepForOthers(row.name, context);
    variables[row.name] = read.value;
  }
  if (scope === "global") cluster.globalVariables[row.name] = read.value;
  return undefined;
}

/** SET GLOBAL is for new connections and the one that sends it; the others keep what they began with. */
function keepForOthers(name: string, context: StatementContext): void {
  const before = globalVariable(name, context) ?? "";
  for (const user of Object.keys(clusterBefore(context).connections)) {
    connectionFor(context.cluster, user).variables[name] ??= before;
  }
}

/** fe TimeUtils.checkTimeZoneValidAndStandardize. */
function checkZone(zone: string, context: StatementContext): string | Refusal {
  const fixed = /^([+-]?)(\d{1,2}):(\d{2})$/.exec(zone);
  const standard =
    fixed === null ? zone : `${fixed[1] || "+"}${(fixed[2] ?? "").padStart(2, "0")}:${fixed[3] ?? ""}`;
  if (isZone(standard)) return standard;
  const mayExist = /^[A-Za-z]+\/[A-Za-z_+\-0-9/]+$|^(GMT|UTC|UT)[+-]/.test(zone);
  return mayExist
    ? unsupported(`SET time_zone = '${zone}'`)
    : fail(context.target, "timeZoneUnknown", { zone: standard });
}
