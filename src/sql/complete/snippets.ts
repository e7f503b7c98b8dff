import { has, type Engine, type Target } from "../../engine/index.ts";

/** How an engine names an object store that speaks S3, and its keys (spec/starrocks.md §6, spec/doris.md §6.2). */
const STORES: Readonly<
  Record<Engine, { readonly store: string; readonly scheme: string; readonly prefix: string }>
> = {
  starrocks: { store: "BROKER", scheme: "s3a", prefix: "aws.s3" },
  doris: { store: "S3", scheme: "s3", prefix: "s3" },
};

/** Whole statements to begin with; the names are the reader's to replace. */
export function snippets(target: Target): readonly { readonly label: string; readonly insert: string }[] {
  const database = has(target, "backupDatabaseClause");
  const { store, scheme, prefix } = STORES[target.engine];
  const keys = ["access_key", "secret_key", "endpoint"].map((key) => `"${prefix}.${key}" = ""`);
  return [
    {
      label: "BACKUP …",
      insert: database ? "BACKUP DATABASE db SNAPSHOT label TO repo" : "BACKUP SNAPSHOT db.label TO repo",
    },
    {
      label: "RESTORE …",
      insert: `RESTORE SNAPSHOT ${database ? "label FROM repo DATABASE db" : "db.label FROM repo"}\nPROPERTIES ("backup_timestamp" = "", "replication_num" = "1")`,
    },
    {
      label: "CREATE REPOSITORY …",
      insert: `CREATE REPOSITORY repo WITH ${store} ON LOCATION "${scheme}://bucket/backups"\nPROPERTIES (${keys.join(", ")})`,
    },
  ];
}
