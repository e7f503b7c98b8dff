import { variableRow } from "../../engine/variables.ts";
import type { SetStatement } from "../../sql/statements.ts";
import { connectionFor } from "../connections.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { evaluateConstant } from "../select/constant.ts";
import { isZone } from "../zones.ts";
import { done } from "./done.ts";
import { unsupported } from "./unsupported.ts";

type Assignment = SetStatement["assignments"][number];

/** Runs SET of system and user variables; time_zone changes how SHOW words times. */
export const set: StatementHandler<SetStatement> = (statement, context) => {
  const values: string[] = [];
  for (const assignment of statement.assignments) {
    const value = valueOf(assignment, context);
    if (isRefusal(value)) return value;
    values.push(value);
  }
  for (const [place, { scope, name }] of statement.assignments.entries()) {
    const value = values[place] ?? "";
    if (scope === "global") context.cluster.globalVariables[name.toLowerCase()] = value;
    else
      connectionFor(context.cluster, context.user).variables[
        scope === "user" ? `@${name}` : name.toLowerCase()
      ] = value;
  }
  return done();
};

function valueOf({ scope, name, value }: Assignment, context: StatementContext): string | Refusal {
  const row = variableRow(context.target, name);
  if (scope !== "user" && row === undefined) return unsupported(`SET ${name}`);
  // A bare word stands for itself: SET time_zone = UTC.
  const text =
    value.kind === "column" ? (value.name.parts.at(-1)?.value ?? "") : evaluateConstant(value, context);
  if (isRefusal(text)) return text;
  if (scope === "user") return text ?? "NULL";
  if (row?.readOnly === true) return fail(context.target, "variableReadOnly", { variable: row.name });
  return row?.name === "time_zone" ? checkZone(text ?? "", context) : (text ?? "");
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
