import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

interface SystemDatabase extends VersionRange {
  readonly engine: Engine;
  readonly name: string;
}

/** fe catalog/system, statistic/StatsConstants; for Doris fe catalog/InfoSchemaDb, MysqlDb, common/FeConstants. */
const DATABASES: readonly SystemDatabase[] = [
  { engine: "starrocks", name: "_statistics_" },
  { engine: "starrocks", name: "information_schema" },
  { engine: "starrocks", name: "sys", since: "3.1" },
  { engine: "doris", name: "__internal_schema" },
  { engine: "doris", name: "information_schema" },
  { engine: "doris", name: "mysql", since: "2.1" },
];

/** Gives the databases that every cluster has of its own. */
export function systemDatabases(target: Target): readonly string[] {
  return DATABASES.filter((row) => row.engine === target.engine && inRange(target, row)).map(
    ({ name }) => name,
  );
}

/** Tells whether a name stands for a database of the engine's own; of these, case does not matter but for those that begin with `_`. */
export function isSystemDatabase(target: Target, name: string): boolean {
  return systemDatabases(target).some((own) =>
    own.startsWith("_") ? own === name : own === name.toLowerCase(),
  );
}

/** Ids that are the same in every cluster (fe catalog/system/SystemId). */
const IDS: Readonly<Record<string, number>> = { information_schema: 1, sys: 100 };

/** Gives what stands for a database of the engine's own where others have their id. */
export function systemDatabaseId(name: string): number | string {
  return IDS[name.toLowerCase()] ?? name;
}
