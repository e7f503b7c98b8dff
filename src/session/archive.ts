import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import type { SavedSession } from "./savedSession.ts";

/** Why sessions cannot be kept: storage is forbidden, full, or fails. */
export type ArchiveTrouble = "denied" | "full" | "broken";

export type Saved = { readonly ok: true } | { readonly ok: false; readonly trouble: ArchiveTrouble };

/** How many sessions are kept; the oldest make room. */
const KEPT = 30;

/** The sessions that this browser keeps. No method rejects: what fails is told, and a session in memory goes on. */
export interface Archive {
  save(session: SavedSession): Promise<Saved>;
  load(id: string): Promise<SavedSession | undefined>;
  /** Newest first. */
  list(): Promise<readonly SavedSession[]>;
  remove(id: string): Promise<void>;
}

/** Opens the archive in IndexedDB; nothing is touched before the first call. */
export function openArchive(): Archive {
  let opened: UseStore | undefined;
  let pruned: Promise<void> | undefined;
  const store = (): UseStore => (opened ??= createStore("firedrill", "sessions"));

  // What checks stored values is fetched when there are some.
  const reader = () => import("./readSavedSession.ts");

  async function all(): Promise<readonly SavedSession[]> {
    const records = await entries<string, unknown>(store());
    if (records.length === 0) return [];
    const { readSavedSession } = await reader();
    return records
      .flatMap(([, stored]) => {
        const read = readSavedSession(stored);
        return read.ok ? [read.value] : [];
      })
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  async function prune(): Promise<void> {
    const old = (await all()).slice(KEPT);
    await Promise.all(old.map(({ id }) => del(id, store())));
  }

  return {
    async save(session) {
      try {
        await set(session.id, session, store());
        await (pruned ??= prune());
        return { ok: true };
      } catch (error) {
        return { ok: false, trouble: troubleOf(error) };
      }
    },
    async load(id) {
      try {
        const stored = await get<unknown>(id, store());
        if (stored === undefined) return undefined;
        const read = (await reader()).readSavedSession(stored);
        return read.ok ? read.value : undefined;
      } catch {
        return undefined;
      }
    },
    async list() {
      try {
        return await all();
      } catch {
        return [];
      }
    },
    async remove(id) {
      try {
        await del(id, store());
      } catch {
        // What cannot be removed stays in the list.
      }
    },
  };
}

function troubleOf(error: unknown): ArchiveTrouble {
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "SecurityError" || name === "InvalidStateError" || name === "ReferenceError"
    ? "denied"
    : "broken";
}
