import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Width of a character of the code font at the interface's size, px; near enough to choose a form. */
const CHARACTER = 7.6;

/** Gives how many characters of code fit beside each other in an element. */
export function useTextColumns(element: RefObject<HTMLElement>): number | undefined {
  const [columns, setColumns] = useState<number>();
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setColumns(Math.floor(entry.contentRect.width / CHARACTER));
    });
    observer.observe(box);
    setColumns(Math.floor(box.clientWidth / CHARACTER));
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return columns;
}
