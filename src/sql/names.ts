/** What completion asks of whoever knows the cluster; each list may be empty, and the later ones may be missing. */
export interface Names {
  readonly databases: () => readonly string[];
  /** Of the current database where none is named. */
  readonly tables: (database?: string) => readonly string[];
  readonly partitions: (database: string | undefined, table: string) => readonly string[];
  readonly columns: (database: string | undefined, table: string) => readonly string[];
  readonly repositories: () => readonly string[];
  readonly snapshots: (repository: string) => readonly string[];
  readonly timestamps: (repository: string, label: string) => readonly string[];
  /** Views and materialized views, of the current database where none is named. */
  readonly views?: (database?: string) => readonly string[];
  readonly materializedViews?: (database?: string) => readonly string[];
  /** Functions that users made, of the current database where none is named. */
  readonly functions?: (database?: string) => readonly string[];
  readonly catalogs?: () => readonly string[];
  readonly users?: () => readonly string[];
  readonly roles?: () => readonly string[];
  readonly currentDatabase?: string;
}

/** Names of nothing: completion of the language alone. */
export const NO_NAMES: Names = {
  databases: () => [],
  tables: () => [],
  partitions: () => [],
  columns: () => [],
  repositories: () => [],
  snapshots: () => [],
  timestamps: () => [],
};
