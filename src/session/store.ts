import { createStore, type StoreApi } from "zustand/vanilla";
import type { SessionState } from "./state.ts";

export type SessionStore = StoreApi<SessionState>;

/** Makes the store of a session. */
export function createSessionStore(state: SessionState): SessionStore {
  return createStore<SessionState>(() => state);
}
