import type { Table } from "./tables.ts";

/**
 * Gives the engine's word for the type of a table (fe catalog/Table.TableType): OLAP, MATERIALIZED_VIEW, CLOUD_NATIVE,
 * CLOUD_NATIVE_MATERIALIZED_VIEW, VIEW, or that of an external table: MYSQL, JDBC, ELASTICSEARCH, HIVE, …
 */
export function tableTypeName(table: Table): string {
  switch (table.kind) {
    case "olap":
      if (table.materializedView !== undefined)
        return table.cloudNative === true ? "CLOUD_NATIVE_MATERIALIZED_VIEW" : "MATERIALIZED_VIEW";
      return table.cloudNative === true ? "CLOUD_NATIVE" : "OLAP";
    case "view":
      return "VIEW";
    case "external":
      return table.type;
    default: {
      const never: never = table;
      return never;
    }
  }
}
