CREATE FUNCTION `to-yen`(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");

CREATE FUNCTION `2yen`(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");

CREATE FUNCTION to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar");

CREATE FUNCTION to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "to_yen.jar");

CREATE FUNCTION to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "file" = "http://files/to_yen.jar");

CREATE FUNCTION to_yen(INT) RETURNS INT
PROPERTIES ("type" = "StarrocksJar", "file" = "http://files/to_yen.jar");

CREATE FUNCTION to_yen(DATE) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");

CREATE FUNCTION to_yen(ARRAY<INT>) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");

CREATE FUNCTION to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");

CREATE FUNCTION to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");

DROP FUNCTION to_euro(INT);

SHOW FUNCTIONS FROM warehouse;

SHOW FUNCTIONS WHERE name = 'to_yen';
