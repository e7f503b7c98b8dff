/** What pages of this site tell each other about a session. */
interface Word {
  readonly type: "whoHas" | "has";
  readonly session: string;
}

/** Talks with the other tabs of this browser about who has which session open. */
export interface TabTalk {
  /** Tells the others that this page has a session. */
  tell(session: string): void;
  /**
   * Asks who has a session.
   * @param answered called when another page has it, as often as it is said
   * @returns what ends the asking
   */
  ask(session: string, answered: () => void): () => void;
}

/**
 * Begins to talk with the other tabs. Where pages cannot talk, nobody answers.
 * @param has tells whether this page has a session
 */
export function tabTalk(has: (session: string) => boolean): TabTalk {
  const asking = new Set<{ readonly session: string; readonly answered: () => void }>();
  const channel = openChannel();

  const say = (word: Word) => {
    channel?.postMessage(word);
  };
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isWord(data)) return;
    const { type, session } = data;
    if (type === "has") for (const one of asking) if (one.session === session) one.answered();
    if (type === "whoHas" && has(session)) say({ type: "has", session });
  });

  return {
    tell(session) {
      say({ type: "has", session });
    },
    ask(session, answered) {
      const one = { session, answered };
      asking.add(one);
      say({ type: "whoHas", session });
      return () => asking.delete(one);
    },
  };
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel("firedrill-sessions");
  } catch {
    return undefined;
  }
}

/** Pages of another version of this site may talk on the same channel. */
function isWord(value: unknown): value is Word {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    (value.type === "whoHas" || value.type === "has") &&
    "session" in value &&
    typeof value.session === "string"
  );
}
