import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Point } from "./scene.ts";

/** Where the parts of the map are, px from the map's upper left corner. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  /** Room for the squares of each node, by `data-squares`. */
  readonly nodes: ReadonlyMap<string, Point & { readonly width: number; readonly height: number }>;
  /** Upper left corner of each table's files, by `data-stored`. */
  readonly stored: ReadonlyMap<string, Point>;
  readonly storage: Point;
}

/**
 * Measures the parts of the map whenever the map changes its size or `content` changes.
 * @param content what decides which parts there are
 */
export function useMeasured(map: RefObject<HTMLElement>, content: unknown): Measured | undefined {
  const [measured, setMeasured] = useState<Measured>();

  useLayoutEffect(() => {
    const element = map.current;
    if (!element) return undefined;
    const update = () => {
      const next = measure(element);
      setMeasured((before) => (before && same(before, next) ? before : next));
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    for (const node of element.querySelectorAll("[data-squares]")) observer.observe(node);
    return () => {
      observer.disconnect();
    };
  }, [map, content]);

  return measured;
}

function measure(element: HTMLElement): Measured {
  const frame = element.getBoundingClientRect();
  const nodes = new Map<string, Point & { width: number; height: number }>();
  for (const node of element.querySelectorAll<HTMLElement>("[data-squares]")) {
    const box = node.getBoundingClientRect();
    nodes.set(node.dataset.squares ?? "", {
      x: Math.round(box.left - frame.left),
      y: Math.round(box.top - frame.top),
      width: Math.floor(box.width),
      height: Math.floor(box.height),
    });
  }
  const stored = new Map<string, Point>();
  for (const line of element.querySelectorAll<HTMLElement>("[data-stored]")) {
    const box = line.querySelector("svg")?.getBoundingClientRect();
    if (box)
      stored.set(line.dataset.stored ?? "", {
        x: Math.round(box.left - frame.left),
        y: Math.round(box.top - frame.top),
      });
  }
  const storage = element.querySelector(".pg-storage")?.getBoundingClientRect();
  return {
    width: Math.round(frame.width),
    height: Math.round(frame.height),
    nodes,
    stored,
    storage: storage
      ? { x: storage.left - frame.left + 16, y: storage.top - frame.top + storage.height / 2 }
      : { x: frame.width, y: 0 },
  };
}

function same(a: Measured, b: Measured): boolean {
  return (
    JSON.stringify([a, [...a.nodes], [...a.stored]]) === JSON.stringify([b, [...b.nodes], [...b.stored]])
  );
}
