BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
ON (
    orders PARTITION (p202504),
    orders PARTITION (p202505)
);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
ON (orders PARTITION (p202504, p202505));
