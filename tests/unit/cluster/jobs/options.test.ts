import { expect, test } from "vitest";
import { given, type Client } from "./client.ts";
import { doris, ONE, RESERVE, restoreSql, withSnapshot } from "./doris/shop.ts";

/** What the last job that was submitted says that its statement chose. */
function chosen(client: Client): readonly string[] | undefined {
  const jobs = client.events.flatMap((event) => (event.type === "jobSubmitted" ? [event] : []));
  const last = jobs.at(-1);
  if (last === undefined) throw new Error("no job was submitted");
  return last.options;
}

test.each(["2.0", "2.1", "3.0", "4.0"])("a job of Doris %s says nothing of what is as usual", (version) => {
  const client = withSnapshot({ version }, 'PROPERTIES ("type" = "full")');
  expect(chosen(client)).toBeUndefined();
  client.ok(restoreSql("", '"allow_load" = "false", "replication_num" = "3", "reserve_replica" = "false"'));
  expect(chosen(client)).toBeUndefined();
});

test("a restore of Doris 4.0 says all that its statement chose, under the names of SQL", () => {
  const client = withSnapshot();
  const flags = [
    "atomic_restore",
    "clean_partitions",
    "clean_tables",
    "force_replace",
    "reserve_colocate",
    "reserve_dynamic_partition_enable",
  ];
  client.ok(restoreSql("", `${ONE}, ${flags.map((name) => `"${name}" = "true"`).join(", ")}`));
  expect(chosen(client)?.toSorted()).toEqual(
    [...flags, "replication_allocation = tag.location.default: 1"].sort(),
  );
});

test("a backup of metadata alone says so", () => {
  const client = doris({ version: "2.1" });
  client.ok('BACKUP SNAPSHOT db1.s1 TO r PROPERTIES ("content" = "METADATA_ONLY")');
  expect(chosen(client)).toEqual(["content = metadata_only"]);
});

test("a restore says that it lets loads in and keeps the replicas that were saved", () => {
  const client = withSnapshot({ version: "2.1" });
  client.ok(restoreSql("", `"allow_load" = "true", ${RESERVE}`));
  expect(chosen(client)?.toSorted()).toEqual(["allow_load", "reserve_replica"]);
});

test("a restore of StarRocks says its replicas where they are not the cluster's own default", () => {
  const client = given({ engine: "starrocks", version: "4.0" });
  client.ok(`CREATE DATABASE db1;
CREATE TABLE db1.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/r";
BACKUP SNAPSHOT db1.s1 TO r`);
  client.idle();
  expect(chosen(client)).toBeUndefined();
  const restore = (more: string) => {
    client.ok(
      `RESTORE SNAPSHOT db1.s1 FROM r PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", ${more})`,
    );
    client.idle();
    return chosen(client);
  };
  expect(restore('"replication_num" = "1", "allow_load" = "true"')).toEqual([
    "replication_num = 1",
    "allow_load",
  ]);
  expect(restore('"replication_num" = "3"')).toBeUndefined();
});
