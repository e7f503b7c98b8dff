CREATE FUNCTION shop.to_yen(INT) RETURNS INT
PROPERTIES ("symbol" = "com.shop.ToYen", "type" = "StarrocksJar", "file" = "http://files/to_yen.jar");
