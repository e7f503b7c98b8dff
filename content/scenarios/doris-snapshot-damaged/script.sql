-- @fault {"type":"file","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__info*","mode":"corrupt"}
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

-- @until UPLOADING
CANCEL BACKUP FROM shop;

-- @fault {"type":"object","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0602/__info_2025-06-01-09-00-00.part"}
RESTORE SNAPSHOT shop.snap_0602 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SHOW SNAPSHOT ON s3_repo;
