import { describe, expect, test } from "vitest";
import type { StatementResult } from "../../../../src/cluster/result.ts";
import { restoreSql, withSnapshot, type Client } from "./client.ts";
import { withSnapshot as dorisSnapshot, restoreSql as dorisRestore, ONE } from "./doris/shop.ts";

const NO_JSON = "Expected BEGIN_OBJECT but was STRING at line 1 column 1 path $";
const UNREADABLE = "[COMMON_ERROR, msg: Failed to read backup meta from file]";

/** A snapshot of one version of StarRocks, and what another says to a RESTORE of it. */
function restored(from: string, to: string, what = "ON (t2)", more = "") {
  const { client, ts } = withSnapshot({ version: from, more: { other: { version: to } } });
  client.run("CREATE DATABASE db1", "other");
  client.run('CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/backups"', "other");
  const sql = restoreSql(ts, what).replace("PROPERTIES (", `PROPERTIES (${more}`);
  const result = client.run(sql, "other");
  client.advance(120_000);
  return { client, said: textOf(result), job: client.rows("SHOW RESTORE FROM db1", "other")[0] };
}

const textOf = (result: StatementResult) => (result.kind === "error" ? result.message : "");
const number = (value: number) => `"starrocks_meta_version" = "${value}", `;

describe("the form of StarRocks' metadata", () => {
  test.each(["2.5", "3.0"])("3.3 and later trip over the one of %s before there is a job", (from) => {
    for (const to of ["3.3", "3.4", "3.5", "4.0"]) {
      expect(restored(from, to)).toMatchObject({ said: NO_JSON, job: undefined });
    }
  });

  test("3.4 and later read it before they look for what is listed", () => {
    expect(restored("3.0", "3.3", "ON (t9)").said).toContain("Table t9 does not exist in snapshot s1");
    expect(restored("3.0", "3.4", "ON (t9)").said).toBe(NO_JSON);
  });

  test.each([
    ["2.5", "3.0"],
    ["2.5", "3.2"],
    ["3.0", "2.5"],
    ["3.0", "3.1"],
    ["3.1", "3.3"],
    ["3.2", "4.0"],
    ["3.1", "3.0"],
  ])("one of %s is read by %s", (from, to) => {
    expect(restored(from, to).job).toMatchObject({ State: "FINISHED", Status: "[OK]" });
  });

  test.each(["3.1", "3.3", "4.0"])("2.5 cannot read the one of %s", (from) => {
    expect(restored(from, "2.5").job).toMatchObject({ State: "CANCELLED", Status: UNREADABLE });
  });

  test("3.0 to 3.2 go by starrocks_meta_version, others do not", () => {
    expect(restored("3.0", "3.2", "ON (t2)", number(4)).said).toBe(`Unexpected exception: ${NO_JSON}`);
    expect(restored("3.1", "3.2", "ON (t2)", number(3)).job).toMatchObject({ Status: UNREADABLE });
    expect(restored("3.1", "3.2", "ON (t2)", number(-1)).job).toMatchObject({ State: "FINISHED" });
    expect(restored("3.1", "3.3", "ON (t2)", number(3)).job).toMatchObject({ State: "FINISHED" });
    expect(restored("3.0", "2.5", "ON (t2)", number(4)).job).toMatchObject({ State: "FINISHED" });
  });
});

describe("the form of Doris' metadata", () => {
  const REPOSITORY = `CREATE REPOSITORY r WITH S3 ON LOCATION "s3://bucket/r"
PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.access_key" = "ak", "s3.secret_key" = "sk", "s3.region" = "us-east-1")`;
  const NUMBER = `${ONE}, "meta_version" = "140", "timeout" = "600"`;

  /** A snapshot of one version, and a cluster of another that has submitted a RESTORE of it. */
  function submitted(from: string, to: string, more = ONE): Client {
    const client = dorisSnapshot({ version: from, more: { other: { version: to } } });
    for (const sql of ["CREATE DATABASE db1", "CREATE DATABASE db2", REPOSITORY]) client.run(sql, "other");
    expect(client.run(dorisRestore("ON (u)", more), "other").kind).toBe("ok");
    return client;
  }
  const shown = (client: Client, database = "db1") =>
    client.rows(`SHOW RESTORE FROM ${database}`, "other").at(-1);

  test.each(["2.0", "2.1", "3.0"])("4.0 trips over the one of %s until the job's time is up", (from) => {
    const client = submitted(from, "4.0", NUMBER);
    client.advance(590_000);
    expect(shown(client)).toMatchObject({ State: "PENDING", Status: "[OK]" });
    client.advance(20_000);
    expect(shown(client)).toMatchObject({
      State: "CANCELLED",
      Status: "[TIMEOUT, msg: restore job with label: s1  timeout.]",
    });
  });

  test("jobs of other databases wait with it, until it is cancelled", () => {
    const client = submitted("3.0", "4.0", NUMBER);
    client.run(dorisRestore("ON (u)", ONE, "db2"), "other");
    client.advance(60_000);
    expect(shown(client, "db2")).toMatchObject({ State: "PENDING", Status: "[OK]" });
    expect(client.run("CANCEL RESTORE FROM db1", "other").kind).toBe("ok");
    client.advance(60_000);
    expect(shown(client, "db2")?.["Status"]).toContain("Could not set meta version to 134");
  });

  test.each(["2.0", "2.1", "3.0"])("%s finds the one of 4.0 cut short", (to) => {
    const client = submitted("4.0", to);
    client.advance(60_000);
    expect(shown(client)?.["State"]).toBe("CANCELLED");
    expect(shown(client)?.["Status"]).toMatch(
      /^\[COMMON_ERROR, msg: Failed create backup meta from file: \/opt\/apache-doris\/fe\/temp_dir\/backup\/meta_\d+, msg: null\]$/,
    );
  });

  test.each([
    ["2.0", "3.0"],
    ["3.0", "2.1"],
  ])("one of %s is read by %s", (from, to) => {
    const client = submitted(from, to);
    client.advance(120_000);
    expect(shown(client)).toMatchObject({ State: "FINISHED", Status: "[OK]" });
  });
});
