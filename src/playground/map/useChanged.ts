import { useEffect, useRef, useState } from "preact/hooks";
import { reducesMotion } from "../reducedMotion.ts";

/** How long a change is marked, ms of the reader's time. */
const MARKED = 1_000;

/**
 * Tells for a second that something changed, to a reader who asked for less motion: what others see move, they see marked.
 * @param state what is looked at; another text is a change
 */
export function useChanged(state: string): boolean {
  const [marked, setMarked] = useState(false);
  const known = useRef(state);
  useEffect(() => {
    if (known.current === state) return undefined;
    known.current = state;
    if (!reducesMotion()) return undefined;
    setMarked(true);
    const timer = setTimeout(() => {
      setMarked(false);
    }, MARKED);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  return marked;
}
