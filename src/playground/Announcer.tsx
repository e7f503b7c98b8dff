import { useStore } from "zustand/react";
import { usePlayground } from "./context.ts";

/** Says sentences to whoever listens; never a change of the picture, which the event log tells. */
export function Announcer() {
  const { view } = usePlayground();
  const { text, count } = useStore(view, (state) => state.said);
  return (
    <div class="pg-sr" role="status" aria-live="polite">
      {/* The same sentence once more is new text only if its element is. */}
      <span key={count}>{text}</span>
    </div>
  );
}
