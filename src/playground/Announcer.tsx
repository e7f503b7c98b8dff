import { useEffect, useRef } from "preact/hooks";
import { useStore } from "zustand/react";
import type { EntryResult } from "../log/recorder.ts";
import { usePlayground, useSession } from "./context.ts";
import { clientText, errorLine, rowsLine } from "./output/clientText.ts";
import { unsupportedWords } from "./output/Unsupported.tsx";
import { say } from "./viewStore.ts";

/**
 * Says sentences to whoever listens: what was answered to a statement, and what a button did. What happens in the cluster
 * the event log tells. Only a refusal interrupts.
 */
export function Announcer() {
  const { view, t, store } = usePlayground();
  const said = useStore(view, (state) => state.said);
  const count = useSession(({ timeline }) => timeline.results.length);
  const told = useRef(count);
  const alarm = useRef({ text: "", count: 0 });

  const fresh = count > told.current ? store.getState().timeline.results.slice(told.current) : [];
  const refused = fresh.find(({ result }) => result?.kind === "error")?.result;
  if (refused?.kind === "error") alarm.current = { text: errorLine(refused), count: alarm.current.count + 1 };

  useEffect(() => {
    told.current = count;
    const last = fresh.at(-1);
    if (last && refused === undefined) say(view, answer(last));
  }, [count]);

  function answer({ result }: EntryResult): string {
    if (result === undefined) return "";
    if (result.kind === "rows") return rowsLine(result.rows.length);
    return clientText(result, (one) => unsupportedWords(t, one));
  }

  return (
    <>
      <div class="pg-sr" role="status" aria-live="polite">
        {/* The same sentence once more is new text only if its element is. */}
        <span key={said.count}>{said.text}</span>
      </div>
      <div class="pg-sr" role="alert">
        {alarm.current.count > 0 && <span key={alarm.current.count}>{alarm.current.text}</span>}
      </div>
    </>
  );
}
