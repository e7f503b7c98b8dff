import type { JobKind, Phase } from "../../engine/phases.ts";

/** How the tablets on the nodes are drawn. */
export type TabletLook =
  /** There, as always. */
  | "whole"
  /** There; one replica of each is picked out. */
  | "chosen"
  /** There; the picked one has its files under a second name. */
  | "linked"
  /** Empty, or still with their old data. */
  | "empty"
  /** Empty, with a directory beside each for what comes. */
  | "prepared"
  /** Empty, with what came in the directory beside each. */
  | "filled";

/** What a phase looks like: who does what, and what moves between the front end, the nodes and the repository. */
export interface Scene {
  readonly tablets: TabletLook;
  /** The front end sends tasks to the nodes. */
  readonly orders: boolean;
  /** Files go from nodes into the repository, or from it to the nodes. */
  readonly files: "up" | "down" | "none";
  /** Metadata: written on the front end, sent up into the repository, or read from it. */
  readonly metadata: "written" | "up" | "down" | "none";
  /** What the repository holds of the snapshot. */
  readonly stored: "nothing" | "files" | "all";
}

const QUIET = { orders: false, files: "none", metadata: "none" } as const;

/** Gives the picture of a phase; undefined where a job was cancelled: there is no one picture of that. */
export function sceneOf(kind: JobKind, phase: Phase): Scene | undefined {
  const stored = kind === "restore" ? "all" : "nothing";
  const { action, tasks, group } = phase;
  switch (action) {
    case "freezeTables":
      return { ...QUIET, tablets: "chosen", orders: true, stored };
    case "prepareTables":
      return { ...QUIET, tablets: "empty", orders: true, metadata: "down", stored };
    case "awaitReplicas":
      return { ...QUIET, tablets: "empty", stored };
    case "sendUploads":
      return { ...QUIET, tablets: "linked", orders: true, stored };
    case "sendDownloads":
      return { ...QUIET, tablets: "prepared", orders: true, stored };
    case "sendMoves":
      return { ...QUIET, tablets: "filled", orders: true, stored };
    case "saveMetadata":
      return { ...QUIET, tablets: "whole", metadata: "written", stored: "files" };
    case "uploadMetadata":
      return { ...QUIET, tablets: "whole", metadata: "up", stored: "files" };
    case "awaitTasks":
      return tasks === null ? undefined : taskScene(kind, tasks.kind);
    case "none":
      return group === "finished" ? { ...QUIET, tablets: "whole", stored: "all" } : undefined;
    default: {
      const never: never = action;
      return never;
    }
  }
}

function taskScene(kind: JobKind, task: NonNullable<Phase["tasks"]>["kind"]): Scene {
  switch (task) {
    case "snapshot":
      return kind === "backup"
        ? { ...QUIET, tablets: "linked", stored: "nothing" }
        : { ...QUIET, tablets: "prepared", stored: "all" };
    case "upload":
      return { ...QUIET, tablets: "linked", files: "up", stored: "files" };
    case "download":
      return { ...QUIET, tablets: "filled", files: "down", stored: "all" };
    case "create":
      return { ...QUIET, tablets: "empty", stored: "all" };
    case "move":
      return { ...QUIET, tablets: "whole", stored: "all" };
    default: {
      const never: never = task;
      return never;
    }
  }
}
