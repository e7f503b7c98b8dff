CREATE USER ana;

CREATE USER ana;

CREATE USER 'ana smith';

DROP USER nobody;

DROP USER root;

EXECUTE AS nobody WITH NO REVERT;

EXECUTE AS ana;

ALTER USER ana SET PROPERTIES ("max_connections" = "5");

ALTER USER nobody SET PROPERTIES ("max_user_connections" = "5");

SET PASSWORD FOR ana = 'secret';

SET PASSWORD FOR nobody = PASSWORD('secret');

-- @user ana
SET PASSWORD FOR root = PASSWORD('secret');

-- @user nobody
SHOW DATABASES;
