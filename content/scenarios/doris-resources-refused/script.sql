CREATE USER ana;

CREATE RESOURCE crm PROPERTIES (
    "type" = "jdbc",
    "user" = "reader",
    "password" = "example-password",
    "jdbc_url" = "jdbc:mysql://crm.example.com:3306/crm",
    "driver_url" = "mysql-connector-j-8.3.0.jar",
    "driver_class" = "com.mysql.cj.jdbc.Driver"
);

CREATE RESOURCE crm PROPERTIES (
    "type" = "jdbc",
    "user" = "reader",
    "password" = "example-password",
    "jdbc_url" = "jdbc:mysql://crm.example.com:3306/crm",
    "driver_url" = "mysql-connector-j-8.3.0.jar",
    "driver_class" = "com.mysql.cj.jdbc.Driver"
);

CREATE RESOURCE "1st" PROPERTIES ("type" = "jdbc");

CREATE RESOURCE files;

CREATE RESOURCE files PROPERTIES ("user" = "reader");

CREATE RESOURCE files PROPERTIES ("type" = "ftp");

CREATE RESOURCE files PROPERTIES ("type" = "odbc_catalog");

CREATE RESOURCE files PROPERTIES ("type" = "jdbc", "colour" = "red");

CREATE RESOURCE files PROPERTIES ("type" = "jdbc", "user" = "reader");

DROP RESOURCE files;

SWITCH nowhere;

SWITCH `1st`;

-- @user ana
SWITCH nowhere;
