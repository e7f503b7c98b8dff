import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const repository = (name: string, location = "s3a://bucket/base", readOnly = "") =>
  `CREATE ${readOnly} REPOSITORY ${name} WITH BROKER ON LOCATION "${location}" PROPERTIES ("aws.s3.access_key" = "a", "aws.s3.secret_key" = "b");`;

// spec/starrocks.md §2.7
describe("CREATE REPOSITORY and DROP REPOSITORY", () => {
  it("makes a directory of the repository's name at the location", () => {
    const cluster = given(repository("safe"));
    expect(Object.keys(cluster.world.storage.roots)).toHaveLength(1);
    expect(Object.keys(cluster.world.storage.roots)[0]).toMatch(/^s3a:\/\/bucket\/base\/.*safe$/);
    expect(cluster.rows("SHOW REPOSITORIES")).toHaveLength(1);
  });

  it("forgets the repository and leaves its files, so that it can be attached again", () => {
    const cluster = given(repository("safe"));
    const before = cluster.rows("SHOW REPOSITORIES")[0]?.split("|");
    cluster.ok("DROP REPOSITORY safe");
    expect(cluster.rows("SHOW REPOSITORIES")).toEqual([]);
    expect(Object.keys(cluster.world.storage.roots)).toHaveLength(1);
    cluster.ok(repository("safe"));
    expect(cluster.rows("SHOW REPOSITORIES")[0]?.split("|")[1]).toBe(before?.[1]);
  });

  it("keeps repositories of two names at one location apart", () => {
    const cluster = given(repository("safe") + repository("other"));
    expect(Object.keys(cluster.world.storage.roots)).toHaveLength(2);
  });

  it("remembers that it may be read alone", () => {
    const cluster = given(repository("safe", "s3a://bucket/base", "READ ONLY"));
    expect(cluster.cluster.repositories["safe"]?.readOnly).toBe(true);
  });

  // fe fs/hdfs/HdfsFsManager.getDistributedFileSystem
  it("takes high availability and Kerberos of HDFS from a broker's properties alone", () => {
    const create = (broker: string, properties: string) =>
      `CREATE REPOSITORY safe WITH BROKER ${broker} ON LOCATION "hdfs://pair/base" PROPERTIES (${properties})`;
    const cluster = given('ALTER SYSTEM ADD BROKER b "broker-1:8000";');
    expect(cluster.error(create("", '"dfs.nameservices" = "pair"')).message).toContain(
      "namenode HA should be set",
    );
    expect(cluster.error(create("", '"hadoop.security.authentication" = "kerberos"')).message).toContain(
      "kerberos",
    );
    cluster.ok(create("", '"hadoop.security.authentication" = "simple"'));
    cluster.ok("DROP REPOSITORY safe");
    cluster.ok(create("b", '"dfs.nameservices" = "pair"'));
  });
});
