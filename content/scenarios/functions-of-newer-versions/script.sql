CREATE FUNCTION to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "to_yen", "type" = "Python", "file" = "http://files/to_yen.zip", "input" = "rows");

CREATE OR REPLACE FUNCTION IF NOT EXISTS to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");
