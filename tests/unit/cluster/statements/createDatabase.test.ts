import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

describe("CREATE DATABASE and DROP DATABASE", () => {
  it("makes a database that SHOW DATABASES lists between those of the system, until it is dropped", () => {
    const cluster = given("CREATE DATABASE shop");
    expect(cluster.rows("SHOW DATABASES")).toContain("shop");
    cluster.ok("DROP DATABASE shop");
    expect(cluster.rows("SHOW DATABASES")).not.toContain("shop");
  });

  it("tells what happened in the event log", () => {
    const cluster = given("CREATE DATABASE shop; DROP DATABASE shop");
    expect(cluster.events.map(({ type }) => type)).toEqual(["databaseCreated", "databaseDropped"]);
  });

  it("distinguishes names by case", () => {
    const cluster = given("CREATE DATABASE shop; CREATE DATABASE Shop");
    expect(cluster.rows("SHOW DATABASES").filter((name) => name.toLowerCase() === "shop")).toHaveLength(2);
  });

  it("does nothing where IF NOT EXISTS or IF EXISTS says so", () => {
    const cluster = given("CREATE DATABASE shop");
    const { events } = cluster;
    const before = events.length;
    cluster.ok("CREATE DATABASE IF NOT EXISTS shop; DROP DATABASE IF EXISTS other");
    expect(events).toHaveLength(before);
  });

  it("takes the name of the internal catalog in front", () => {
    const cluster = given("CREATE DATABASE default_catalog.shop");
    expect(cluster.rows("SHOW DATABASES")).toContain("shop");
  });

  it("refuses a name that is taken", () => {
    expect(given("CREATE DATABASE shop").error("CREATE DATABASE shop")).toMatchObject({
      code: "databaseExists",
      errno: 1007,
    });
  });
});
