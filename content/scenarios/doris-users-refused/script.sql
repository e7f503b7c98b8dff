CREATE USER ana IDENTIFIED BY 'first';

CREATE USER ana;

CREATE USER root;

CREATE USER '1st';

CREATE USER ben DEFAULT ROLE 'keeper';

DROP USER nobody;

DROP USER IF EXISTS nobody;

DROP USER root;

ALTER USER nobody IDENTIFIED BY 'second';

SHOW GRANTS FOR nobody;

SHOW ALL GRANTS FOR ana;

SET PASSWORD FOR nobody = PASSWORD('second');

SET PASSWORD = 'second';

GRANT ADMIN_PRIV ON *.*.* TO ana;

-- @user ana
SET PASSWORD FOR root = PASSWORD('second');

ALTER USER root IDENTIFIED BY 'second';
