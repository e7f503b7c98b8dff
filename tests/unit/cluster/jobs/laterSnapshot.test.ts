import { expect, test } from "vitest";
import { plainTable, restoreSql, withSnapshot, type Client } from "./client.ts";

/** A snapshot of 3.4 of one cluster, and another cluster of an older version that restores t2 from it. */
function restoredIn(version: string, existing: boolean): Client {
  const { client, ts } = withSnapshot({ more: { old: { version } } });
  client.run("CREATE DATABASE db1", "old");
  if (existing) client.run(plainTable("db1.t2"), "old");
  client.run('CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/backups"', "old");
  client.run(restoreSql(ts, "ON (t2)"), "old");
  client.advance(60_000);
  return client;
}

const job = (client: Client) => client.rows("SHOW RESTORE FROM db1", "old")[0];

test("3.3 makes the table anew", () => {
  expect(job(restoredIn("3.3", false))).toMatchObject({ State: "FINISHED", Status: "[OK]" });
});

test.each([true, false])("2.5 cannot read its metadata (over a table: %s)", (existing) => {
  expect(job(restoredIn("2.5", existing))).toMatchObject({
    State: "CANCELLED",
    Status: "[COMMON_ERROR, msg: Failed to read backup meta from file]",
  });
});

test.each(["3.0", "3.1", "3.2"])("%s trips over it in every round", (version) => {
  const client = restoredIn(version, false);
  expect(job(client)).toMatchObject({ State: "PENDING", Status: "[OK]" });
});

test.each(["3.0", "3.1"])(
  "%s trips over it for an existing table too, then finds its own state",
  (version) => {
    const client = restoredIn(version, true);
    expect(job(client)).toMatchObject({
      State: "CANCELLED",
      Status: "[COMMON_ERROR, msg: Table t2's state is not NORMAL: RESTORE]",
    });
  },
);

test.each(["3.2", "3.3"])("%s refuses it for an existing table", (version) => {
  expect(job(restoredIn(version, true))).toMatchObject({
    State: "CANCELLED",
    Status:
      "[COMMON_ERROR, msg: Partition t2 in table t2 is automatic bucket partition, can not be restored]",
  });
});
