import type { Engine } from "../engine/index.ts";
import type { Phase } from "../engine/phases.ts";
import type { Translate } from "../i18n/index.ts";
import { isDocsKey } from "./docsKey.ts";

/**
 * Says what the scheduler's step in a state does, or what its tasks do: `reference.phase.<engine>.action.<what>`, or where
 * both engines do the same, `docs.phase.action.<what>`.
 * @throws where there are no words
 */
export function phaseWords(t: Translate, engine: Engine, phase: Phase): string {
  const what = actionOf(phase);
  const keys = [`reference.phase.${engine}.action.${what}`, `docs.phase.action.${what}`];
  const found = keys.find(isDocsKey);
  if (found === undefined) throw new Error(`no words for the phase ${keys.join(" or ")}`);
  return t(found);
}

function actionOf({ action, tasks, group }: Phase): string {
  switch (action) {
    case "awaitTasks":
      return `awaitTasks.${tasks?.kind ?? ""}`;
    case "none":
      return `none.${group}`;
    case "prepareTables":
      // Where the step sends no tasks of its own the next state waits for the replicas.
      return tasks === null ? "planTables" : action;
    case "freezeTables":
    case "awaitReplicas":
    case "sendUploads":
    case "sendDownloads":
    case "sendMoves":
    case "saveMetadata":
    case "uploadMetadata":
      return action;
    default: {
      const never: never = action;
      return never;
    }
  }
}

/** Tells whether what is done in a state stays done: moved files stay moved. */
export function isPointOfNoReturn({ cancel }: Phase): boolean {
  return cancel.includes("movedTabletsStay");
}
