import { has, type Target } from "../../engine/index.ts";

/** Whole statements to begin with; the names are the reader's to replace. */
export function snippets(target: Target): readonly { readonly label: string; readonly insert: string }[] {
  const database = has(target, "backupDatabaseClause");
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
      insert:
        'CREATE REPOSITORY repo WITH BROKER ON LOCATION "s3a://bucket/backups"\nPROPERTIES ("aws.s3.access_key" = "", "aws.s3.secret_key" = "", "aws.s3.endpoint" = "")',
    },
  ];
}
