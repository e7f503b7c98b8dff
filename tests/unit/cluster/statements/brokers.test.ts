import { describe, expect, it } from "vitest";
import { inject } from "../../../../src/cluster/inject.ts";
import { given, type Driver } from "../driver.ts";

const ADD = 'ALTER SYSTEM ADD BROKER hdfs "10.0.0.5:8000", "10.0.0.6:8000"';

function broker(cluster: Driver, up: boolean): void {
  cluster.step((world) => {
    const stepped = inject(world, "main", { type: "broker", name: "hdfs", up });
    if ("error" in stepped) throw new Error(stepped.error.code);
    return stepped;
  });
}

describe("brokers", () => {
  it("are listed with their processes", () => {
    const cluster = given(ADD);
    expect(cluster.rows("SHOW BROKER")).toEqual([
      "hdfs|10.0.0.5|8000|true|2025-01-06 09:00:00|2025-01-06 09:00:00|",
      "hdfs|10.0.0.6|8000|true|2025-01-06 09:00:00|2025-01-06 09:00:00|",
    ]);
    cluster.ok('ALTER SYSTEM DROP BROKER hdfs "10.0.0.5:8000"');
    expect(cluster.rows("SHOW BROKER")).toHaveLength(1);
    cluster.ok("ALTER SYSTEM DROP ALL BROKER hdfs");
    expect(cluster.rows("SHOW BROKER")).toEqual([]);
  });

  it("are refused where an address is none, taken or unknown", () => {
    const cluster = given(ADD);
    expect(cluster.error('ALTER SYSTEM ADD BROKER b "host"').message).toContain("Invalid host port: host");
    expect(cluster.error('ALTER SYSTEM ADD BROKER b ":1"').message).toContain("Host is null");
    expect(cluster.error('ALTER SYSTEM ADD BROKER b "h:x"').message).toContain('For input string: "x"');
    expect(cluster.error('ALTER SYSTEM ADD BROKER b "h:70000"').message).toContain(
      "Port is out of range: 70000",
    );
    expect(cluster.error(ADD).message).toBe("Broker(10.0.0.5:8000) has already in brokers.");
    expect(cluster.error('ALTER SYSTEM DROP BROKER hdfs "h:1"').message).toBe(
      "Broker(h:1) has not in brokers.",
    );
    expect(cluster.error("ALTER SYSTEM DROP ALL BROKER b").message).toBe("Unknown broker name(b)");
  });

  it("die and come back by a fault", () => {
    const cluster = given(ADD);
    broker(cluster, false);
    expect(cluster.rows("SHOW BROKER")[0]).toContain("|false|");
    broker(cluster, true);
    expect(cluster.rows("SHOW BROKER")[0]).toContain("|true|");
  });
});
