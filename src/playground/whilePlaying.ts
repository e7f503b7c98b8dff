import type { SessionStore } from "../session/store.ts";

/**
 * Calls a function when a session's time or playhead changes; while it plays, at most once in a while: for what need not move with every frame.
 * @param pause ms of the reader's time between two calls while it plays
 * @returns what ends it
 */
export function whilePlaying(store: SessionStore, pause: number, draw: () => void): () => void {
  let last = 0;
  draw();
  return store.subscribe(({ playing, playhead, timeline }, before) => {
    if (playing === before.playing && playhead === before.playhead && timeline === before.timeline) return;
    const now = performance.now();
    if (playing && now - last < pause) return;
    last = now;
    draw();
  });
}
