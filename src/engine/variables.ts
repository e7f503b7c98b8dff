import { inRange, type Target, type VersionRange } from "./versions.ts";

/** A system variable that is simulated: what is shown where nobody set it. */
interface VariableRow extends VersionRange {
  readonly name: string;
  /** `{version}` is the engine's version, `{zone}` the front end's time zone. */
  readonly value: string;
  readonly readOnly?: boolean;
}

/** fe qe/SessionVariable and GlobalVariable. Which variables there are beside these is not simulated. */
const VARIABLES: readonly VariableRow[] = [
  { name: "auto_increment_increment", value: "1" },
  { name: "autocommit", value: "true" },
  { name: "character_set_client", value: "utf8" },
  { name: "character_set_connection", value: "utf8" },
  { name: "character_set_results", value: "utf8" },
  { name: "character_set_server", value: "utf8" },
  { name: "collation_connection", value: "utf8_general_ci" },
  { name: "collation_database", value: "utf8_general_ci" },
  { name: "collation_server", value: "utf8_general_ci" },
  { name: "enable_insert_strict", value: "true" },
  { name: "enable_profile", value: "false" },
  { name: "init_connect", value: "" },
  { name: "insert_max_filter_ratio", value: "0.0", since: "3.4" },
  { name: "insert_timeout", value: "14400", since: "3.4" },
  { name: "interactive_timeout", value: "3600" },
  { name: "license", value: "Apache License 2.0", readOnly: true },
  { name: "lower_case_table_names", value: "0", readOnly: true },
  { name: "max_allowed_packet", value: "33554432" },
  { name: "net_buffer_length", value: "16384", readOnly: true },
  { name: "net_read_timeout", value: "60" },
  { name: "net_write_timeout", value: "60" },
  { name: "parallel_fragment_exec_instance_num", value: "1" },
  { name: "pipeline_dop", value: "0" },
  { name: "query_timeout", value: "300" },
  { name: "sql_mode", value: "ONLY_FULL_GROUP_BY" },
  { name: "sql_safe_updates", value: "0" },
  { name: "sql_select_limit", value: "9223372036854775807" },
  { name: "system_time_zone", value: "{zone}", readOnly: true },
  { name: "time_zone", value: "{zone}" },
  { name: "tx_isolation", value: "REPEATABLE-READ" },
  { name: "tx_visible_wait_timeout", value: "10" },
  { name: "version", value: "8.0.33", readOnly: true, since: "3.4" },
  { name: "version", value: "5.1.0", readOnly: true, until: "3.4" },
  { name: "version_comment", value: "{version}", readOnly: true },
  { name: "wait_timeout", value: "28800" },
];

/** Gives the simulated variables of a version, sorted by name. */
export function variableRows(target: Target): readonly VariableRow[] {
  return VARIABLES.filter((row) => inRange(target, row));
}

/** Finds a variable; case does not matter. */
export function variableRow(target: Target, name: string): VariableRow | undefined {
  return variableRows(target).find((row) => row.name === name.toLowerCase());
}
