import { has } from "../../engine/index.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, RestorePlan } from "../jobs.ts";
import type { Table, View } from "../tables.ts";
import { movedDefinition } from "../views/movedDefinition.ts";
import { hiddenName } from "./hiddenNames.ts";
import type { WantedObject } from "./planTables.ts";

/** What a restore makes of a view: "same" where the one that is there may stay. */
export type PlannedView = { readonly plan: RestorePlan; readonly view: View } | FailedStatus | "same";

/**
 * Decides what becomes of a view of a snapshot. StarRocks puts it in the place of another view, and of nothing else; Doris
 * leaves an equal one and refuses another (spec/starrocks.md §5.1; spec/doris.md §5.1 row 6).
 */
export function planView(
  context: StepContext,
  wanted: WantedObject,
  view: View,
  existing: Table | undefined,
): PlannedView {
  const { target } = context;
  const { object, job } = wanted;
  const atomic = job.options?.atomic === true;
  if (existing !== undefined && existing.kind !== "view") {
    return failedStatus(target, "restoreViewOverTable", { table: object.target });
  }
  const moved = inDatabase(context, wanted, view);
  if (existing !== undefined && has(target, "viewsCompared")) {
    const same = isSameView(existing, view) || isSameView(existing, moved);
    const forced = atomic && job.options?.forceReplace === true;
    if (!same && !forced) return failedStatus(target, "restoreViewDiffers", { table: object.target });
    if (!atomic) return "same";
  }
  const id = context.newId();
  const name = atomic ? hiddenName(object.target) : object.target;
  const plan = {
    source: object.table,
    target: name,
    tableId: id,
    createsTable: true,
    partitions: [],
  } as const;
  return {
    plan: { ...plan, view: true, ...(atomic && { takes: object.target }) },
    view: { ...moved, id, name },
  };
}

/** Gives a view with the names that it has in the database it goes into (fe catalog/View.resetViewDefForRestore). */
function inDatabase({ target }: StepContext, { job, manifest }: WantedObject, view: View): View {
  if (!has(target, "viewsFollowDatabase")) return view;
  return {
    ...view,
    definition: movedDefinition(view.definition, manifest.database.name, job.database.name),
  };
}

/** fe catalog/View.getSignature: name, columns, definition. */
function isSameView(existing: View, view: View): boolean {
  const text = ({ name, columns, definition }: View) =>
    JSON.stringify([
      name,
      columns.map((column) => [column.name, column.type, column.nullable]),
      definition.text,
    ]);
  return text(existing) === text(view);
}
