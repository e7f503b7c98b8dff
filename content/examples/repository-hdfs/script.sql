CREATE REPOSITORY vault
WITH BROKER
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "backup");

SHOW REPOSITORIES;
