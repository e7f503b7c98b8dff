import { has } from "../../engine/index.ts";
import { variableColumns, variableName, variableRows } from "../../engine/variables.ts";
import type { ShowVariablesStatement } from "../../sql/statements.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { likePattern } from "../select/likePattern.ts";
import { filled, globalVariable, sessionVariable } from "../sessionVariable.ts";

/** Runs SHOW VARIABLES over the variables that are simulated: changed ones first where the engine tells them apart. */
export const showVariables: StatementHandler<ShowVariablesStatement> = (statement, context) => {
  const { target } = context;
  const matches = statement.like === undefined ? () => true : likePattern(statement.like.value);
  const read = statement.scope === "global" ? globalVariable : sessionVariable;
  const rows = variableRows(target)
    .filter((row) => matches(variableName(row)))
    .map((row) => {
      const value = read(row.name, context) ?? "";
      const usual = defaultOf(row.value, context);
      return [variableName(row), value, usual, value === usual ? "0" : "1"];
    });
  const columns = variableColumns(target);
  const ordered = has(target, "changedVariablesFirst")
    ? [...rows.filter((row) => row[3] === "1"), ...rows.filter((row) => row[3] === "0")]
    : rows;
  return { kind: "rows", columns, rows: ordered.map((row) => row.slice(0, columns.length)) };
};

function defaultOf(value: string, context: StatementContext): string {
  return filled(value, clusterBefore(context));
}
