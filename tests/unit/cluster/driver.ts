import { createWorld } from "../../../src/cluster/createWorld.ts";
import type { ClusterEvent } from "../../../src/cluster/events.ts";
import { execute } from "../../../src/cluster/execute.ts";
import type { ErrorResult, StatementResult } from "../../../src/cluster/result.ts";
import type { OlapTable } from "../../../src/cluster/tables.ts";
import type { Cluster, World } from "../../../src/cluster/world.ts";
import type { Engine } from "../../../src/engine/index.ts";
import { parse } from "../../../src/sql/parse.ts";
import { splitScript } from "../../../src/sql/splitScript.ts";

export interface DriverOptions {
  readonly engine?: Engine;
  readonly version?: string;
  readonly nodes?: number;
  readonly timeZone?: string;
  readonly user?: string;
  readonly runMode?: "shared_nothing" | "shared_data";
}

/** One simulated cluster that a test talks to in SQL. */
export interface Driver {
  world: World;
  readonly events: ClusterEvent[];
  /** Runs a script statement by statement and gives the last result; stops at the first error. */
  run(script: string, user?: string): StatementResult;
  /** Runs a statement that has to give rows, each as one text joined by `|`, NULL as `NULL`. */
  rows(sql: string): string[];
  /** Runs a statement that has to fail. */
  error(sql: string): ErrorResult;
  /** Runs a script that has to succeed. */
  ok(script: string): void;
  /** Changes the world as a step of the simulator gives it. */
  step(change: (world: World) => { readonly world: World; readonly events?: readonly ClusterEvent[] }): void;
  readonly cluster: Cluster;
  table(name: string): OlapTable;
}

const START = Date.UTC(2025, 0, 6, 9);
const CLUSTER = "main";

/** Makes a cluster and runs a script on it that has to succeed. */
export function given(script = "", options: DriverOptions = {}): Driver {
  const {
    engine = "starrocks",
    version = "3.4",
    nodes = 3,
    timeZone = "UTC",
    user: me = "root",
    runMode = "shared_nothing",
  } = options;
  const target = { engine, version };
  const driver: Driver = {
    world: createWorld({
      start: START,
      seed: 1,
      clusters: [{ name: CLUSTER, target, nodes, timeZone, runMode }],
    }),
    events: [],
    run: (text, user = me) => {
      let result: StatementResult = { kind: "ok", affected: 0 };
      for (const part of splitScript(text, target)) {
        if (part.text === "") continue;
        const { statements, diagnostics } = parse(part.text, target);
        const wrong = diagnostics.find((diagnostic) => diagnostic.severity === "error");
        if (wrong !== undefined) throw new Error(`${wrong.message || wrong.code}: ${part.text}`);
        for (const statement of statements) {
          const executed = execute(driver.world, { cluster: CLUSTER, user, statement, text: part.text });
          driver.world = executed.world;
          driver.events.push(...executed.events);
          result = executed.result;
          if (result.kind === "error") return result;
        }
      }
      return result;
    },
    rows: (sql) => {
      const result = driver.run(sql);
      if (result.kind !== "rows") throw new Error(`${describe(result)}: ${sql}`);
      return result.rows.map((row) => row.map((value) => value ?? "NULL").join("|"));
    },
    error: (sql) => {
      const result = driver.run(sql);
      if (result.kind !== "error") throw new Error(`${describe(result)}: ${sql}`);
      return result;
    },
    ok: (text) => {
      const result = driver.run(text);
      if (result.kind === "error" || result.kind === "unsupported")
        throw new Error(`${describe(result)}: ${text}`);
    },
    step: (change) => {
      const { world, events = [] } = change(driver.world);
      driver.world = world;
      driver.events.push(...events);
    },
    get cluster() {
      const cluster = driver.world.clusters[CLUSTER];
      if (cluster === undefined) throw new Error("no cluster");
      return cluster;
    },
    table: (name) => {
      const [database = "", table = ""] = name.split(".");
      const found = driver.cluster.databases[database]?.tables[table];
      if (found?.kind !== "olap") throw new Error(`no table ${name}`);
      return found;
    },
  };
  driver.ok(script);
  return driver;
}

function describe(result: StatementResult): string {
  switch (result.kind) {
    case "error":
      return `error ${result.code} ${result.message}`;
    case "unsupported":
      return `unsupported ${result.head}`;
    case "ok":
    case "rows":
      return result.kind;
    default: {
      const never: never = result;
      return never;
    }
  }
}
