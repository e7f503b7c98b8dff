import fc from "fast-check";
import type { Fault } from "../../../../src/cluster/events.ts";
import { attempt, settle, type Forecast } from "./check.ts";
import { dialectOf } from "./dialect.ts";
import { isOver, type Model, type ModelCluster, type ModelDatabase } from "./model.ts";
import { breakIt, type ClusterName, type Session } from "./session.ts";

/** A step of a session: whether it makes sense now, and what it does. */
export type Step = fc.Command<Model, Session>;

export const cluster = fc.constantFrom<ClusterName>("a", "a", "b");
export const database = fc.constantFrom("db1", "db1", "db2");
export const table = fc.constantFrom("t1", "t2", "t3", "copy");
export const value = fc.integer({ min: 0, max: 9 });

export interface Place {
  readonly name: ClusterName;
  readonly owner: ModelCluster;
}

/** Makes a command of a function that runs it. */
export function step(text: string, run: (model: Model, session: Session) => void): Step {
  return { check: () => true, run, toString: () => text };
}

/** Makes a command that sends one statement, as its cluster's engine writes it (undefined: not there): the forecast before it, and what the model learns when it is taken. */
export function statement(
  name: ClusterName,
  written: string | ((dialect: ReturnType<typeof dialectOf>) => string | undefined),
  forecast: (place: Place, model: Model) => Forecast,
  taken: (place: Place, model: Model) => void = () => undefined,
): Step {
  const shown =
    typeof written === "string" ? written : (written(dialectOf({ engine: "starrocks", version: "" })) ?? "");
  return step(`${name}: ${shown}`, (model, session) => {
    const place = { name, owner: model.clusters[name] };
    const sql = typeof written === "string" ? written : written(dialectOf(place.owner.target));
    if (sql === undefined) return;
    const learn = (was: boolean) => {
      if (was) taken(place, model);
    };
    attempt(model, session, { name, sql, forecast: forecast(place, model), learn });
  });
}

export const known = (condition: boolean): Forecast => (condition ? "ok" : "refused");

export function busy({ job }: ModelDatabase): boolean {
  return job !== undefined && !isOver(job);
}

export function isRestoring(place: ModelDatabase | undefined, target: string): boolean {
  const job = place?.job;
  return (
    job !== undefined &&
    !isOver(job) &&
    job.kind === "restore" &&
    job.objects.some((object) => object.target === target)
  );
}

/** Makes a command of a fault: `learn` says what the model makes of it. */
export function fault(name: ClusterName, of: Fault, learn: (model: Model) => void = () => undefined): Step {
  return step(`${name}: ${JSON.stringify(of)}`, (model, session) => {
    const before = session.world;
    breakIt(session, name, of);
    learn(model);
    settle(model, session, before);
  });
}
