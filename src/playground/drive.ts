import type { Session } from "../session/actions.ts";
import type { SessionStore } from "../session/store.ts";

/** Longest step of the reader's time that one frame brings; a page that was hidden goes on where it was. */
const LONGEST = 100;

/** Lets the session's time go by with the reader's, frame by frame, while it plays. */
export function drive(store: SessionStore, session: Session): void {
  let last: number | undefined;
  const frame = (now: number) => {
    if (!store.getState().playing) {
      last = undefined;
      return;
    }
    session.tick(Math.min(LONGEST, now - (last ?? now)));
    last = now;
    requestAnimationFrame(frame);
  };
  store.subscribe((state, before) => {
    if (state.playing && !before.playing) requestAnimationFrame(frame);
  });
  if (store.getState().playing) requestAnimationFrame(frame);
}
