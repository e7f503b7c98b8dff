CREATE USER ana;

CREATE USER bob;

CREATE ROLE keeper;

CREATE ROLE keeper;

CREATE ROLE `night-shift`;

DROP ROLE nobody;

ALTER ROLE nobody SET COMMENT = 'nobody';

SET ROLE nobody;

DROP ROLE db_admin;

ALTER ROLE db_admin SET COMMENT = 'all of a database';

GRANT OPERATE ON SYSTEM TO ROLE db_admin;

GRANT public TO ana;

CREATE ROLE day_shift, night_shift;

GRANT day_shift TO ROLE night_shift;

GRANT night_shift TO ROLE day_shift;

REVOKE root FROM root;

SET DEFAULT ROLE keeper TO ana;

GRANT keeper TO ROLE admin;

GRANT user_admin TO bob;

-- @user ana
SET ROLE keeper;

-- @user bob
SET ROLE user_admin;

ALTER USER root IDENTIFIED BY 'secret';

GRANT root TO bob;
