import { expect } from "vitest";
import type { ErrorResult, StatementResult } from "../../../../src/cluster/result.ts";
import { checkCatalog } from "../catalogInvariants.ts";
import { checkEvents, checkWorld } from "../invariants.ts";
import { follow } from "./follow.ts";
import { baseOf, isOver, rowsOf, type Model, type ModelDatabase } from "./model.ts";
import { clusterOf, CLUSTERS, send, type ClusterName, type Session } from "./session.ts";
import type { Database } from "../../../../src/cluster/tables.ts";
import type { World } from "../../../../src/cluster/world.ts";

/** What the rules say of a statement: `either` where they leave it to nodes that are down, or to the storage. */
export type Forecast = "ok" | "refused" | "either";

/**
 * Runs a statement, holds its result against the forecast, and checks what holds after every step.
 * @param learn what the model makes of it, told whether the statement was taken
 */
export function attempt(model: Model, session: Session, { name, sql, forecast, learn }: Attempt): void {
  const before = session.world;
  const result = send(session, name, sql);
  const taken = result.kind === "ok" || result.kind === "rows";
  const said = `${clusterOf(session, name).target.version}: ${sql}: ${told(result)}`;
  if (result.kind === "unsupported") throw new Error(said);
  if (forecast !== "either") expect(taken, said).toBe(forecast === "ok");
  // What is refused changes nothing; but a RESTORE may have made its database.
  if (!taken && !sql.startsWith("RESTORE"))
    expect(session.world.clusters[name]?.databases, said).toBe(before.clusters[name]?.databases);
  learn(taken);
  settle(model, session, before);
}

export interface Attempt {
  readonly name: ClusterName;
  readonly sql: string;
  readonly forecast: Forecast;
  readonly learn: (taken: boolean) => void;
}

function told(result: StatementResult | ErrorResult): string {
  return result.kind === "error" ? result.message : result.kind;
}

/** Checks what holds after every step, and lets the model follow the jobs. */
export function settle(model: Model, session: Session, before: World): void {
  expect(session.world.clock).toBeGreaterThanOrEqual(before.clock);
  checkEvents(before, session.world, session.events);
  checkWorld(session.world);
  follow(model, session.events);
  for (const name of CLUSTERS) {
    const cluster = clusterOf(session, name);
    if (cluster !== before.clusters[name]) checkCatalog(cluster);
    expect(Object.keys(cluster.databases).sort()).toEqual([...model.clusters[name].databases.keys()].sort());
    for (const [database, known] of model.clusters[name].databases) {
      const found = cluster.databases[database];
      if (found !== undefined && known.unsure) resync(known, found);
      // While a restore runs, its new tables come and go.
      if (found === undefined || (known.job?.kind === "restore" && !isOver(known.job))) continue;
      const names = [...known.tables.keys(), ...known.views.keys()].sort();
      expect(Object.keys(found.tables).sort(), `${name}.${database}`).toEqual(names);
      expect(found.functions.map((one) => one.name).sort()).toEqual([...known.functions].sort());
    }
  }
}

/** A view gives the rows of the table that it reads, in whichever database the view stands. */
function checkViews(
  model: Model,
  session: Session,
  name: ClusterName,
  base: { readonly database: string; readonly table: string },
): void {
  const known = model.clusters[name].databases.get(base.database)?.tables.get(base.table);
  for (const [database, { views }] of model.clusters[name].databases) {
    for (const [view, reads] of views) {
      if (known === undefined || reads !== base.database || baseOf(view) !== base.table) continue;
      const result = send(session, name, `SELECT id, v FROM ${database}.${view}`);
      const rows = result.kind === "rows" ? result.rows.map(([id, v]) => `${id}:${v}`) : [told(result)];
      expect(rows.sort(), `${name}: ${database}.${view}`).toEqual(rowsOf(known));
    }
  }
}

/** Takes over which views and functions a cancelled restore left. */
function resync(known: ModelDatabase, found: Database): void {
  for (const view of known.views.keys()) if (found.tables[view] === undefined) known.views.delete(view);
  for (const table of Object.values(found.tables))
    if (table.kind === "view" && !known.views.has(table.name))
      known.views.set(table.name, table.definition.database);
  known.functions.clear();
  for (const one of found.functions) known.functions.add(one.name);
  known.unsure = false;
}

/** Holds the rows of every table that can be read against the model's. */
export function checkRows(model: Model, session: Session): void {
  for (const name of CLUSTERS) {
    const { databases, down } = model.clusters[name];
    for (const [database, { tables, job }] of databases) {
      const restoring =
        job?.kind === "restore" && !isOver(job) ? job.objects.map(({ target }) => target) : [];
      for (const [table, known] of tables) {
        if (known.damaged || restoring.includes(table)) continue;
        const sql = `SELECT id, v FROM ${database}.${table}`;
        const result = send(session, name, sql);
        if (result.kind !== "rows") {
          expect(down.size, `${sql}: ${told(result)}`).toBeGreaterThan(0);
          continue;
        }
        expect(result.rows.map(([id, v]) => `${id}:${v}`).sort(), `${name}: ${sql}`).toEqual(rowsOf(known));
        checkViews(model, session, name, { database, table });
      }
    }
  }
}
