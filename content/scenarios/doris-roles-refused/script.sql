CREATE USER ana;

CREATE ROLE keeper;

CREATE ROLE keeper;

CREATE ROLE IF NOT EXISTS keeper;

CREATE ROLE operator;

CREATE ROLE `1st`;

DROP ROLE nobody;

GRANT 'nobody' TO ana;

GRANT 'keeper' TO nobody;

GRANT 'keeper' TO ana;

REVOKE 'admin' FROM 'admin';

SHOW ROLES;
