-- @fault {"type":"storage","mode":"unreachable"}
SHOW SNAPSHOT ON s3_repo;

SHOW SNAPSHOT ON s3_repo WHERE SNAPSHOT = 'snap';
