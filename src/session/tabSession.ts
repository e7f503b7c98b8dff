import type { SavedSession } from "./savedSession.ts";
import { tabTalk, type TabTalk } from "./tabTalk.ts";

const ID_KEY = "firedrill-session";
const LATEST_KEY = "firedrill-session-latest";

/** How long the page before this one of the same tab, just left, may keep its session's lock, in ms. */
const HANDOVER = 3_000;
/** How long an answer from another tab may take, in ms. */
const ANSWER = 400;

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
let talk: TabTalk | undefined;

/**
 * Claims a session for this tab as long as the page lives, so that a duplicated tab goes on with a copy. Whoever has it
 * open says so at once; the page before this one of the same tab says nothing more, and is waited for.
 * @returns false where another tab has it open
 */
export async function claim(id: string): Promise<boolean> {
  if (held.has(id)) return true;
  const tabs = (talk ??= tabTalk((session) => held.has(session)));
  const waiting = new AbortController();
  const { signal } = waiting;
  let taken = false;
  const timer = setTimeout(
    () => {
      waiting.abort();
    },
    "locks" in navigator ? HANDOVER : ANSWER,
  );
  const stop = tabs.ask(id, () => {
    taken = true;
    waiting.abort();
  });
  // Pages that are not served securely have no locks: there, silence means that nobody has it.
  const own = "locks" in navigator ? await lock(id, signal) : await aborted(signal).then(() => !taken);
  clearTimeout(timer);
  stop();
  if (own) {
    held.add(id);
    // Tabs that were opened at the same time wait for nothing more.
    tabs.tell(id);
  }
  return own;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    signal.addEventListener("abort", () => {
      done();
    });
  });
}

/** Takes a session's lock and keeps it until the page goes; false once it is given up. */
function lock(id: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((answer) => {
    // Chromium loses an abort that comes while the request is on its way, so that is not what the answer waits for.
    void aborted(signal).then(() => {
      answer(false);
    });
    navigator.locks
      .request(`firedrill-session-${id}`, { signal }, () => {
        if (signal.aborted) return undefined;
        answer(true);
        return new Promise<never>(() => undefined);
      })
      .catch((error: unknown) => {
        // Aborted: held elsewhere. Anything else: locks are denied here, and nobody else has one either.
        answer(!(error instanceof DOMException && error.name === "AbortError"));
      });
  });
}
