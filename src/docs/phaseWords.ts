import type { Phase } from "../engine/phases.ts";
import type { Translate } from "../i18n/index.ts";

/** Says what the scheduler's step in a state does, or what its tasks do. */
export function phaseWords(t: Translate, { action, tasks, group }: Phase): string {
  switch (action) {
    case "awaitTasks":
      return tasks === null ? "" : t(`docs.phase.action.awaitTasks.${tasks.kind}`);
    case "none":
      return group === "finished"
        ? t("docs.phase.action.none.finished")
        : t("docs.phase.action.none.cancelled");
    case "prepareTables":
      // Where the step sends no tasks of its own the next state waits for the replicas.
      return t(tasks === null ? "reference.phase.prepareTables" : "docs.phase.action.prepareTables");
    case "freezeTables":
    case "awaitReplicas":
    case "sendUploads":
    case "sendDownloads":
    case "sendMoves":
    case "saveMetadata":
    case "uploadMetadata":
      return t(`docs.phase.action.${action}`);
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
