import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

describe("USE", () => {
  it("chooses the database of names without one, in one connection", () => {
    const cluster = given(
      `CREATE DATABASE d; USE d; CREATE TABLE t (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1"); CREATE USER someone`,
    );
    expect(cluster.rows("SHOW TABLES")).toEqual(["t"]);
    expect(cluster.run("SHOW TABLES", "someone")).toMatchObject({ kind: "error", errno: 1046 });
  });

  it("changes it", () => {
    const cluster = given("CREATE DATABASE d; CREATE DATABASE e; USE d; USE e");
    expect(cluster.rows("SELECT DATABASE()")).toEqual(["e"]);
  });

  it("takes databases of the system", () => {
    given("USE information_schema");
  });

  it("keeps the one before where there is none of that name", () => {
    const cluster = given("CREATE DATABASE d; USE d");
    expect(cluster.error("USE nowhere").code).toBe("useDatabaseUnknown");
    expect(cluster.rows("SELECT DATABASE()")).toEqual(["d"]);
  });
});
