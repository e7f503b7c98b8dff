import { inRange, type Engine } from "../../engine/index.ts";
import { PROPERTIES, type PropertyOwner, type PropertyRow } from "../../engine/properties.ts";
import { REPOSITORY_STORAGES, type RepositoryStorage } from "../../engine/repositoryStorages.ts";
import { ALTERABLE_KEYS } from "../../engine/storageKeys.ts";
import { versionsIn } from "../ranges.ts";
import type { Statement } from "./statements.ts";

/** Properties of one kind of storage; of no kind, where every storage takes them or none is asked for. */
export interface PropertyGroup {
  readonly storage?: RepositoryStorage;
  readonly rows: readonly PropertyRow[];
}

const OWNERS: Readonly<Partial<Record<Statement, PropertyOwner>>> = {
  backup: "backup",
  restore: "restore",
  "create-repository": "repository",
  "alter-repository": "repository",
};

/** Which storages ALTER REPOSITORY takes, and since when all their keys (spec/doris.md §6.4; fe backup/RepositoryMgr.alterRepo). */
const ALTERED_FREELY = "4.0";
const NOT_ALTERED: readonly (RepositoryStorage | undefined)[] = ["hdfs", "broker", undefined];

/** Lists the properties that a statement takes. */
export function propertyRows(engine: Engine, statement: Statement): readonly PropertyRow[] {
  const rows = PROPERTIES.filter((row) => row.engine === engine && row.statement === OWNERS[statement]);
  return statement === "alter-repository" ? rows.flatMap((row) => altered(engine, row)) : rows;
}

/** Gives a property of a repository as ALTER REPOSITORY takes it; none where it does not. */
function altered(engine: Engine, row: PropertyRow): readonly PropertyRow[] {
  if (NOT_ALTERED.includes(row.storage)) return [];
  const since = ALTERABLE_KEYS.includes(row.key) ? "2.1" : ALTERED_FREELY;
  const versions = versionsIn(engine, row).filter((version) => inRange({ engine, version }, { since }));
  const [first] = versions;
  return first === undefined ? [] : [{ ...row, since: first, required: false }];
}

/** Sorts the properties of a statement by the storage that they belong to; old names stand with the new ones. */
export function propertyGroups(engine: Engine, statement: Statement): readonly PropertyGroup[] {
  const rows = propertyRows(engine, statement).filter(({ nameOf }) => nameOf === undefined);
  const kinds = [undefined, ...REPOSITORY_STORAGES];
  return kinds.flatMap((storage): readonly PropertyGroup[] => {
    const own = rows.filter((row) => row.storage === storage);
    return own.length === 0 ? [] : [{ ...(storage && { storage }), rows: own }];
  });
}

/** Lists the other names of a property. */
export function otherNames(row: PropertyRow): readonly PropertyRow[] {
  return PROPERTIES.filter(
    ({ engine, statement, nameOf }) =>
      engine === row.engine && statement === row.statement && nameOf === row.key,
  );
}
