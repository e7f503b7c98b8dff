import { SHOW_COLUMNS } from "../../engine/showColumns.ts";
import { variableRows } from "../../engine/variables.ts";
import type { ShowVariablesStatement } from "../../sql/statements.ts";
import type { StatementHandler } from "../context.ts";
import { likePattern } from "../select/likePattern.ts";
import { globalVariable, sessionVariable } from "../sessionVariable.ts";

/** Runs SHOW VARIABLES over the variables that are simulated. */
export const showVariables: StatementHandler<ShowVariablesStatement> = (statement, context) => {
  const matches = statement.like === undefined ? () => true : likePattern(statement.like.value);
  const read = statement.scope === "global" ? globalVariable : sessionVariable;
  const rows = variableRows(context.target).filter(({ name }) => matches(name));
  return {
    kind: "rows",
    columns: SHOW_COLUMNS.variables,
    rows: rows.map(({ name }) => [name, read(name, context) ?? ""]),
  };
};
