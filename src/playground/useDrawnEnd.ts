import { useSession } from "./context.ts";

/** Least step, ms of cluster time, in which what is drawn along a session's time grows while time goes by. */
const GRAIN = 250;
/** Parts of the session's length that such a step is at least. */
const PARTS = 400;

/** Gives the session's end as it is drawn: rounded up, so that not every frame draws every bar and mark anew. */
export function useDrawnEnd(): number {
  return useSession(({ timeline, playing }) => {
    const { now } = timeline.log;
    if (!playing) return now;
    const grain = Math.max(GRAIN, Math.round((now - timeline.start.clock) / PARTS));
    return Math.ceil(now / grain) * grain;
  });
}
