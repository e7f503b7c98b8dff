import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import type { Fault } from "../../../../src/cluster/events.ts";
import { inject } from "../../../../src/cluster/inject.ts";
import { given } from "../driver.ts";

type Cells = Readonly<Record<string, string | null>>;

/** A cluster whose nodes are looked at, broken and waited for. */
function session(version: string, nodes = 3) {
  const driver = given("", { version, nodes });
  const show = (sql: string): { columns: readonly string[]; rows: readonly Cells[] } => {
    const result = driver.run(sql);
    if (result.kind !== "rows") throw new Error(JSON.stringify(result));
    const { columns } = result;
    const cells = (row: readonly (string | null)[]) =>
      Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]));
    return { columns, rows: result.rows.map(cells) };
  };
  const backEnds = () => show("SHOW BACKENDS").rows;
  return {
    show,
    backEnds,
    backEnd: (node: number): Cells => backEnds()[node - 1] ?? {},
    frontEnd: (): Cells => show("SHOW FRONTENDS").rows[0] ?? {},
    run: (sql: string) => {
      driver.ok(sql);
    },
    wait: (seconds: number) => {
      driver.step((world) => advance(world, world.clock + seconds * 1000));
    },
    fault: (fault: Fault) => {
      driver.step((world) => {
        const done = inject(world, "main", fault);
        if ("error" in done) throw new Error(done.error.code);
        return done;
      });
    },
  };
}

describe("SHOW BACKENDS", () => {
  it.each([
    ["2.5", "CpuCores, NumRunningQueries, MemUsedPct, CpuUsedPct"],
    ["3.1", "CpuCores, NumRunningQueries, MemUsedPct, CpuUsedPct"],
    ["3.2", "CpuCores, NumRunningQueries, MemUsedPct, CpuUsedPct, Location"],
    ["3.3", "CpuCores, MemLimit, NumRunningQueries, MemUsedPct, CpuUsedPct, DataCacheMetrics, Location"],
    [
      "3.4",
      "CpuCores, MemLimit, NumRunningQueries, MemUsedPct, CpuUsedPct, DataCacheMetrics, Location, StatusCode",
    ],
  ])("has the last columns of %s", (version, columns) => {
    const { columns: names, rows } = session(version).show("SHOW BACKENDS");
    expect(names.slice(names.indexOf("CpuCores")).join(", ")).toBe(columns);
    expect(rows).toHaveLength(3);
    for (const row of rows) for (const name of names) expect(row[name], name).not.toBeNull();
  });

  it("words the disks of an empty cluster as the version counts bytes", () => {
    expect(session("3.4").backEnd(1)).toMatchObject({
      Alive: "true",
      TabletNum: "0",
      DataUsedCapacity: "0.000 B",
      AvailCapacity: "1.000 TB",
      TotalCapacity: "1.000 TB",
      UsedPct: "0.00 %",
      MaxDiskUsedPct: "0.00 %",
      DataTotalCapacity: "1.000 TB",
      DataUsedPct: "0.00 %",
      CpuCores: "8",
      MemLimit: "28.800GB",
      StatusCode: "OK",
    });
    expect(session("2.5").backEnd(1)).toMatchObject({
      DataUsedCapacity: "0.000 ",
      TotalCapacity: "1024.000 GB",
    });
  });

  it("counts the replicas on each node, and those that RECOVER can bring back for a day", () => {
    const driver = session("3.3");
    driver.run("CREATE DATABASE shop");
    driver.run(
      'CREATE TABLE shop.t (k INT) DISTRIBUTED BY HASH(k) BUCKETS 4 PROPERTIES ("replication_num" = "2")',
    );
    const counts = driver.backEnds().map((row) => Number(row["TabletNum"]));
    expect(counts.reduce((sum, count) => sum + count)).toBe(8);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    driver.run("DROP TABLE shop.t");
    expect(driver.backEnds().map((row) => Number(row["TabletNum"]))).toEqual(counts);
    driver.wait(86_401);
    expect(driver.backEnds().map((row) => row["TabletNum"])).toEqual(["0", "0", "0"]);
  });

  it("forgets at once what DROP … FORCE took away", () => {
    const driver = session("3.3");
    driver.run("CREATE DATABASE shop");
    driver.run("CREATE TABLE shop.t (k INT) DISTRIBUTED BY HASH(k) BUCKETS 4");
    driver.run("DROP TABLE shop.t FORCE");
    expect(driver.backEnds().map((row) => row["TabletNum"])).toEqual(["0", "0", "0"]);
  });

  it("takes what other things use, and the node's own data, from the disk", () => {
    const driver = session("3.3");
    driver.fault({ type: "disk", node: "be-2", usedPercent: 96 });
    expect(driver.backEnd(2)).toMatchObject({
      AvailCapacity: "40.960 GB",
      TotalCapacity: "1.000 TB",
      UsedPct: "96.00 %",
      MaxDiskUsedPct: "96.00 %",
      DataTotalCapacity: "40.960 GB",
      DataUsedPct: "0.00 %",
    });
    expect(driver.backEnd(1)).toMatchObject({ UsedPct: "0.00 %" });
  });

  it("shows when a node was last heard, why it is not any more, and when it came back", () => {
    const driver = session("3.4");
    driver.wait(72);
    expect(driver.backEnd(3)).toMatchObject({
      LastStartTime: "2025-01-06 09:00:00",
      LastHeartbeat: "2025-01-06 09:01:10",
      Status: '{"lastSuccessReportTabletsTime":"2025-01-06 09:01:00"}',
    });
    driver.fault({ type: "node", node: "be-3", up: false });
    driver.wait(600);
    expect(driver.backEnd(3)).toMatchObject({
      Alive: "false",
      LastStartTime: "2025-01-06 09:00:00",
      LastHeartbeat: "2025-01-06 09:01:10",
      ErrMsg: "java.net.ConnectException: Connection refused (Connection refused)",
      Status: '{"lastSuccessReportTabletsTime":"2025-01-06 09:01:00"}',
      StatusCode: "DISCONNECTED",
    });
    expect(driver.backEnd(1)).toMatchObject({ Alive: "true", LastHeartbeat: "2025-01-06 09:11:10" });
    driver.fault({ type: "node", node: "be-3", up: true });
    driver.wait(7);
    expect(driver.backEnd(3)).toMatchObject({
      Alive: "true",
      LastStartTime: "2025-01-06 09:11:12",
      LastHeartbeat: "2025-01-06 09:11:17",
      ErrMsg: "",
      StatusCode: "OK",
    });
  });

  it("words a refused connection as the Java of 3.5 does", () => {
    const driver = session("3.5");
    driver.fault({ type: "node", node: "be-1", up: false });
    expect(driver.backEnd(1)["ErrMsg"]).toBe("java.net.ConnectException: Connection refused");
  });

  it("shows times in the session's zone; the report inside Status stays in the front end's", () => {
    const driver = session("3.3");
    driver.run("SET time_zone = 'Asia/Tokyo'");
    expect(driver.backEnd(1)).toMatchObject({
      LastStartTime: "2025-01-06 18:00:00",
      Status: '{"lastSuccessReportTabletsTime":"2025-01-06 09:00:00"}',
    });
  });

  it("sorts by host as a text", () => {
    const hosts = session("3.3", 120)
      .backEnds()
      .map((row) => row["IP"] ?? "");
    expect(hosts).toHaveLength(120);
    expect(hosts).toEqual([...hosts].sort());
  });
});

describe("SHOW FRONTENDS", () => {
  it("shows the leader; its Id from 3.5 on", () => {
    const old = session("3.4").show("SHOW FRONTENDS");
    expect(old.columns.slice(0, 2)).toEqual(["Name", "IP"]);
    expect(old.rows).toMatchObject([
      {
        Name: "10.0.0.10_9010_1736154000000",
        IP: "10.0.0.10",
        QueryPort: "9030",
        Role: "LEADER",
        Join: "true",
        Alive: "true",
        ErrMsg: "",
        StartTime: "2025-01-06 09:00:00",
        Version: "3.4",
      },
    ]);
    const { columns, rows } = session("3.5").show("SHOW FRONTENDS");
    expect(columns.slice(0, 2)).toEqual(["Id", "Name"]);
    expect(rows).toMatchObject([{ Id: "1" }]);
  });

  it("shows a restart, and a log of the catalog that only grows", () => {
    const driver = session("3.3");
    const journal = () => Number(driver.frontEnd()["ReplayedJournalId"]);
    const first = journal();
    driver.wait(30);
    const second = journal();
    expect(second).toBeGreaterThan(first);
    driver.run("CREATE DATABASE shop");
    expect(journal()).toBeGreaterThan(second);
    driver.fault({ type: "restart" });
    driver.wait(12);
    expect(driver.show("SHOW FRONTENDS").rows).toMatchObject([
      { StartTime: "2025-01-06 09:00:30", LastHeartbeat: "2025-01-06 09:00:40" },
    ]);
  });
});
