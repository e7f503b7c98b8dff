import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const shared = (version: string) => given("", { version, runMode: "shared_data" });
const titles = (cluster: ReturnType<typeof given>, sql: string) => {
  const result = cluster.run(sql);
  return result.kind === "rows" ? result.columns : [];
};

describe("a shared-data cluster", () => {
  it("has compute nodes in the place of back ends", () => {
    const cluster = shared("3.3");
    expect(cluster.rows("SHOW COMPUTE NODES")).toHaveLength(3);
    expect(cluster.rows("SHOW BACKENDS")).toEqual([]);
    expect(titles(cluster, "SHOW COMPUTE NODES").slice(-4)).toEqual([
      "StarletPort",
      "WorkerId",
      "WarehouseName",
      "TabletNum",
    ]);
    expect(given("", { version: "3.3" }).rows("SHOW COMPUTE NODES")).toEqual([]);
  });

  it("has the storage volume of its configuration", () => {
    expect(shared("3.1").rows("SHOW STORAGE VOLUMES")).toEqual(["builtin_storage_volume"]);
    expect(shared("3.1").rows("SHOW STORAGE VOLUMES LIKE 'x%'")).toEqual([]);
  });
});
