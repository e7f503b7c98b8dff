import { useEffect, useRef } from "preact/hooks";
import { usePlayground } from "../context.ts";
import type { Activity } from "./activity.ts";
import { paint, paletteOf, type Palette } from "./paint.ts";
import { sceneMarks, type Mark, type Scene } from "./scene.ts";
import { reducesMotion } from "../reducedMotion.ts";

interface MapCanvasProps {
  readonly scene: Scene | undefined;
  readonly active: readonly Activity[];
  readonly colourOf: (mark: Mark) => number;
  readonly width: number;
  readonly height: number;
}

/** Draws what moves, over the still picture: one canvas, drawn anew for each frame of cluster time. */
export function MapCanvas({ scene, active, colourOf, width, height }: MapCanvasProps) {
  const { store } = usePlayground();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context || !scene || width === 0) return undefined;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    let palette: Palette = paletteOf(element);
    let drawn = -1;
    let empty = true;

    const draw = () => {
      const { playhead } = store.getState();
      if (playhead === drawn) return;
      drawn = playhead;
      const marks = sceneMarks(scene, active, playhead, reducesMotion());
      if (marks.length === 0 && empty) return;
      empty = marks.length === 0;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      paint(context, marks, palette, colourOf);
    };
    draw();
    const unsubscribe = store.subscribe(draw);
    const theme = new MutationObserver(() => {
      palette = paletteOf(element);
      drawn = -1;
      draw();
    });
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      unsubscribe();
      theme.disconnect();
    };
  }, [store, scene, active, colourOf, width, height]);

  return (
    <canvas
      ref={canvas}
      class="pg-map-canvas"
      style={{ width: `${width}px`, height: `${height}px` }}
      aria-hidden="true"
    />
  );
}
