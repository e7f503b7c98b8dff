import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import { inject } from "../../../../src/cluster/inject.ts";
import type { Fault } from "../../../../src/cluster/events.ts";
import { given as begin, type Driver } from "../driver.ts";

const VERSIONS = ["2.0", "2.1", "3.0", "4.0"];
const KEYS = {
  "s3.endpoint": "http://minio:9000",
  "s3.region": "r1",
  "s3.access_key": "ak",
  "s3.secret_key": "sk",
};
const s3 = (name: string, location = "s3://bucket/x", keys: Readonly<Record<string, string>> = KEYS) =>
  `CREATE REPOSITORY ${name} WITH S3 ON LOCATION "${location}" PROPERTIES (${Object.entries(keys)
    .map(([key, value]) => `"${key}" = "${value}"`)
    .join(", ")});`;
const given = (script: string, version: string) => begin(script, { engine: "doris", version });
const shown = (version: string, script: string, name = "r") =>
  given(script, version).rows(`SHOW CREATE REPOSITORY FOR ${name}`)[0] ?? "";

function inflict(cluster: Driver, fault: Fault): void {
  cluster.step((world) => {
    const stepped = inject(world, "main", fault);
    if ("error" in stepped) throw new Error(JSON.stringify(stepped.error));
    return stepped;
  });
}

// spec/doris.md §4.4, §6
describe("repositories of Doris", () => {
  it.each(VERSIONS)(
    "lie in a directory of their name in %s, and are listed with kind and broker",
    (version) => {
      const cluster = given(s3("r"), version);
      expect(Object.keys(cluster.world.storage.roots)).toEqual(["s3://bucket/x/__palo_repository_r"]);
      expect(cluster.run("SHOW REPOSITORIES")).toMatchObject({
        columns: ["RepoId", "RepoName", "CreateTime", "IsReadOnly", "Location", "Broker", "Type", "ErrMsg"],
        rows: [[expect.any(String), "r", expect.any(String), "false", "s3://bucket/x", "-", "S3", null]],
      });
    },
  );

  it.each([
    ["2.1", '"s3.access_key"  =  "ak"'],
    ["3.0", '"s3.access_key"  =  "ak"'],
    ["4.0", '"s3.access_key"  =  "*XXX"'],
  ])("hide in %s the secret key, since 4.0 the access key too", (version, accessKey) => {
    const text = shown(version, s3("r"));
    expect(text).toContain(accessKey);
    expect(text).toContain('"s3.secret_key"  =  "*XXX"');
    expect(text).not.toContain('"sk"');
  });

  it("are printed with their properties as a HashMap of Java holds them, not as they were given", () => {
    const keysOf = (text: string) => [...text.matchAll(/"(s3\.\w+)" {2}=/g)].map(([, key]) => key);
    const turned = Object.fromEntries(Object.entries(KEYS).reverse());
    expect(keysOf(shown("3.0", s3("r")))).toEqual(keysOf(shown("3.0", s3("r", "s3://bucket/x", turned))));
    expect(keysOf(shown("3.0", s3("r")))).toHaveLength(4);
  });

  it.each([
    ["2.0", "locationSchemeWrong"],
    ["3.0", "locationSchemeWrong"],
    ["4.0", undefined],
  ])("may stand at oss:// in %s only where their properties say what they are", (version, code) => {
    const result = given("", version).run(s3("r", "oss://bucket/x"));
    expect(result.kind === "error" ? result.code : undefined).toBe(code);
  });

  it("are looked at in 4.0 by their properties before the right to create them", () => {
    const wrong = s3("r", "s3://bucket/x", { "s3.endpoint": "http://minio:9000", "s3.access_key": "ak" });
    const codeFor = (version: string) => {
      const result = given("CREATE USER u;", version).run(wrong, "u");
      return result.kind === "error" ? result.code : "ok";
    };
    expect(codeFor("4.0")).toBe("storageKeyPair");
    expect(codeFor("3.0")).toBe("accessDenied");
  });

  it.each(["2.1", "3.0", "4.0"])("take new keys in %s, and none that the storage refuses", (version) => {
    const cluster = given(s3("r"), version);
    inflict(cluster, { type: "storage", mode: "credentials", key: "new" });
    const alter = (key: string) =>
      `ALTER REPOSITORY r PROPERTIES ("s3.access_key" = "${key}", "s3.secret_key" = "s");`;
    expect(cluster.error(alter("old")).code).toBe("alterRepositoryPingFailed");
    expect(cluster.cluster.repositories["r"]?.properties["s3.access_key"]).toBe("ak");
    cluster.ok(alter("new"));
    expect(cluster.cluster.repositories["r"]?.properties["s3.access_key"]).toBe("new");
    expect(cluster.cluster.repositories["r"]?.properties["s3.region"]).toBe("r1");
  });

  it.each(VERSIONS)("tell in ErrMsg of %s what their ping met, until it works again", (version) => {
    const cluster = given(s3("r"), version);
    const message = () => cluster.rows("SHOW REPOSITORIES")[0]?.split("|")[7] ?? "";
    inflict(cluster, { type: "storage", mode: "unreachable" });
    cluster.step((world) => advance(world, world.clock + 11 * 60_000));
    expect(message()).toMatch(/timed out/);
    inflict(cluster, { type: "storage", mode: "ok" });
    cluster.step((world) => advance(world, world.clock + 11 * 60_000));
    expect(message()).toBe("NULL");
  });

  it.each([
    ["2.0", "ok"],
    ["2.1", "error"],
    ["4.0", "error"],
  ])("compare in %s their name with that in a directory that was copied by hand", (version, kind) => {
    const cluster = given(s3("r"), version);
    const path = "s3://bucket/x/__palo_repository_";
    inflict(cluster, { type: "copy", from: `${path}r`, to: `${path}copy` });
    expect(cluster.run(s3("copy")).kind).toBe(kind);
  });
});
