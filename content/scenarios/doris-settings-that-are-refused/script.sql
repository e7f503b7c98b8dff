ADMIN SET FRONTEND CONFIG ("max_backup_jobs" = "20");

ADMIN SET FRONTEND CONFIG ("tmp_dir" = "/data/tmp");

ADMIN SET FRONTEND CONFIG ("backup_job_default_timeout_ms" = "2h");

ADMIN SET FRONTEND CONFIG ("max_backup_restore_job_num_per_db" = "20");

SET time_zone = 'Nowhere';

SET license = 'mine';

SET init_connect = 'USE shop';

SET autocommit = 7;

SET insert_timeout = 'long';

SET query_timeout = 0;

KILL 7;
