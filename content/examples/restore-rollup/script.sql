DROP TABLE shop.visits;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (by_page)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (visits)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

ALTER TABLE shop.visits ADD ROLLUP by_page (page, hits);
