import { describe, expect, test } from "vitest";
import { ENGINES } from "../../../../../src/engine/versions.ts";
import { ONE, RESERVE, restored, restoreSql, statusOf, withSnapshot } from "./shop.ts";

const VERSIONS = ENGINES.doris.versions;
const since21 = VERSIONS.filter((version) => version !== "2.0");
const failed = (text: string) => `[COMMON_ERROR, msg: ${text}]`;

describe("a RESTORE over what is there", () => {
  test.each(VERSIONS)(
    "takes the rows loaded since away, keeps partitions that it does not name: %s",
    (version) => {
      const client = withSnapshot({ version });
      client.ok('INSERT INTO db1.t VALUES (3, "2025-04-20", 7), (4, "2025-05-20", 8)');
      expect(restored(client, restoreSql("ON (t PARTITION (p1))", ONE))).toBe("[OK]");
      expect(client.rows("SELECT id FROM db1.t ORDER BY id").map(({ id }) => id)).toEqual(["1", "2", "4"]);
    },
  );

  test.each(VERSIONS)(
    "refuses another number of replicas, and takes that of the snapshot when told: %s",
    (version) => {
      const client = withSnapshot({ version });
      expect(restored(client, restoreSql("ON (u)"))).toBe(
        failed(
          "Partition u in table u has different replication num '1' with partition in repository, which is 3",
        ),
      );
      expect(restored(client, restoreSql("ON (u)", RESERVE))).toBe("[OK]");
    },
  );

  test.each(VERSIONS)("refuses another schema without saying what differs: %s", (version) => {
    const client = withSnapshot({ version });
    client.ok("ALTER TABLE db1.u ADD COLUMN c INT");
    client.idle();
    expect(restored(client, restoreSql("ON (u)", ONE))).toBe(
      failed("Table u already exist but with different schema"),
    );
  });

  test.each(VERSIONS)(
    "a name given with AS must be free, since it counts in the comparison: %s",
    (version) => {
      const client = withSnapshot({ version });
      client.ok("CREATE TABLE db1.v LIKE db1.u");
      expect(restored(client, restoreSql("ON (u AS v)", ONE))).toBe(
        failed("Table v already exist but with different schema"),
      );
      expect(restored(client, restoreSql("ON (u AS w)", ONE))).toBe("[OK]");
      expect(client.rows("SELECT id FROM db1.w")).toEqual([{ id: "1" }]);
    },
  );

  test.each(VERSIONS)("another kind of partitioning: %s", (version) => {
    const client = withSnapshot({ version });
    client.ok(
      "DROP TABLE db1.t",
      `CREATE TABLE db1.t (id INT NOT NULL, day DATE NOT NULL, n INT) DUPLICATE KEY(id, day)
       DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1")`,
    );
    const where =
      version === "4.0"
        ? ". local table: t, local type: UNPARTITIONED, another table: t, another type: RANGE"
        : "";
    expect(restored(client, restoreSql("ON (t)", ONE))).toBe(
      failed(`Table's partition type is different${where}`),
    );
  });

  test.each(VERSIONS)("partitions with other bounds, and where others lie: %s", (version) => {
    const table = (bounds: string) => `CREATE TABLE db1.t (id INT NOT NULL, day DATE NOT NULL, n INT)
      DUPLICATE KEY(id, day) PARTITION BY RANGE(day) (${bounds})
      DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1")`;
    const client = withSnapshot({ version });
    client.ok("DROP TABLE db1.t", table('PARTITION p1 VALUES LESS THAN ("2025-05-15")'));
    expect(restored(client, restoreSql("ON (t PARTITION (p1))", ONE))).toBe(
      failed("Partition p1 in table t has different partition item with partition in repository"),
    );
    expect(restored(client, restoreSql("ON (t PARTITION (p2))", ONE))).toBe(
      failed("Partition p2 in table t has conflict partition item with existing items"),
    );
    client.ok("DROP TABLE db1.t", table('PARTITION p1 VALUES LESS THAN ("2025-05-01")'));
    expect(restored(client, restoreSql("ON (t)", ONE))).toBe("[OK]");
    expect(client.rows("SELECT id FROM db1.t ORDER BY id").map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test.each(VERSIONS)("too few nodes, or too few with room: %s", (version) => {
    const client = withSnapshot({ version, nodes: 2 });
    client.ok("DROP TABLE db1.u");
    expect(restored(client, restoreSql("ON (u)"))).toBe(
      failed(
        "replication num should be less than the number of available backends. replication num is 3, available backend num is 2",
      ),
    );
    client.inject({ type: "disk", node: "be-1", usedPercent: 100 });
    expect(restored(client, restoreSql("ON (u)", '"replication_num" = "2"'))).toContain(
      'Create failed replications:\nreplication tag: {"location" : "default"}, replication num: 2, storage medium: null',
    );
  });

  test.each(VERSIONS)("views are compared after tables and left as they are: %s", (version) => {
    const client = withSnapshot({ version });
    client.ok("CREATE VIEW db1.w AS SELECT id FROM u", "BACKUP SNAPSHOT db1.s2 TO r");
    client.idle();
    const again = restoreSql("ON (w)", ONE)
      .replace("s1", "s2")
      .replace(/"2025-[^"]*"/u, '"2025-01-06-09-00-18"');
    expect(restored(client, again)).toBe("[OK]");
    client.ok("DROP VIEW db1.w", "CREATE VIEW db1.w AS SELECT n FROM u");
    expect(restored(client, again)).toBe(failed("View w already exist but with different schema"));
    client.ok("DROP VIEW db1.w", "CREATE TABLE db1.w LIKE db1.u");
    expect(restored(client, again)).toBe(
      failed("The local table w with the same name but a different type of backup meta."),
    );
  });

  test.each(since21)("the metadata file is read when the job begins: %s", (version) => {
    const client = withSnapshot({ version });
    const [path = ""] = client.files().filter((file) => file.includes("/__meta."));
    client.inject({ type: "file", path, mode: "missing" });
    expect(restored(client, restoreSql("ON (u)", ONE))).toMatch(
      /^\[COMMON_ERROR, msg: Expected one file with path: .*__meta\. get: 0\]$/,
    );
    client.inject({ type: "file", path, mode: "corrupt" });
    expect(restored(client, restoreSql("ON (u)", ONE))).toMatch(
      /^\[BAD_FILE, msg: md5sum does not equal\. local: [0-9a-f]{32}, remote: [0-9a-f]{32}\]$/,
    );
  });

  test("the format of the metadata can be too old", () => {
    const client = withSnapshot({ version: "3.0" });
    expect(restored(client, restoreSql("ON (u)", `${ONE}, "meta_version" = "97"`))).toBe(
      failed("Could not set meta version to 97 since it is lower than minimum required version 100"),
    );
    expect(statusOf(client)).toContain("97");
  });
});
