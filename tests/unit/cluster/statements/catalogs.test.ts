import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const HIVE = '"type" = "hive", "hive.metastore.uris" = "thrift://meta:9083"';
const create = (properties = HIVE, name = "lake") =>
  `CREATE EXTERNAL CATALOG ${name} PROPERTIES (${properties})`;

describe("CREATE EXTERNAL CATALOG", () => {
  it("shows the catalog beside the cluster's own", () => {
    const cluster = given(`CREATE EXTERNAL CATALOG lake COMMENT "a lake" PROPERTIES (${HIVE})`);
    expect(cluster.rows("SHOW CATALOGS")).toEqual([
      "default_catalog|Internal|An internal catalog contains this cluster's self-managed tables.",
      "lake|Hive|a lake",
    ]);
    expect(given(create(), { version: "3.0" }).rows("SHOW CATALOGS")[1]).toBe("lake|hive|NULL");
  });

  it("prints the statement that makes it, secrets hidden, in the order of the engine's map", () => {
    // The example of the official page on SHOW CREATE CATALOG.
    const cluster = given(
      create(
        '"type" = "hive", "hive.metastore.type" = "glue", "aws.s3.access_key" = "AKIAM4", "aws.s3.secret_key" = "iVxxiD", "aws.glue.secret_key" = "iVxxiD", "aws.s3.use_instance_profile" = "false", "aws.s3.region" = "us-west-1", "aws.glue.region" = "us-west-1", "aws.glue.access_key" = "AKIAM4"',
      ),
    );
    expect(cluster.rows("SHOW CREATE CATALOG lake")).toEqual([
      `lake|CREATE EXTERNAL CATALOG \`lake\`\nPROPERTIES ("aws.s3.access_key"  =  "AK******M4",\n"hive.metastore.type"  =  "glue",\n"aws.s3.secret_key"  =  "iV******iD",\n"aws.glue.secret_key"  =  "iV******iD",\n"aws.s3.use_instance_profile"  =  "false",\n"aws.s3.region"  =  "us-west-1",\n"aws.glue.region"  =  "us-west-1",\n"type"  =  "hive",\n"aws.glue.access_key"  =  "AK******M4"\n)`,
    ]);
    expect(cluster.rows("SHOW CREATE CATALOG default_catalog")).toEqual([]);
    expect(cluster.error("SHOW CREATE CATALOG nosuch").code).toBe("catalogUnknown");
  });

  it.each([
    ["2.5", create('"type" = "paimon"'), "[type : paimon] is not supported"],
    [
      "2.5",
      create('"type" = "hive"'),
      "Unexpected exception: hive.metastore.uris must be set in properties when creating hive catalog",
    ],
    ["3.1", create('"type" = "hive"'), "Unexpected exception: connector create failed"],
    [
      "3.2",
      create('"type" = "jdbc"'),
      "Unexpected exception: connector create failed {Missing driver_class in properties}",
    ],
    [
      "3.4",
      create('"type" = "hive", "hive.metastore.uris" = "http://x:1"'),
      "connector create failed {Invalid scheme of URI in hive.metastore.uris: http://x:1 it should be thrift.}",
    ],
    [
      "3.4",
      create('"type" = "hive", "hive.metastore.type" = "nosuch"'),
      "connector create failed {Getting analyzing error. Detail message: hive metastore type [nosuch] is not supported.}",
    ],
    [
      "4.0",
      create('"type" = "unified"'),
      "connector create failed {Getting analyzing error. Detail message: Unified catalog only supports hive and glue as metastore..}",
    ],
  ])("says in %s why it makes none: %s", (version, sql, message) => {
    expect(given("", { version }).error(sql).message).toBe(message);
  });

  it("refuses names", () => {
    const cluster = given(create());
    expect(cluster.error(create(HIVE, "`a b`")).code).toBe("catalogNameWrong");
    expect(cluster.error(create(HIVE, "default_catalog")).code).toBe("catalogNameInternal");
    expect(cluster.error(create())).toMatchObject({ code: "catalogExists", errno: 5700 });
    cluster.ok('CREATE EXTERNAL CATALOG IF NOT EXISTS lake PROPERTIES ("type" = "hive")');
    cluster.ok(create(HIVE, "LAKE"));
  });
});

describe("DROP, ALTER, SET CATALOG and USE", () => {
  it("drops what is there", () => {
    const cluster = given(`${create()}; DROP CATALOG lake`);
    expect(cluster.error("DROP CATALOG lake")).toMatchObject({ code: "catalogDropUnknown", errno: 5078 });
    cluster.ok("DROP CATALOG IF EXISTS lake");
    expect(cluster.error("DROP CATALOG default_catalog").code).toBe("catalogDropInternal");
    expect(given("", { version: "3.1" }).error("DROP CATALOG lake").message).toBe(
      "Unexpected exception: Catalog 'lake' doesn't exist",
    );
  });

  it("changes any property but the type since 3.3", () => {
    const cluster = given(`${create()}; ALTER CATALOG lake SET ("a" = "b")`);
    expect(cluster.rows("SHOW CREATE CATALOG lake")[0]).toContain('"a"  =  "b"');
    expect(cluster.error('ALTER CATALOG lake SET ("type" = "hudi")').code).toBe("catalogPropertyFixed");
    expect(cluster.error('ALTER CATALOG lake SET ("hive.metastore.uris" = "x")').message).toMatch(
      /^Alter catalog failed, msg: \[/,
    );
    cluster.ok('ALTER CATALOG nosuch SET ("a" = "b")');
    expect(given(create(), { version: "3.2" }).error('ALTER CATALOG lake SET ("a" = "b")').message).toContain(
      "Not support alter catalog property a",
    );
  });

  it("chooses a catalog, which has no database then", () => {
    const cluster = given(`CREATE DATABASE shop; USE shop; ${create()}; SET CATALOG lake`);
    expect(cluster.run("SHOW TABLES").kind).toBe("error");
    expect(cluster.run("SHOW DATABASES").kind).toBe("unsupported");
    expect(cluster.error("SET CATALOG nosuch")).toMatchObject({ code: "catalogChangeUnknown", errno: 5078 });
    cluster.ok("USE default_catalog.shop");
    expect(cluster.rows("SHOW TABLES")).toEqual([]);
    expect(cluster.error("USE nosuch.shop").message).toBe("Unknown catalog 'nosuch'");
    expect(given("", { version: "3.0" }).error("USE nosuch.shop").message).toBe(
      "Unknown catalog.db 'nosuch.shop'",
    );
  });
});
