import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const DB = "CREATE DATABASE d; USE d;";
const MYSQL =
  'CREATE EXTERNAL TABLE m (id INT, name VARCHAR(20) COMMENT "n") ENGINE=MYSQL COMMENT "other" PROPERTIES ("host"="h", "port"="3306", "user"="u", "password"="p", "database"="db", "table"="t")';
const RESOURCE =
  'CREATE EXTERNAL RESOURCE j PROPERTIES ("type"="jdbc", "user"="u", "password"="p", "jdbc_uri"="jdbc:mysql://h:3306", "driver_url"="http://f/d.jar", "driver_class"="com.mysql.Driver")';
const jdbc = (resource: string) =>
  `CREATE EXTERNAL TABLE x (id INT) ENGINE=JDBC PROPERTIES ("resource"="${resource}", "table"="t")`;

describe("tables whose rows lie elsewhere", () => {
  it("are listed, described and printed without their password", () => {
    const cluster = given(`${DB} ${MYSQL}`);
    expect(cluster.rows("SHOW TABLES")).toEqual(["m"]);
    expect(cluster.rows("DESC m")).toEqual(["id|int|YES|true|NULL|", "name|varchar(20)|YES|true|NULL|"]);
    expect(cluster.rows("SHOW CREATE TABLE m")).toEqual([
      'm|CREATE EXTERNAL TABLE `m` (\n  `id` int(11) NULL COMMENT "",\n  `name` varchar(20) NULL COMMENT "n"\n) ENGINE=MYSQL \nCOMMENT "other"\nPROPERTIES (\n"host" = "h",\n"port" = "3306",\n"user" = "u",\n"password" = "",\n"database" = "db",\n"table" = "t"\n);',
    ]);
    cluster.ok("DROP TABLE m");
    expect(cluster.rows("SHOW TABLES")).toEqual([]);
    cluster.ok("RECOVER TABLE m");
    expect(cluster.run("SELECT * FROM m").kind).toBe("unsupported");
  });

  it.each([
    [
      'CREATE EXTERNAL TABLE m (id INT) ENGINE=MYSQL PROPERTIES ("host"="h")',
      "Port of MySQL table is null. Please add properties('port'='3306') when create table",
    ],
    [
      "CREATE EXTERNAL TABLE m (id INT) ENGINE=ELASTICSEARCH",
      "Please set properties of elasticsearch table, they are: hosts, user, password, index",
    ],
    [
      'CREATE EXTERNAL TABLE m (id INT) ENGINE=ELASTICSEARCH PROPERTIES ("hosts"="h", "index"="i")',
      "Host of ES table should start with 'http:// or 'https://'. Current value is h",
    ],
    [
      'CREATE EXTERNAL TABLE m (id INT) ENGINE=HIVE PROPERTIES ("database"="d")',
      "Remote table is null. Please add properties('table'='xxx') when create table",
    ],
    [
      'CREATE EXTERNAL TABLE m (id INT) ENGINE=HIVE PROPERTIES ("database"="d", "table"="t", "resource"="r")',
      "HIVE resource [r] not exists",
    ],
    [jdbc("none"), "jdbc resource [none] not exists"],
    [
      'CREATE EXTERNAL TABLE m (id INT) ENGINE=FILE PROPERTIES ("path"="hdfs://h/p", "format"="csv")',
      "not supported format: csv",
    ],
  ])("say why they cannot be: %s", (sql, message) => {
    expect(given(DB).error(sql).message).toBe(message);
  });

  it("have no keys, partitions or buckets", () => {
    const make = (clauses: string) => `CREATE EXTERNAL TABLE m (id INT, d DATE) ENGINE=mysql ${clauses}`;
    const cluster = given(DB);
    expect(cluster.error(make("DUPLICATE KEY(id)")).code).toBe("externalKeys");
    expect(cluster.error(make("PARTITION BY (d)")).code).toBe("externalPartitions");
    expect(cluster.error(make("DISTRIBUTED BY HASH(id)")).code).toBe("externalDistribution");
    expect(cluster.error("CREATE EXTERNAL TABLE m (a ARRAY<INT>) ENGINE=mysql").code).toBe("externalNested");
    expect(cluster.error("CREATE TABLE m (id INT) ENGINE=nosuch").code).toBe("engineUnknown");
  });

  it("of JDBC and Hive lean on a resource", () => {
    const cluster = given(`${DB} ${RESOURCE}; ${jdbc("j")}`);
    expect(cluster.rows("SHOW RESOURCES").map((row) => row.split("|").slice(0, 3).join("|"))).toContain(
      "j|jdbc|jdbc_uri",
    );
    expect(cluster.rows("SHOW RESOURCES").join()).not.toContain("password");
    expect(cluster.error(RESOURCE).message).toBe("Resource(j) already exist");
    cluster.ok("DROP RESOURCE j");
    expect(cluster.error("DROP RESOURCE j").message).toBe("Resource(j) does not exist");
  });
});

describe("CREATE RESOURCE", () => {
  it.each([
    ["CREATE EXTERNAL RESOURCE r", "resourcePropertiesMissing"],
    ['CREATE EXTERNAL RESOURCE r PROPERTIES ("a"="b")', "resourceTypeMissing"],
    ['CREATE EXTERNAL RESOURCE r PROPERTIES ("type"="nosuch")', "resourceTypeUnknown"],
    ['CREATE RESOURCE r PROPERTIES ("type"="hive")', "resourceNotExternal"],
    ['CREATE EXTERNAL RESOURCE r PROPERTIES ("type"="hive")', "resourcePropertyUnset"],
    ['CREATE EXTERNAL RESOURCE "a b" PROPERTIES ("type"="hive")', "resourceNameWrong"],
  ])("refuses %s", (sql, code) => {
    expect(given().error(sql).code).toBe(code);
  });
});
