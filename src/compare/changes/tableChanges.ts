import type { Target } from "../../engine/index.ts";
import { configName, configRows } from "../../engine/config.ts";
import { jobColumns, type JobList } from "../../engine/jobColumns.ts";
import { phasesOf } from "../../engine/phases.ts";
import { showColumns } from "../../engine/showColumns.ts";
import { textValue, type ChangeRow } from "./types.ts";

const JOB_LISTS: Readonly<Record<JobList, string>> = {
  backup: "SHOW BACKUP",
  restore: "SHOW RESTORE",
  restoreBrief: "SHOW BRIEF RESTORE",
  snapshotList: "SHOW SNAPSHOT",
  snapshotDetail: "SHOW SNAPSHOT … WHERE",
  repositories: "SHOW REPOSITORIES",
  createRepository: "SHOW CREATE REPOSITORY",
};

type ShowTable = Parameters<typeof showColumns>[1];

/** Statements whose columns change; the others print the same everywhere, or are no list. */
const SHOW_LISTS: Readonly<Partial<Record<ShowTable, string>>> = {
  partitions: "SHOW PARTITIONS",
  fullTables: "SHOW FULL TABLES",
  data: "SHOW DATA",
  tableData: "SHOW DATA FROM table",
  dynamicPartitions: "SHOW DYNAMIC PARTITION TABLES",
  alterColumn: "SHOW ALTER TABLE COLUMN",
  alterRollup: "SHOW ALTER TABLE ROLLUP",
  frontends: "SHOW FRONTENDS",
  backends: "SHOW BACKENDS",
  grants: "SHOW GRANTS",
  roles: "SHOW ROLES",
  users: "SHOW USERS",
};

/** Lists the columns that only one of two versions prints, statement by statement. */
export function columnChanges(here: Target, there: Target): readonly ChangeRow[] {
  const jobs = jobLists().map(([list, sql]) => ({
    sql,
    own: jobColumns(here, list),
    theirs: jobColumns(there, list),
  }));
  const shows = showLists().map(([list, sql]) => ({
    sql,
    own: showColumns(here, list),
    theirs: showColumns(there, list),
  }));
  return [...jobs, ...shows].flatMap(({ sql, own, theirs }): ChangeRow[] => {
    // A statement that one of them does not have stands among the statements.
    if (own.length === 0 || theirs.length === 0) return [];
    const only = (some: readonly string[], others: readonly string[]) =>
      some.filter((column) => !others.includes(column)).join(", ");
    const a = only(own, theirs);
    const b = only(theirs, own);
    if (a === "" && b === "") return [];
    return [
      { area: "columns", id: `columns ${sql}`, what: { code: sql }, here: textValue(a), there: textValue(b) },
    ];
  });
}

/** Tells the states of jobs where they differ. */
export function phaseChanges(here: Target, there: Target): readonly ChangeRow[] {
  return (["backup", "restore"] as const).flatMap((kind): ChangeRow[] => {
    const states = (target: Target) =>
      phasesOf(target, kind)
        ?.phases.filter(({ group }) => group !== "cancelled")
        .map(({ state }) => state)
        .join(" → ");
    const [a, b] = [states(here), states(there)];
    if (a === b) return [];
    const sql = kind.toUpperCase();
    return [
      {
        area: "backup",
        id: `phases ${kind}`,
        what: { code: `${sql} State` },
        here: textValue(a),
        there: textValue(b),
      },
    ];
  });
}

/** Lists the configuration items of the front end that only one of two versions has, or whose default differs. */
export function configChanges(here: Target, there: Target): readonly ChangeRow[] {
  const values = (target: Target) => new Map(configRows(target).map((row) => [configName(row), row.default]));
  const own = values(here);
  const theirs = values(there);
  return [...new Set([...own.keys(), ...theirs.keys()])].sort().flatMap((name): ChangeRow[] => {
    const a = own.get(name);
    const b = theirs.get(name);
    if (a === b) return [];
    return [
      {
        area: "configuration",
        id: `config ${name}`,
        what: { code: name },
        here: quoted(a),
        there: quoted(b),
      },
    ];
  });
}

/** An empty default is one, too. */
function quoted(value: string | undefined) {
  return textValue(value === "" ? '""' : value);
}

function jobLists(): readonly (readonly [JobList, string])[] {
  return [
    ["backup", JOB_LISTS.backup],
    ["restore", JOB_LISTS.restore],
    ["restoreBrief", JOB_LISTS.restoreBrief],
    ["snapshotList", JOB_LISTS.snapshotList],
    ["snapshotDetail", JOB_LISTS.snapshotDetail],
    ["repositories", JOB_LISTS.repositories],
    ["createRepository", JOB_LISTS.createRepository],
  ];
}

function showLists(): readonly (readonly [ShowTable, string])[] {
  return Object.entries(SHOW_LISTS).flatMap(([list, sql]) => (isShown(list) ? [[list, sql] as const] : []));
}

function isShown(list: string): list is keyof typeof SHOW_LISTS {
  return Object.hasOwn(SHOW_LISTS, list);
}
