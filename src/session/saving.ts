import type { Archive, ArchiveTrouble } from "./archive.ts";
import { isWorthSaving, savedSession } from "./savedSession.ts";
import type { SessionState } from "./state.ts";
import type { SessionStore } from "./store.ts";
import { handOver } from "./tabSession.ts";

/** How long after a change a session is saved, in ms. */
const DELAY = 400;

export interface Saving {
  /** Saves now what is not saved yet. */
  flush(): Promise<void>;
  stop(): void;
}

/**
 * Saves a session whenever it changes, and as the page is left.
 * @param collect has the editor hand over what was typed and not told yet
 * @param tell hears of trouble once it begins, and of `undefined` once it is over
 */
export function keepSaved(
  store: SessionStore,
  archive: Archive,
  collect: () => void,
  tell: (trouble: ArchiveTrouble | undefined) => void,
): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let trouble: ArchiveTrouble | undefined;

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    if (!dirty || !isWorthSaving(state)) return;
    dirty = false;
    const saved = await archive.save(savedSession(state, Date.now()));
    const found = saved.ok ? undefined : saved.trouble;
    if (found !== trouble) tell((trouble = found));
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (!changes(now, before)) return;
    dirty = true;
    timer ??= setTimeout(() => void save(), DELAY);
  });

  const leave = () => {
    collect();
    const state = store.getState();
    if (isWorthSaving(state)) handOver(savedSession(state, Date.now()));
    void save();
  };
  const hide = () => {
    if (document.visibilityState === "hidden") leave();
  };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", hide);

  return {
    flush: save,
    stop() {
      unsubscribe();
      clearTimeout(timer);
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
    },
  };
}

function changes(now: SessionState, before: SessionState): boolean {
  return (
    now.id !== before.id ||
    now.timeline !== before.timeline ||
    now.script !== before.script ||
    now.playhead !== before.playhead ||
    now.redo !== before.redo
  );
}
