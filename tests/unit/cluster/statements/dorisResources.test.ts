import { describe, expect, it } from "vitest";
import { clients } from "../accounts/client.ts";

const JDBC = `CREATE RESOURCE far PROPERTIES ("type" = "jdbc", "user" = "u", "password" = "p", "jdbc_url" = "jdbc:mysql://h:3306/d", "driver_url" = "m.jar", "driver_class" = "com.mysql.cj.jdbc.Driver")`;
const TABLE = `CREATE EXTERNAL TABLE shop.outside (id INT) ENGINE = JDBC PROPERTIES ("resource" = "far", "table" = "t", "table_type" = "mysql")`;

const doris = (version: string) =>
  clients("CREATE DATABASE shop; CREATE USER ana;", { engine: "doris", version });

describe("resources and external tables of Doris", () => {
  it.each(["2.0", "2.1", "3.0", "4.0"])("are made, listed and dropped in %s", (version) => {
    const { as } = doris(version);
    expect(as("ana", JDBC)).toMatch(/denied/);
    expect(as("root", JDBC)).toBe("ok");
    expect(as("root", JDBC)).toContain("far");
    expect(as("root", "SHOW RESOURCES").split("\n")).toContain("far|jdbc|user|u");
    expect(as("root", "SHOW RESOURCES")).not.toContain("|p\n");
    expect(as("ana", "SHOW RESOURCES")).toBe("");
    expect(as("root", TABLE)).toBe("ok");
    expect(as("root", "SHOW TABLES FROM shop")).toBe("outside");
    expect(as("root", "SHOW CREATE TABLE shop.outside")).toContain("ENGINE=JDBC");
    expect(as("root", "DROP TABLE shop.outside")).toBe("ok");
    expect(as("root", "DROP RESOURCE far")).toBe("ok");
    expect(as("root", "DROP RESOURCE far")).toContain("far");
    expect(as("root", "DROP RESOURCE IF EXISTS far")).toBe("ok");
  });

  it.each(["2.0", "2.1", "3.0", "4.0"])("show a resource in %s to whoever may use it", (version) => {
    const { as } = doris(version);
    expect(as("root", `${JDBC}; GRANT USAGE_PRIV ON RESOURCE 'far' TO ana`)).toBe("ok");
    expect(as("ana", "SHOW RESOURCES").split("\n")[0]).toContain("far|jdbc");
    expect(as("ana", "DROP RESOURCE far")).toMatch(/denied/);
  });
});
