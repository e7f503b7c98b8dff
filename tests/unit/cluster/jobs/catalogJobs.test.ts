import { describe, expect, test } from "vitest";
import { withTables, type Client } from "./client.ts";

const CATALOG = (name: string, uri = "thrift://one:9083") =>
  `CREATE EXTERNAL CATALOG ${name} COMMENT "c" PROPERTIES ("type" = "hive", "hive.metastore.uris" = "${uri}")`;
const catalogs = (client: Client) => client.world.clusters["a"]?.catalogs ?? {};
const uriOf = (client: Client, name: string) => catalogs(client)[name]?.properties["hive.metastore.uris"];
const restore = (client: Client, clause = "") =>
  `RESTORE SNAPSHOT c1 FROM r ${clause} PROPERTIES ("backup_timestamp" = "${client.timestamp("c1")}")`;

/** A session with catalogs h1 and h2 in snapshot c1. */
function withCatalogSnapshot(): Client {
  const client = withTables();
  client.ok(CATALOG("h1"), CATALOG("h2"), "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT c1 TO r");
  client.idle();
  client.forget();
  return client;
}

describe("BACKUP of external catalogs", () => {
  test("goes from PENDING to SAVE_META, without a JobId and without objects", () => {
    const client = withTables();
    client.ok(CATALOG("h1"), "BACKUP EXTERNAL CATALOG (h1) SNAPSHOT c1 TO r");
    client.forget();
    client.idle();
    const states = client.events.flatMap((event) => (event.type === "jobState" ? [event.to] : []));
    expect(states).toEqual(["SAVE_META", "UPLOAD_INFO", "FINISHED"]);
    expect(client.rows("SHOW BACKUP FROM db1")).toEqual([
      expect.objectContaining({
        JobId: "-1",
        SnapshotName: "c1",
        DbName: "",
        State: "FINISHED",
        BackupObjs: "",
        SnapshotFinishedTime: null,
        Status: "[OK]",
      }),
    ]);
    expect(client.files().filter((path) => path.includes("__ss_c1"))).toHaveLength(2);
  });

  test("says in its details that it holds no table, and of which database it is: none", () => {
    const client = withCatalogSnapshot();
    const [row] = client.rows(
      `SHOW SNAPSHOT ON r WHERE SNAPSHOT = "c1" AND TIMESTAMP = "${client.timestamp("c1")}"`,
    );
    expect(row?.["Database"]).toBe("");
    expect(JSON.parse(row?.["Details"] ?? "")).toMatchObject({ database: "", backup_objects: {} });
  });

  test("is listed behind the jobs of the databases, and runs beside them", () => {
    const client = withTables();
    client.ok(CATALOG("h1"), "BACKUP SNAPSHOT db1.s TO r", "BACKUP EXTERNAL CATALOG (h1) SNAPSHOT c TO r");
    expect(client.rows("SHOW BACKUP").map(({ DbName }) => DbName)).toEqual(["db1", ""]);
    client.idle();
    expect(client.rows("SHOW BACKUP").map(({ State }) => State)).toEqual(["FINISHED", "FINISHED"]);
  });

  test("is taken back to PENDING by a restart while its metadata is not saved", () => {
    const client = withTables();
    client.ok(CATALOG("h1"), "BACKUP EXTERNAL CATALOG (h1) SNAPSHOT c TO r");
    client.advance(3_000);
    expect(client.job("").state).toBe("SAVE_META");
    client.inject({ type: "restart" });
    expect(client.job("").state).toBe("PENDING");
    client.idle();
    expect(client.job("").state).toBe("FINISHED");
  });

  test("is cancelled by CANCEL BACKUP FOR EXTERNAL CATALOG alone", () => {
    const client = withTables();
    expect(client.refused("CANCEL BACKUP FOR EXTERNAL CATALOG")).toBe("No backup job is currently running");
    client.ok(CATALOG("h1"), "BACKUP EXTERNAL CATALOG (h1) SNAPSHOT c TO r");
    expect(client.refused("CANCEL BACKUP FROM db1")).toBe("No backup job is currently running");
    expect(client.refused("CANCEL RESTORE FOR EXTERNAL CATALOG")).toBe("No restore is currently running");
    client.ok("CANCEL BACKUP FOR EXTERNAL CATALOG");
    expect(client.rows("SHOW BACKUP")[0]).toMatchObject({
      State: "CANCELLED",
      Status: "[COMMON_ERROR, msg: user cancelled]",
    });
    expect(client.refused("CANCEL BACKUP FOR EXTERNAL CATALOG")).toBe(
      "Failed to cancel job: Job with label c can not be cancelled. state: CANCELLED",
    );
  });

  test("looks at the repository after the catalogs", () => {
    const client = withTables();
    expect(client.refused("BACKUP EXTERNAL CATALOG (h1) SNAPSHOT c TO nope")).toContain(
      "external catalog h1 does not existed..",
    );
    client.ok(CATALOG("h1"));
    expect(client.refused("BACKUP EXTERNAL CATALOG (h1) SNAPSHOT c TO nope")).toBe(
      "Repository nope does not exist",
    );
  });

  test("finds names exactly, but for default_catalog", () => {
    const client = withTables();
    client.ok(CATALOG("h1"));
    expect(client.refused("BACKUP EXTERNAL CATALOG (H1) SNAPSHOT c TO r")).toContain("H1 does not existed");
    expect(client.refused("BACKUP EXTERNAL CATALOG (DEFAULT_CATALOG) SNAPSHOT c TO r")).toContain(
      "entire default catalog",
    );
  });
});

describe("RESTORE of external catalogs", () => {
  test("makes all of them anew, over those that are there, and finishes at the second step", () => {
    const client = withCatalogSnapshot();
    client.ok("DROP CATALOG h2", `ALTER CATALOG h1 SET ("hive.metastore.uris" = "thrift://other:9083")`);
    const before = catalogs(client)["h1"]?.id;
    client.ok(restore(client));
    client.forget();
    client.idle();
    const states = client.events.flatMap((event) => (event.type === "jobState" ? [event.to] : []));
    expect(states).toEqual(["COMMITTING", "FINISHED"]);
    expect(Object.keys(catalogs(client)).sort()).toEqual(["h1", "h2"]);
    expect(uriOf(client, "h1")).toBe("thrift://one:9083");
    expect(catalogs(client)["h1"]?.id).not.toBe(before);
    expect(client.rows("SHOW RESTORE FROM db1")[0]).toMatchObject({
      JobId: "-1",
      DbName: "",
      State: "FINISHED",
      RestoreObjs: "",
    });
  });

  test("takes names in any case, and gives new ones", () => {
    const client = withCatalogSnapshot();
    client.ok("DROP CATALOG h1", "DROP CATALOG h2");
    client.ok(restore(client, "EXTERNAL CATALOGS (H1 AS copy, h2)"));
    client.idle();
    expect(Object.keys(catalogs(client)).sort()).toEqual(["copy", "h2"]);
  });

  test("no longer finds a catalog under a name that it has renamed", () => {
    const client = withCatalogSnapshot();
    expect(client.refused(restore(client, "EXTERNAL CATALOGS (h1 AS copy, h1)"))).toBe(
      "Can not find restore catalog: h1",
    );
  });

  test("drops catalogs of those names when it is cancelled, even before its first step", () => {
    const client = withCatalogSnapshot();
    client.ok(restore(client, "EXTERNAL CATALOG (h1)"), "CANCEL RESTORE FOR EXTERNAL CATALOG");
    expect(Object.keys(catalogs(client))).toEqual(["h2"]);
    expect(client.job("").status).toMatchObject({
      text: "[COMMON_ERROR, msg: user cancelled, current state: PENDING]",
    });
  });

  test("keeps its place through a restart once the catalogs are there", () => {
    const client = withCatalogSnapshot();
    client.ok("DROP CATALOG h1", restore(client));
    client.advance(3_000);
    expect(client.job("").state).toBe("COMMITTING");
    client.inject({ type: "restart" });
    expect(client.job("").state).toBe("COMMITTING");
    client.idle();
    expect(Object.keys(catalogs(client)).sort()).toEqual(["h1", "h2"]);
  });

  test("of a label with a database is refused, and makes no database", () => {
    const client = withCatalogSnapshot();
    const sql = restore(client).replace("SNAPSHOT c1", "SNAPSHOT db9.c1");
    expect(client.refused(sql)).toBe("Can not specify database for external catalog snapshot");
    expect(client.world.clusters["a"]?.databases["db9"]).toBeUndefined();
  });
});
