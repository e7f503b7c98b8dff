CREATE DATABASE archive;

CREATE USER ana;

GRANT LOAD_PRIV ON archive.* TO ana;

-- @user ana
RESTORE SNAPSHOT shop.snap FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT archive.snap FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
