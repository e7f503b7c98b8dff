-- @user ana
SHOW REPOSITORIES;

-- @user ana
DROP REPOSITORY s3_repo;
