import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import { parseCivil } from "../../../../src/cluster/civilTime.ts";
import { createWorld } from "../../../../src/cluster/createWorld.ts";
import type { Fault } from "../../../../src/cluster/events.ts";
import { execute } from "../../../../src/cluster/execute.ts";
import { inject } from "../../../../src/cluster/inject.ts";
import type { World } from "../../../../src/cluster/world.ts";
import type { Target } from "../../../../src/engine/index.ts";
import { parse } from "../../../../src/sql/index.ts";

const START = parseCivil("2025-01-06 09:00:00", "UTC") ?? 0;
const starrocks = (version: string): Target => ({ engine: "starrocks", version });

/** A session of one cluster; `run` gives the rows of a SHOW as objects. */
class Session {
  readonly target: Target;
  world: World;

  constructor(target: Target, nodes = 3) {
    this.target = target;
    const clusters = [{ name: "main", target, nodes, timeZone: "UTC" }];
    this.world = createWorld({ start: START, seed: 1, clusters });
  }

  run(sql: string): { columns: readonly string[]; rows: Record<string, string | null>[] } {
    const { statements, diagnostics } = parse(sql, this.target);
    expect(diagnostics).toEqual([]);
    const [statement] = statements;
    if (statement === undefined) throw new Error(`no statement in ${sql}`);
    const executed = execute(this.world, { cluster: "main", user: "root", statement, text: sql });
    this.world = executed.world;
    const { result } = executed;
    if (result.kind === "ok") return { columns: [], rows: [] };
    if (result.kind !== "rows") throw new Error(JSON.stringify(result));
    const { columns } = result;
    const object = (row: readonly (string | null)[]) =>
      Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]));
    return { columns, rows: result.rows.map(object) };
  }

  fault(fault: Fault): void {
    const done = inject(this.world, "main", fault);
    if ("error" in done) throw new Error(done.error.code);
    this.world = done.world;
  }

  wait(seconds: number): void {
    this.world = advance(this.world, this.world.clock + seconds * 1000).world;
  }

  backEnds(): Record<string, string | null>[] {
    return this.run("SHOW BACKENDS").rows;
  }

  backEnd(node: number): Record<string, string | null> {
    return this.backEnds()[node - 1] ?? {};
  }
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
    const { columns: names, rows } = new Session(starrocks(version)).run("SHOW BACKENDS");
    expect(names.slice(names.indexOf("CpuCores")).join(", ")).toBe(columns);
    expect(rows).toHaveLength(3);
    for (const row of rows) for (const name of names) expect(row[name], name).not.toBeNull();
  });

  it("words the disks of an empty cluster as the version counts bytes", () => {
    expect(new Session(starrocks("3.4")).backEnd(1)).toMatchObject({
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
    expect(new Session(starrocks("2.5")).backEnd(1)).toMatchObject({
      DataUsedCapacity: "0.000 ",
      TotalCapacity: "1024.000 GB",
    });
  });

  it("counts the replicas on each node, and those that RECOVER can bring back for a day", () => {
    const session = new Session(starrocks("3.3"));
    session.run("CREATE DATABASE shop");
    session.run(
      'CREATE TABLE shop.t (k INT) DISTRIBUTED BY HASH(k) BUCKETS 4 PROPERTIES ("replication_num" = "2")',
    );
    const counts = session.backEnds().map((row) => Number(row.TabletNum));
    expect(counts.reduce((sum, count) => sum + count)).toBe(8);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    session.run("DROP TABLE shop.t");
    expect(session.backEnds().map((row) => Number(row.TabletNum))).toEqual(counts);
    session.wait(86_401);
    expect(session.backEnds().map((row) => row.TabletNum)).toEqual(["0", "0", "0"]);
  });

  it("forgets at once what DROP … FORCE took away", () => {
    const session = new Session(starrocks("3.3"));
    session.run("CREATE DATABASE shop");
    session.run("CREATE TABLE shop.t (k INT) DISTRIBUTED BY HASH(k) BUCKETS 4");
    session.run("DROP TABLE shop.t FORCE");
    expect(session.backEnds().map((row) => row.TabletNum)).toEqual(["0", "0", "0"]);
  });

  it("takes what other things use, and the node's own data, from the disk", () => {
    const session = new Session(starrocks("3.3"));
    session.fault({ type: "disk", node: "be-2", usedPercent: 96 });
    expect(session.backEnd(2)).toMatchObject({
      AvailCapacity: "40.960 GB",
      TotalCapacity: "1.000 TB",
      UsedPct: "96.00 %",
      MaxDiskUsedPct: "96.00 %",
      DataTotalCapacity: "40.960 GB",
      DataUsedPct: "0.00 %",
    });
    expect(session.backEnd(1)).toMatchObject({ UsedPct: "0.00 %" });
  });

  it("shows when a node was last heard, why it is not any more, and when it came back", () => {
    const session = new Session(starrocks("3.4"));
    session.wait(72);
    expect(session.backEnd(3)).toMatchObject({
      LastStartTime: "2025-01-06 09:00:00",
      LastHeartbeat: "2025-01-06 09:01:10",
      Status: '{"lastSuccessReportTabletsTime":"2025-01-06 09:01:00"}',
    });
    session.fault({ type: "node", node: "be-3", up: false });
    session.wait(600);
    expect(session.backEnd(3)).toMatchObject({
      Alive: "false",
      LastStartTime: "2025-01-06 09:00:00",
      LastHeartbeat: "2025-01-06 09:01:10",
      ErrMsg: "java.net.ConnectException: Connection refused (Connection refused)",
      Status: '{"lastSuccessReportTabletsTime":"2025-01-06 09:01:00"}',
      StatusCode: "DISCONNECTED",
    });
    expect(session.backEnd(1)).toMatchObject({ Alive: "true", LastHeartbeat: "2025-01-06 09:11:10" });
    session.fault({ type: "node", node: "be-3", up: true });
    session.wait(7);
    expect(session.backEnd(3)).toMatchObject({
      Alive: "true",
      LastStartTime: "2025-01-06 09:11:12",
      LastHeartbeat: "2025-01-06 09:11:17",
      ErrMsg: "",
      StatusCode: "OK",
    });
  });

  it("words a refused connection as the Java of 3.5 does", () => {
    const session = new Session(starrocks("3.5"));
    session.fault({ type: "node", node: "be-1", up: false });
    expect(session.backEnd(1).ErrMsg).toBe("java.net.ConnectException: Connection refused");
  });

  it("shows times in the session's zone; the report inside Status stays in the front end's", () => {
    const session = new Session(starrocks("3.3"));
    session.run("SET time_zone = 'Asia/Tokyo'");
    expect(session.backEnd(1)).toMatchObject({
      LastStartTime: "2025-01-06 18:00:00",
      Status: '{"lastSuccessReportTabletsTime":"2025-01-06 09:00:00"}',
    });
  });

  it("sorts by host as a text", () => {
    const hosts = new Session(starrocks("3.3"), 120).backEnds().map((row) => row.IP ?? "");
    expect(hosts).toHaveLength(120);
    expect(hosts).toEqual([...hosts].sort());
  });
});

describe("SHOW FRONTENDS", () => {
  it("shows the leader; its Id from 3.5 on", () => {
    const old = new Session(starrocks("3.4")).run("SHOW FRONTENDS");
    expect(old.columns.slice(0, 2)).toEqual(["Name", "IP"]);
    expect(old.rows).toMatchObject([
      {
        Name: `10.0.0.10_9010_${START}`,
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
    const { columns, rows } = new Session(starrocks("3.5")).run("SHOW FRONTENDS");
    expect(columns.slice(0, 2)).toEqual(["Id", "Name"]);
    expect(rows).toMatchObject([{ Id: "1" }]);
  });

  it("shows a restart, and a log of the catalog that only grows", () => {
    const session = new Session(starrocks("3.3"));
    const journal = () => Number(session.run("SHOW FRONTENDS").rows[0]?.ReplayedJournalId);
    const first = journal();
    session.wait(30);
    const second = journal();
    expect(second).toBeGreaterThan(first);
    session.run("CREATE DATABASE shop");
    expect(journal()).toBeGreaterThan(second);
    session.fault({ type: "restart" });
    session.wait(12);
    expect(session.run("SHOW FRONTENDS").rows).toMatchObject([
      { StartTime: "2025-01-06 09:00:30", LastHeartbeat: "2025-01-06 09:00:40" },
    ]);
  });
});
