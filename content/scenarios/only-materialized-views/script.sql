BACKUP DATABASE shop SNAPSHOT snap_views TO s3_repo
ON (ALL MATERIALIZED VIEWS);

ADMIN SET FRONTEND CONFIG ("enable_backup_materialized_view" = "true");

BACKUP DATABASE shop SNAPSHOT snap_views TO s3_repo
ON (ALL MATERIALIZED VIEWS);
