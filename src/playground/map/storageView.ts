import type { RepositoryRoot, SnapshotDirectory } from "../../cluster/storage.ts";
import type { World } from "../../cluster/world.ts";

/** What of a table a snapshot keeps in a repository. */
export interface StoredTable {
  readonly database: string;
  readonly table: string;
  readonly tableId: number;
  /** Tablets that the snapshot is made of, and those whose files are there. */
  readonly planned: number;
  readonly saved: number;
  /** Where each partition's tablets begin among the table's, by partition and index. */
  readonly offsets: ReadonlyMap<string, number>;
}

export interface StoredSnapshot {
  readonly label: string;
  readonly timestamp: string;
  /** `__meta.…` and `__info_…`, where they are there. */
  readonly meta?: string;
  readonly info?: string;
  readonly tables: readonly StoredTable[];
}

export interface StoredRepository {
  /** Its directory in the object storage. */
  readonly path: string;
  readonly name: string;
  readonly snapshots: readonly StoredSnapshot[];
}

/** Lists what lies in the object storage, repository by repository. */
export function storageView({ storage }: Pick<World, "storage">): readonly StoredRepository[] {
  return Object.entries(storage.roots).map(([path, root]) => ({
    path,
    name: root.name,
    snapshots: snapshotsOf(root),
  }));
}

/** Names a partition's index among a table's tablets. */
export function offsetKey(partition: string, index: number): string {
  return `${partition}\n${index}`;
}

function snapshotsOf(root: RepositoryRoot): readonly StoredSnapshot[] {
  return Object.values(root.snapshots).map((directory) => ({
    label: directory.label,
    timestamp: directory.manifest.timestamp,
    ...(directory.metaMd5 !== undefined && { meta: `__meta.${directory.metaMd5.slice(0, 4)}…` }),
    ...(directory.infoMd5 !== undefined && { info: `__info_${directory.manifest.timestamp.slice(0, 10)}…` }),
    tables: tablesOf(directory),
  }));
}

function tablesOf({ manifest, uploads }: SnapshotDirectory): readonly StoredTable[] {
  return manifest.tables.map(({ table, partitions }) => {
    const offsets = new Map<string, number>();
    let planned = 0;
    for (const name of partitions) {
      const partition = table.partitions[name];
      if (partition === undefined) continue;
      for (const [index, range] of Object.entries(partition.tablets)) {
        offsets.set(offsetKey(name, Number(index)), planned);
        planned += range.count;
      }
    }
    const saved = uploads.reduce((sum, run) => (run.table === table.name ? sum + run.count : sum), 0);
    return {
      database: manifest.database.name,
      table: table.name,
      tableId: table.id,
      planned,
      saved,
      offsets,
    };
  });
}
