import { configRows } from "../../engine/config.ts";
import type { ErrorCode } from "../../engine/index.ts";
import { quote } from "../../sql/printWords.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { propertiesOf } from "../namesIn.ts";
import { nearNames } from "../nearNames.ts";
import { fix, insertBefore, removeProperty, replace, setProperty } from "../scriptEdits.ts";
import { databaseNames, freeName, list, useName } from "./nearby.ts";
import { temporaryPartitions } from "./schemas.ts";
import {
  columnOfDefinition,
  columnOfTable,
  keyOfTable,
  partitionOfTable,
  rollupOfTable,
  tablesHere,
} from "./tables.ts";

/** Sets a variable of the session before the statement. */
const setVariable = (context: ExplainContext, name: string, value: string) =>
  fix("setVariable", [insertBefore(context, `SET ${name} = ${value};`)], { name, value });

/** Properties that this table or partition does not take: without them. */
const foreignProperties: Explainer = (context) => {
  const named = ["properties", "keys", "property"].map((name) => datum(context, name)).join(" ");
  const wrong = propertiesOf(context.statement).filter(({ key }) => named.includes(key.value));
  return {
    fixes: wrong.map(({ key }) =>
      fix("removeProperty", [removeProperty(context, propertiesOf(context.statement), key.value)], {
        key: key.value,
      }),
    ),
  };
};

/** A value that a property does not take: one that it does, or none. */
function valueOf(key: string, value: string): Explainer {
  return (context) => {
    const properties = propertiesOf(context.statement);
    return {
      fixes: [
        fix("setProperty", [setProperty(context, properties, key, value)], { key, value }),
        fix("removeProperty", [removeProperty(context, properties, key)], { key }),
      ],
    };
  };
}

/** A property that such a table does not have: without it. */
function without(...keys: readonly string[]): Explainer {
  return (context) => ({
    fixes: keys.map((key) =>
      fix("removeProperty", [removeProperty(context, propertiesOf(context.statement), key)], { key }),
    ),
  });
}

/** A property that says neither yes nor no. */
const booleanOf: Explainer = (context) => valueOf(datum(context, "key"), "true")(context);

/** A name that something else has: the same with a number behind. */
const takenName: Explainer = (context) => {
  const taken = tablesHere(context);
  const wrong = datum(context, "name") || datum(context, "table");
  return {
    evidence: [list("tables", taken)],
    fixes: wrong === "" ? [] : [useName(context, wrong, freeName(`${wrong}_2`, taken))],
  };
};

/** A database that is back already under its name. */
const takenDatabase: Explainer = (context) => ({ evidence: [list("databases", databaseNames(context))] });

/** A configuration item that this version does not have: those of a near name. */
const unknownItem: Explainer = (context) => {
  const wrong = datum(context, "key");
  const known = configRows(context.target).flatMap(({ name, mutable }) => (mutable ? [name] : []));
  const near = nearNames(wrong, known);
  const { statement } = context;
  const own = statement?.kind === "adminSetConfig" ? statement.key : undefined;
  return {
    evidence: near.length === 0 ? [] : [list("configItems", near)],
    fixes: near.map((to) =>
      fix("useProperty", [replace(context, own?.span, quote(to))], { from: wrong, to }),
    ),
  };
};

/** A zone that is not known, where UTC always is. */
const unknownZone: Explainer = (context) => {
  const { statement, place } = context;
  const zone = datum(context, "zone");
  if (statement === undefined || place === undefined || zone === "") return {};
  const start = place.text.slice(place.span.start, place.span.end).indexOf(zone);
  const span = start < 0 ? undefined : { start, end: start + zone.length };
  return { fixes: [fix("useName", [replace(context, span, "UTC")], { from: zone, to: "UTC" })] };
};

/** What an explainer finds, where what it offers would not help. */
function evidenceOf(explainer: Explainer): Explainer {
  return (context) => {
    const { evidence = [] } = explainer(context);
    return { evidence };
  };
}

/** What is looked up and offered where a table cannot be made or changed as it is written. */
export const DEFINITIONS: Partial<Record<ErrorCode, Explainer>> = {
  propertiesUnknown: foreignProperties,
  alterPropertyUnknown: foreignProperties,
  partitionPropertiesUnknown: foreignProperties,
  storageMediumUnknown: valueOf("storage_medium", "HDD"),
  fastSchemaEvolutionFormat: valueOf("fast_schema_evolution", "true"),
  compressionUnknown: valueOf("compression", "LZ4"),
  compressionLevel: valueOf("compression", "zstd(3)"),
  compactionPolicy: valueOf("compaction_policy", "size_based"),
  inMemoryTrue: valueOf("in_memory", "false"),
  minLoadReplicas: valueOf("min_load_replica_num", "-1"),
  storageFormat: valueOf("storage_format", "V2"),
  tablePropertyBoolean: booleanOf,
  mergeOnWriteModel: without("enable_unique_key_merge_on_write"),
  sequenceModel: without("function_column.sequence_col", "function_column.sequence_type"),
  sequenceTwice: without("function_column.sequence_type"),
  storagePolicyUnknown: without("storage_policy"),
  dynamicPartitionKeys: foreignProperties,

  columnDuplicate: columnOfDefinition,
  keyColumnsTooMany: columnOfDefinition,
  keyColumnsOrder: columnOfDefinition,
  sortKeyNotInColumns: columnOfDefinition,
  distributionColumnNotKey: columnOfDefinition,
  distributionColumnTwice: columnOfDefinition,
  bloomFilterColumnType: columnOfDefinition,
  bloomFilterColumnTwice: columnOfDefinition,
  bloomFilterValueColumn: columnOfDefinition,
  indexColumnUnknown: columnOfDefinition,
  indexColumnType: columnOfDefinition,
  indexValueColumn: columnOfDefinition,
  indexTwice: columnOfDefinition,
  sequenceColumnUnknown: columnOfDefinition,
  sequenceColumnType: columnOfDefinition,
  clusterKeysSame: columnOfDefinition,
  partitionColumnNullable: columnOfDefinition,
  partitionColumnNotKey: columnOfDefinition,

  renameTaken: takenName,
  renameSame: takenName,
  recoverTableExists: takenName,
  recoverDatabaseExists: takenDatabase,

  partitionExists: partitionOfTable,
  addPartitionRangeIntersects: partitionOfTable,
  renamePartitionTaken: partitionOfTable,
  renamePartitionSame: partitionOfTable,
  recoverPartitionExists: partitionOfTable,
  recoverPartitionMissing: partitionOfTable,
  recoverPartitionRange: partitionOfTable,
  insertFiltered: partitionOfTable,
  insertTooManyFiltered: partitionOfTable,
  deleteFloating: columnOfTable,
  deleteNeedsPartition: (context) => ({
    ...partitionOfTable(context),
    fixes: [setVariable(context, "delete_without_partition", "true")],
  }),
  insertPartialWithoutColumns: (context) => ({
    ...columnOfTable(context),
    fixes: [setVariable(context, "enable_unique_key_partial_update", "false")],
  }),

  alterTemporaryPartitions: temporaryPartitions,
  addColumnIdExists: columnOfTable,
  addColumnRepeated: columnOfTable,
  renameColumnTaken: columnOfTable,
  insertColumnTwice: columnOfTable,
  dropKeyColumn: keyOfTable,
  dropKeyWithReplace: keyOfTable,
  dropPartitionColumn: keyOfTable,
  dropDistributionColumn: keyOfTable,
  modifyKeyColumn: keyOfTable,
  modifyPartitionColumn: keyOfTable,
  modifyDistributionColumn: keyOfTable,
  modifyType: columnOfTable,
  modifyAggregation: columnOfTable,
  modifyNullable: columnOfTable,
  modifyDefault: columnOfTable,
  modifyLength: columnOfTable,
  alterColumnOrder: columnOfTable,
  addColumnAggregation: evidenceOf(columnOfTable),
  columnNotGrouped: columnOfTable,

  rollupUnknown: rollupOfTable,
  renameRollupUnknown: rollupOfTable,
  rollupExists: evidenceOf(rollupOfTable),
  renameRollupTaken: evidenceOf(rollupOfTable),
  rollupColumnUnknown: columnOfTable,

  configUnknown: unknownItem,
  timeZoneUnknown: unknownZone,
};
