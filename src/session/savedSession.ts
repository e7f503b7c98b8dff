import type { SessionLog } from "../log/types.ts";
import type { RedoBranch } from "./course.ts";
import type { StatementLink } from "./links.ts";
import type { SessionState } from "./state.ts";

/** The form in which sessions are saved. A change of it raises the number and adds a migration. */
export const SAVED_SCHEMA = 1;

/** A session as it is kept between visits. */
export interface SavedSession {
  readonly schema: typeof SAVED_SCHEMA;
  readonly id: string;
  /** ms since 1970, the reader's clock. */
  readonly savedAt: number;
  readonly log: SessionLog;
  readonly script: string;
  readonly playhead: number;
  readonly links: readonly StatementLink[];
  readonly redo?: RedoBranch;
}

/** Writes a session down. */
export function savedSession(state: SessionState, savedAt: number): SavedSession {
  return {
    schema: SAVED_SCHEMA,
    id: state.id,
    savedAt,
    log: state.timeline.log,
    script: state.script,
    playhead: state.playhead,
    links: state.links,
    ...(state.redo && { redo: state.redo }),
  };
}

/** Tells whether a session holds anything that its scenario does not give by itself. */
export function isWorthSaving({ timeline, scenario, script, redo }: SessionState): boolean {
  return (
    timeline.log.entries.length > 0 || redo !== undefined || script.trim() !== (scenario?.script ?? "").trim()
  );
}
