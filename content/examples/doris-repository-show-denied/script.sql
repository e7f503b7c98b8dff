-- @user ana
SHOW REPOSITORIES;

-- @user ana
SHOW CREATE REPOSITORY FOR vault;

-- @user ana
DROP REPOSITORY vault;
