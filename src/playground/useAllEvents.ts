import { useMemo } from "preact/hooks";
import type { ClusterEvent } from "../cluster/events.ts";
import { usePlayground, useSession } from "./context.ts";

/**
 * Gives everything that happened in the session, also after the playhead. The same list as long as there is no more: a frame
 * in which only time goes by draws nothing anew.
 */
export function useAllEvents(): readonly ClusterEvent[] {
  const { store } = usePlayground();
  const count = useSession(({ timeline }) => timeline.events.length);
  const entries = useSession(({ timeline }) => timeline.log.entries);
  return useMemo(() => store.getState().timeline.events, [store, count, entries]);
}
