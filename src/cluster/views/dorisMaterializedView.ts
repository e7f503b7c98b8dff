import { errorText, has } from "../../engine/index.ts";
import type { CreateMaterializedViewStatement, RefreshScheme } from "../../sql/objectStatements.ts";
import { clusterBefore, databaseOf, olapTableOf, tableOf } from "../catalog.ts";
import { checkColumnName } from "../checkName.ts";
import { parseCivil } from "../civilTime.ts";
import type { StatementContext } from "../context.ts";
import { dorisSettings } from "../dorisTables/settings.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sessionZone } from "../sessionVariable.ts";
import { beyond, unsupported } from "../statements/unsupported.ts";
import { sameName, shortKeyColumns } from "../tableKeys.ts";
import type { BaseTable, Column, OlapTable } from "../tables.ts";
import { analyzeDefinition, type AnalyzedDefinition } from "./analyzeDefinition.ts";
import { plannerLabel } from "./legacyDefinition.ts";
import type { AnalyzedMaterializedView } from "./newMaterializedView.ts";
import { refreshPeriod } from "./refreshSchedule.ts";
import { viewColumnType } from "./viewColumns.ts";
import type { ViewSettings } from "./viewProperties.ts";

/** Buckets of a view that names no number (fe common/FeConstants.default_bucket_num). */
const USUAL_BUCKETS = 10;

/** Properties of the view itself, not of its table (fe mtmv/MTMVPropertyUtil). */
const OWN_PROPERTIES = [
  "grace_period",
  "refresh_partition_num",
  "excluded_trigger_tables",
  "workload_group",
  "partition_sync_limit",
  "partition_sync_time_unit",
  "partition_date_format",
  "enable_nondeterministic_function",
  "use_for_rewrite",
];

/** Units of a schedule (fe job/common/IntervalUnit); a second is for tests alone. */
const UNITS = ["MINUTE", "HOUR", "DAY", "WEEK"];

/** Checks an asynchronous materialized view of Doris in the engine's order (fe nereids CreateMTMVInfo.analyze). */
export function analyzeDorisView(
  statement: CreateMaterializedViewStatement,
  session: string | undefined,
  context: StatementContext,
): AnalyzedMaterializedView | Refusal {
  const { query } = statement.definition;
  if (query === undefined) return beyond("materializedViewQuery");
  const analyzed = analyzeDefinition(query, session, context);
  if (isRefusal(analyzed)) return analyzed;
  const wrong = checkBases(analyzed.tables, context);
  if (wrong !== undefined) return wrong;
  const columns = viewColumns(statement, analyzed, context);
  if (isRefusal(columns)) return columns;
  if (statement.partitionBy.length > 0) return unsupported("CREATE MATERIALIZED VIEW … PARTITION BY");
  const names = columns.map(({ name }) => name);
  const distribution = viewDistribution(statement, names, context);
  if (isRefusal(distribution)) return distribution;
  const schedule = checkSchedule(statement.refresh, context);
  if (schedule !== undefined) return schedule;
  const bases = analyzed.tables.flatMap((base) => {
    const database = databaseOf(clusterBefore(context), base.database);
    return (database === undefined ? undefined : olapTableOf(database, base.table)) ?? [];
  });
  return {
    definition: { ...analyzed, stored: { ...analyzed.stored, text: statement.definition.text } },
    columns: { columns, outputs: names },
    partition: undefined,
    distribution,
    bases,
  };
}

/** Refuses a unit that a schedule cannot have, while the statement is read (fe nereids LogicalPlanBuilder.visitMvRefreshUnit). */
export function refuseUnit(
  refresh: RefreshScheme | undefined,
  { target }: StatementContext,
): Refusal | undefined {
  const unit = refresh?.every?.unit;
  if (unit === undefined || UNITS.includes(unit.toUpperCase())) return undefined;
  const word = unit.toUpperCase() === "SECOND" ? "second" : unit;
  return fail(target, "refreshUnitWrong", { unit: word });
}

/** Reads the properties of a new materialized view of Doris: its own and those of a table. */
export function dorisViewSettings(
  name: string,
  statement: CreateMaterializedViewStatement,
  { columns: { columns }, distribution }: AnalyzedMaterializedView,
  context: StatementContext,
): ViewSettings | Refusal {
  const given = statement.properties.filter(({ key }) => !OWN_PROPERTIES.includes(key.value));
  const settings = dorisSettings(
    Object.fromEntries(given.map(({ key, value }) => [key.value, value.value])),
    {
      name,
      keys: { type: "DUPLICATE", mergeOnWrite: false },
      columns,
      partitions: { partitioning: { type: "unpartitioned" }, columns: [], requests: [] },
      distribution,
    },
    context,
  );
  if (isRefusal(settings)) return settings;
  const { replicationNum, storageMedium, properties } = settings;
  return { replicationNum, storageMedium, properties };
}

/** fe nereids CreateMTMVInfo.analyzeQuery, analyzeBaseTables */
function checkBases(tables: readonly BaseTable[], context: StatementContext): Refusal | undefined {
  const { target } = context;
  if (tables.length === 0)
    return errorText(target, "viewWithoutBase") === undefined
      ? beyond("materializedViewQuery")
      : fail(target, "viewWithoutBase");
  const found = tables.map((base) => {
    const database = databaseOf(clusterBefore(context), base.database);
    return database === undefined ? undefined : tableOf(database, base.table);
  });
  for (const table of found)
    if (table?.kind === "external") return beyond("materializedViewTableType", { type: table.type });
  const nested = found.some((table) => table?.kind === "olap" && table.materializedView !== undefined);
  if (nested && has(target, "viewsOfViewsRefused"))
    return fail(target, "materializedViewOfView", { kind: "MATERIALIZED_VIEW" });
  return found.some((table) => table?.kind === "view") &&
    errorText(target, "materializedViewOfView") !== undefined
    ? fail(target, "materializedViewOfView", { kind: "VIEW" })
    : undefined;
}

function viewColumns(
  statement: CreateMaterializedViewStatement,
  { outputs, resolved }: AnalyzedDefinition,
  context: StatementContext,
): readonly Column[] | Refusal {
  const { target } = context;
  const { columns: named } = statement;
  if (named.length > 0 && named.length !== outputs.length)
    return fail(target, "materializedViewColumnsCount");
  const columns: Column[] = [];
  for (const [place, output] of outputs.entries()) {
    const item = resolved.items[place];
    const unnamed =
      item?.kind === "star" || item?.alias !== undefined || item?.expression.kind === "column"
        ? undefined
        : item;
    const label = unnamed === undefined ? output.name : plannerLabel(unnamed.expression, place);
    const name = named[place]?.name.value ?? label;
    const wrong = checkColumnName(name, context);
    if (wrong !== undefined) return wrong;
    if (columns.some((before) => before.name === name))
      return fail(target, "viewQuotedColumnTwice", { column: name });
    columns.push({
      name,
      type: viewColumnType(output.type),
      key: false,
      nullable: output.nullable,
      aggregation: "NONE",
      comment: named[place]?.comment?.value ?? "",
    });
  }
  return withKeys(statement, columns, context);
}

/** Without KEY later versions take the columns that fit a short key (fe mtmv/MTMVPlanUtil.analyzeKeys). */
function withKeys(
  { orderBy }: CreateMaterializedViewStatement,
  columns: readonly Column[],
  { target }: StatementContext,
): readonly Column[] | Refusal {
  const implied = has(target, "viewKeysImplied") ? shortKeyColumns(columns.map(({ type }) => type)) : 0;
  const isKey = ({ name }: Column, place: number) =>
    orderBy.length > 0 ? orderBy.some(({ value }) => sameName(value, name)) : place < implied;
  const keys = columns.filter(isKey).length;
  if (!columns.slice(0, keys).every(isKey) || (orderBy.length > 0 && keys !== orderBy.length))
    return unsupported("CREATE MATERIALIZED VIEW … KEY");
  return columns.map((column, place) => {
    const { aggregation: _none, ...rest } = column;
    return place < keys ? { ...rest, key: true } : column;
  });
}

function viewDistribution(
  { distributedBy: given }: CreateMaterializedViewStatement,
  names: readonly string[],
  { target }: StatementContext,
): OlapTable["distribution"] | Refusal {
  const buckets = given?.buckets ?? USUAL_BUCKETS;
  if (buckets <= 0) return unsupported("DISTRIBUTED BY … BUCKETS 0");
  const columns: string[] = [];
  for (const { value } of given?.columns ?? []) {
    const name = names.find((candidate) => sameName(candidate, value));
    if (name === undefined) return fail(target, "distributionColumnUnknown", { column: value });
    if (columns.includes(name)) return fail(target, "distributionColumnTwice", { column: value });
    columns.push(name);
  }
  return {
    type: given?.type ?? "random",
    columns,
    buckets,
    ...(given?.autoBuckets === true && { automatic: true as const }),
  };
}

/** fe mtmv/MTMVRefreshSchedule.validate */
function checkSchedule(refresh: RefreshScheme | undefined, context: StatementContext): Refusal | undefined {
  const { target } = context;
  if (refresh?.every === undefined) return undefined;
  const period = refreshPeriod(refresh) ?? 0;
  if (period <= 0) return fail(target, "refreshStepWrong", { step: "0" });
  if (refresh.start === undefined) return undefined;
  const start = parseCivil(refresh.start.value, sessionZone(context));
  return start === undefined || start < context.time ? fail(target, "refreshStartPassed") : undefined;
}
