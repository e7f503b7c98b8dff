import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const JAR = (more = "") =>
  `PROPERTIES ("symbol" = "com.acme.Echo", "type" = "StarrocksJar", "file" = "http://files/echo.jar"${more})`;
const SHOP = "CREATE DATABASE shop; USE shop;";
const created = (version: string, sql: string) => given(SHOP, { version }).run(sql);

describe("CREATE FUNCTION", () => {
  it("keeps the name in lower case and tells signatures apart", () => {
    const shop = given(`${SHOP} CREATE FUNCTION Echo(INT) RETURNS INT ${JAR()}`);
    shop.ok(`CREATE FUNCTION ECHO(INT, INT) RETURNS INT ${JAR()}`);
    expect(shop.rows("SHOW FUNCTIONS")).toEqual(["echo"]);
    expect(
      shop.rows("SHOW FULL FUNCTIONS FROM shop").map((row) => row.split("|").slice(0, 4).join("|")),
    ).toEqual(["echo(INT)|INT|Scalar|NULL", "echo(INT,INT)|INT|Scalar|NULL"]);
  });

  it("shows the properties as the engine's map gives them, with what it computed", () => {
    const shop = given(
      `${SHOP} CREATE AGGREGATE FUNCTION f(STRING, ...) RETURNS BIGINT ${JAR(', "md5" = "abc"')}`,
    );
    const [row = ""] = shop.rows("SHOW FULL FUNCTIONS");
    expect(row).toMatch(/^f\(VARCHAR, \.\.\.\)\|BIGINT\|Aggregate\|VARCHAR\|/);
    const properties: unknown = JSON.parse(row.split("|").at(-1) ?? "");
    expect(properties).toMatchObject({ md5: "abc", type: "SRJAR", symbol: "com.acme.Echo" });
    expect(properties).toHaveProperty("fid", expect.stringMatching(/^-\d+$/));
  });

  it("takes one signature once, whatever the length of its texts", () => {
    const shop = given(`${SHOP} CREATE FUNCTION f(VARCHAR(10)) RETURNS INT ${JAR()}`);
    expect(shop.error(`CREATE FUNCTION f(STRING) RETURNS INT ${JAR()}`).message).toBe(
      "function already exists",
    );
    shop.ok(`CREATE OR REPLACE FUNCTION f(STRING) RETURNS BIGINT ${JAR()}`);
    shop.ok(`CREATE FUNCTION IF NOT EXISTS f(STRING) RETURNS INT ${JAR()}`);
    expect(shop.rows("SHOW FULL FUNCTIONS")[0]).toMatch(/^f\(VARCHAR\)\|BIGINT/);
  });

  it("puts a global function beside those of databases", () => {
    const shop = given(`CREATE GLOBAL FUNCTION g(INT) RETURNS INT ${JAR()}`, { version: "3.0" });
    expect(shop.rows("SHOW GLOBAL FUNCTIONS")).toEqual(["g"]);
    shop.ok("DROP GLOBAL FUNCTION G(INT)");
    expect(shop.rows("SHOW GLOBAL FUNCTIONS")).toEqual([]);
  });

  it("asks for the kind first since 3.4, for the file before", () => {
    const sql = 'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("symbol" = "E")';
    const message = (version: string) => given(SHOP, { version }).error(sql).message;
    expect(message("2.5")).toBe("No 'object_file' in properties");
    expect(message("3.2")).toBe("Getting analyzing error. Detail message: No 'object_file' in properties.");
    expect(message("3.4")).toBe("Format specifier '%s'");
    expect(message("4.0")).toBe("Getting analyzing error. Detail message: unknown lang type.");
  });

  it("falls over a kind that it does not know, without words up to 3.3", () => {
    const sql =
      'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("symbol" = "E", "type" = "jar", "file" = "http://f/e.jar")';
    expect(given(SHOP, { version: "3.3" }).error(sql).message).toBe("Unknown error");
  });

  it("takes Python since 3.4 only", () => {
    const sql =
      'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("symbol" = "e", "type" = "Python", "file" = "http://f/e.zip")';
    expect(created("3.5", sql).kind).toBe("ok");
    expect(created("3.3", sql).kind).toBe("error");
  });

  it("refuses types that no Java class has, arrays before 3.5", () => {
    const dates = given(SHOP).error(`CREATE FUNCTION f(DATE) RETURNS INT ${JAR()}`).message;
    expect(dates).toContain("UDF class 'com.acme.Echo' method 'evaluate' does not support type 'DATE'");
    const arrays = `CREATE FUNCTION f(ARRAY<INT>) RETURNS INT ${JAR()}`;
    expect(given(SHOP, { version: "3.3" }).error(arrays).message).toContain(
      "does not support non-scalar type 'ARRAY<INT>'",
    );
    expect(created("3.5", arrays).kind).toBe("ok");
  });

  it("needs a database, and one that is there", () => {
    expect(given().error(`CREATE FUNCTION f(INT) RETURNS INT ${JAR()}`).code).toBe("noDatabaseSelected");
    expect(given().error(`CREATE FUNCTION no.f(INT) RETURNS INT ${JAR()}`).code).toBe("databaseUnknownAtRun");
  });
});

describe("DROP FUNCTION", () => {
  it("names what it does not find, while it is analyzed since 3.0", () => {
    const old = given(SHOP, { version: "2.5" }).error("DROP FUNCTION f(INT)");
    expect(old.message).toBe("Unexpected exception: Unknown function, function=shop.f(INT)");
    const now = given(SHOP).error("DROP FUNCTION IF EXISTS f(INT, VARCHAR(20), ...)");
    expect(now).toMatchObject({ errno: 1055, sqlState: "42000" });
    expect(now.message).toContain("Unknown function 'shop.f(INT, VARCHAR(20), ...)'");
  });

  it("takes away one signature", () => {
    const shop = given(
      `${SHOP} CREATE FUNCTION f(INT) RETURNS INT ${JAR()}; CREATE FUNCTION f() RETURNS INT ${JAR()}`,
    );
    shop.ok("DROP FUNCTION shop.F(INT)");
    expect(shop.rows("SHOW FULL FUNCTIONS").map((row) => row.split("|")[0])).toEqual(["f()"]);
  });
});

describe("SHOW FUNCTIONS", () => {
  it("takes % and ? in LIKE and no WHERE", () => {
    const shop = given(
      `${SHOP} CREATE FUNCTION abc(INT) RETURNS INT ${JAR()}; CREATE FUNCTION abd(INT) RETURNS INT ${JAR()}`,
    );
    expect(shop.rows("SHOW FUNCTIONS LIKE 'AB?'")).toEqual(["abc", "abd"]);
    expect(shop.rows("SHOW FUNCTIONS LIKE '%d'")).toEqual(["abd"]);
    expect(shop.rows("SHOW FUNCTIONS LIKE 'ab_'")).toEqual([]);
    expect(shop.error("SHOW FUNCTIONS WHERE x = 1").code).toBe("functionPatternForm");
    expect(shop.error("SHOW FUNCTIONS FROM nosuch").code).toBe("showDatabaseUnknown");
  });
});
