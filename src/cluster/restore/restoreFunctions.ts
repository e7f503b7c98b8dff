import { putFunctions } from "../changeCatalog.ts";
import type { StepContext } from "../context.ts";
import { sameFunction } from "../functions.ts";
import type { RestoreJob } from "../jobs.ts";
import type { Database, StoredFunction } from "../tables.ts";

/** Adds the functions of a restore to its database, over those with the same whole name and arguments (§5.1; fe Database.addFunction). */
export function restoreFunctions(context: StepContext, database: Database, job: RestoreJob): void {
  if (job.functions.length === 0) return;
  let functions = database.functions;
  for (const one of job.functions) {
    const made = { ...named(one, database.name), id: context.newId() };
    const old = twinOf(functions, database.name, one);
    functions = [...functions.filter((other) => other !== old), made];
    context.emit({ type: "functionCreated", database: database.name, function: made.name });
  }
  putFunctions(context, database.name, functions);
}

/** Drops the functions of a restore that ends before its time, those too that were there before it (RestoreJob#cancelInternal). */
export function dropFunctions(context: StepContext, database: Database, job: RestoreJob): void {
  if (job.metaUnreadable === true) return;
  let functions = database.functions;
  for (const one of job.functions) {
    const old = twinOf(functions, database.name, one);
    if (old === undefined) continue;
    functions = functions.filter((other) => other !== old);
    context.emit({ type: "functionDropped", database: database.name, function: old.name });
  }
  if (functions !== database.functions) putFunctions(context, database.name, functions);
}

/** The database counts as a part of a function's name. */
function twinOf(
  functions: readonly StoredFunction[],
  database: string,
  wanted: StoredFunction,
): StoredFunction | undefined {
  const spoken = wanted.nameDatabase ?? database;
  const alike = functions.filter(({ nameDatabase = database }) => nameDatabase === spoken);
  return sameFunction(alike, wanted);
}

function named({ nameDatabase, ...one }: StoredFunction, database: string): StoredFunction {
  return nameDatabase === undefined || nameDatabase === database ? one : { ...one, nameDatabase };
}
