import type { SavedSession } from "./savedSession.ts";

const ID_KEY = "firedrill-session";
const LATEST_KEY = "firedrill-session-latest";

/** How long another page of the same tab, just left, may hold its session, in ms. */
const HANDOVER = 400;

/** Makes an id for a session. */
export function newSessionId(): string {
  const words = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(words, (word) => word.toString(36)).join("-");
}

/** Gives the id of the session that this tab had open, or that it was duplicated from. */
export function tabSessionId(): string | undefined {
  try {
    return sessionStorage.getItem(ID_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers which session this tab has open. */
export function rememberTabSession(id: string): void {
  try {
    sessionStorage.setItem(ID_KEY, id);
  } catch {
    // Without storage a reload begins anew; the page says so where saving fails.
  }
}

/**
 * Keeps a session until the next page of this tab, at once: what is written to the archive while a page is left may not
 * arrive.
 */
export function handOver(session: SavedSession): void {
  try {
    sessionStorage.setItem(LATEST_KEY, JSON.stringify(session));
  } catch {
    // Too large or denied: what the archive has is what comes back.
  }
}

/** Takes what the page before handed over. */
export async function takeOver(id: string): Promise<SavedSession | undefined> {
  try {
    const stored = sessionStorage.getItem(LATEST_KEY);
    if (stored === null) return undefined;
    const { readSavedSession } = await import("./readSavedSession.ts");
    const read = readSavedSession(JSON.parse(stored));
    return read.ok && read.value.id === id ? read.value : undefined;
  } catch {
    return undefined;
  }
}

/** Sessions that this page has claimed. */
const held = new Set<string>();

/**
 * Claims a session for this tab as long as the page lives, so that a duplicated tab goes on with a copy.
 * @returns false where another tab has it open
 */
export async function claim(id: string): Promise<boolean> {
  if (!("locks" in navigator) || held.has(id)) return true;
  return new Promise((answer) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => {
      waiting.abort();
    }, HANDOVER);
    navigator.locks
      .request(`firedrill-session-${id}`, { signal: waiting.signal }, () => {
        clearTimeout(timer);
        held.add(id);
        answer(true);
        // Held until the page goes.
        return new Promise<never>(() => undefined);
      })
      .catch((error: unknown) => {
        clearTimeout(timer);
        // Aborted: held elsewhere. Anything else: locks are denied here, and nobody else has one either.
        answer(!(error instanceof DOMException && error.name === "AbortError"));
      });
  });
}
