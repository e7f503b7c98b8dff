import type { Engine, VersionRange } from "./versions.ts";

/** Kinds of storage that a repository can lie on; `broker`: whatever a broker reaches. */
export type RepositoryStorage =
  "s3" | "oss" | "cos" | "obs" | "ks3" | "tos" | "gcs" | "azure" | "minio" | "hdfs" | "broker";

/** How the location of a repository begins on a kind of storage. */
export interface SchemeFact extends VersionRange {
  readonly scheme: string;
}

/** Kinds of storage in the order in which a reader looks for them. */
export const REPOSITORY_STORAGES: readonly RepositoryStorage[] = [
  "s3",
  "oss",
  "cos",
  "obs",
  "ks3",
  "tos",
  "gcs",
  "azure",
  "minio",
  "hdfs",
  "broker",
];

const SINCE_3 = { since: "3.0" } as const;
const since3 = (schemes: readonly string[]) => schemes.map((scheme) => ({ scheme, ...SINCE_3 }));
const since4 = (schemes: readonly string[]) => schemes.map((scheme) => ({ scheme, since: "4.0" }));

/**
 * Schemes that nodes reach without a broker (spec/starrocks.md §6; fe fs/hdfs/HdfsFsManager.getFileSystem), and what Doris takes
 * in a location (spec/doris.md §6.1 row 1; 4.0: fe common/util/S3URI, datasource/property/storage/AzurePropertyUtils).
 */
export const STORAGE_SCHEMES: Readonly<
  Record<Engine, Readonly<Partial<Record<RepositoryStorage, readonly SchemeFact[]>>>>
> = {
  starrocks: {
    s3: [{ scheme: "s3a" }, { scheme: "s3", ...SINCE_3 }],
    oss: [{ scheme: "oss" }],
    cos: [{ scheme: "cosn" }],
    obs: [{ scheme: "obs" }],
    ks3: [{ scheme: "ks3" }],
    tos: since3(["tos"]),
    gcs: since3(["gs"]),
    azure: since3(["wasb", "wasbs", "adl", "abfs", "abfss"]),
    hdfs: [{ scheme: "hdfs" }, { scheme: "viewfs" }],
  },
  doris: {
    s3: [{ scheme: "s3" }, ...since4(["s3a", "s3n"])],
    oss: [{ scheme: "s3" }, ...since4(["oss"])],
    cos: [{ scheme: "s3" }, ...since4(["cos", "cosn"])],
    obs: [{ scheme: "s3" }, ...since4(["obs"])],
    gcs: [{ scheme: "s3" }, ...since4(["gs"])],
    azure: since4(["s3", "azure", "wasb", "wasbs", "abfs", "abfss"]),
    minio: [{ scheme: "s3" }],
    hdfs: [{ scheme: "hdfs" }, { scheme: "viewfs", since: "2.1" }],
    broker: [
      ...["hdfs", "afs", "bos", "ofs", "obs", "oss", "s3a", "cosn", "gfs", "jfs"].map((scheme) => ({
        scheme,
      })),
      ...["viewfs", "gs"].map((scheme) => ({ scheme, since: "2.1" })),
    ],
  },
};
