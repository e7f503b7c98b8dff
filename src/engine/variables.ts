import { has } from "./features/index.ts";
import { DORIS_VARIABLES } from "./dorisVariables.ts";
import type { VariableRow } from "./variableTypes.ts";
import { inRange, type Engine, type Target } from "./versions.ts";

/** fe qe/SessionVariable and GlobalVariable. Which variables there are beside these is not simulated. */
const VARIABLES: readonly VariableRow[] = [
  { name: "activate_all_roles_on_login", value: "false", type: "boolean", global: true, since: "3.0" },
  { name: "auto_increment_increment", value: "1", type: "int" },
  { name: "autocommit", value: "true", type: "boolean" },
  { name: "character_set_client", value: "utf8" },
  { name: "character_set_connection", value: "utf8" },
  { name: "character_set_results", value: "utf8" },
  { name: "character_set_server", value: "utf8" },
  { name: "collation_connection", value: "utf8_general_ci" },
  { name: "collation_database", value: "utf8_general_ci" },
  { name: "collation_server", value: "utf8_general_ci" },
  { name: "enable_insert_strict", value: "true", type: "boolean" },
  { name: "enable_profile", value: "false", type: "boolean" },
  { name: "init_connect", value: "", global: true },
  { name: "insert_max_filter_ratio", value: "0.0", type: "double", since: "3.4" },
  { name: "insert_timeout", value: "14400", type: "int", since: "3.4" },
  { name: "interactive_timeout", value: "3600", type: "int" },
  { name: "license", value: "Elastic License 2.0", readOnly: true, until: "3.0" },
  { name: "license", value: "Apache License 2.0", readOnly: true, since: "3.0" },
  { name: "lower_case_table_names", value: "0", type: "int", readOnly: true },
  { name: "max_allowed_packet", value: "33554432", type: "int" },
  { name: "net_buffer_length", value: "16384", type: "int", readOnly: true },
  { name: "net_read_timeout", value: "60", type: "int" },
  { name: "net_write_timeout", value: "60", type: "int" },
  { name: "parallel_fragment_exec_instance_num", value: "1", type: "int" },
  { name: "pipeline_dop", value: "0", type: "int" },
  { name: "query_timeout", value: "300", type: "int", least: 1, most: 259_200 },
  { name: "sql_mode", value: "ONLY_FULL_GROUP_BY" },
  { name: "sql_safe_updates", value: "0", type: "int" },
  { name: "sql_select_limit", value: "9223372036854775807", type: "long", least: 0 },
  { name: "system_time_zone", value: "{zone}", readOnly: true },
  { name: "time_zone", value: "{zone}" },
  { name: "tx_isolation", value: "REPEATABLE-READ" },
  { name: "tx_visible_wait_timeout", value: "10", type: "long" },
  { name: "version", value: "8.0.33", readOnly: true, since: "3.4" },
  { name: "version", value: "5.1.0", readOnly: true, until: "3.4" },
  { name: "version_comment", value: "StarRocks version {version}", readOnly: true, until: "3.1" },
  { name: "version_comment", value: "{version}", readOnly: true, since: "3.1" },
  { name: "wait_timeout", value: "28800", type: "int" },
];

const ROWS: Readonly<Record<Engine, readonly VariableRow[]>> = {
  starrocks: VARIABLES,
  doris: DORIS_VARIABLES,
};

const LIMITS = { int: 2_147_483_648n, long: 9_223_372_036_854_775_808n } as const;

/** Gives the simulated variables of a version, sorted by name. */
export function variableRows(target: Target): readonly VariableRow[] {
  return ROWS[target.engine].filter((row) => inRange(target, row));
}

/** Gives the columns of SHOW VARIABLES (fe qe/ShowExecutor; Doris 2.1 tells defaults too). */
export function variableColumns(target: Target): readonly string[] {
  const columns = ["Variable_name", "Value"];
  return has(target, "changedVariablesFirst") ? [...columns, "Default_Value", "Changed"] : columns;
}

/** Finds a variable; case does not matter. */
export function variableRow(target: Target, name: string): VariableRow | undefined {
  const wanted = name.toLowerCase();
  return variableRows(target).find((row) => row.name === wanted || variableName(row) === wanted);
}

/** Gives the name under which a variable is shown. */
export function variableName({ name, experimental }: VariableRow): string {
  return experimental === true ? `experimental_${name}` : name;
}

/** Why a value is refused while a SET is analyzed; `limit` of the last two. */
export interface RangeProblem {
  readonly problem: "notNumber" | "tooSmall" | "tooLarge";
  readonly limit: number;
}

/** Checks a value as the analyzer does (fe sql/analyzer/SetStmtAnalyzer.checkRangeLongVariable). */
export function variableRangeProblem(
  target: Target,
  row: VariableRow,
  text: string,
): RangeProblem | undefined {
  const { least, most } = row;
  if ((least === undefined && most === undefined) || !has(target, "variableRanges")) return undefined;
  const whole = readWhole(text, "long");
  if (whole === undefined) return { problem: "notNumber", limit: 0 };
  if (least !== undefined && whole < BigInt(least)) return { problem: "tooSmall", limit: least };
  return most !== undefined && whole > BigInt(most) ? { problem: "tooLarge", limit: most } : undefined;
}

/** Reads a value as the variable's type: how it is shown then, or what is wrong with it (fe qe/VariableMgr.setValue). */
export function readVariable(
  row: VariableRow,
  text: string,
): { readonly value: string } | { readonly wrong: "value" | "type" } {
  switch (row.type) {
    case undefined:
      return { value: text };
    case "boolean":
      if (/^(on|true|1)$/i.test(text)) return { value: "true" };
      return /^(off|false|0)$/i.test(text) ? { value: "false" } : { wrong: "value" };
    case "int":
    case "long": {
      const whole = readWhole(text, row.type);
      return whole === undefined ? { wrong: "type" } : { value: whole.toString() };
    }
    case "double":
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)
        ? { value: doubleText(Number(text)) }
        : { wrong: "type" };
    default: {
      const never: never = row.type;
      return never;
    }
  }
}

function readWhole(text: string, type: "int" | "long"): bigint | undefined {
  if (!/^[+-]?\d{1,30}$/.test(text)) return undefined;
  const whole = BigInt(text.replace(/^\+/, ""));
  return whole >= -LIMITS[type] && whole < LIMITS[type] ? whole : undefined;
}

/** Words a number as Java's Double.toString does. */
function doubleText(value: number): string {
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 1e-3 && size < 1e7);
  const [digits = "", exponent] = (plain ? String(value) : value.toExponential()).split("e");
  const point = digits.includes(".") ? digits : `${digits}.0`;
  return exponent === undefined ? point : `${point}E${Number(exponent)}`;
}
