import { useEffect, useRef } from "preact/hooks";
import { usePlayground } from "../context.ts";
import { reducesMotion } from "../reducedMotion.ts";
import type { Activity } from "./activity.ts";
import { paletteOf, pixelPainter } from "./paint.ts";
import { planScene, type ColourOf, type Scene } from "./scene.ts";

interface MapCanvasProps {
  readonly scene: Scene | undefined;
  readonly active: readonly Activity[];
  readonly colourOf: ColourOf;
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
    if (active.length === 0) return undefined;
    const plan = planScene(scene, active, colourOf);
    const picture = context.createImageData(element.width, element.height);
    const pixels = new Uint32Array(picture.data.buffer);
    let painter = pixelPainter(pixels, element.width, paletteOf(element), ratio);
    let drawn = -1;

    const draw = () => {
      const { playhead } = store.getState();
      if (playhead === drawn) return;
      drawn = playhead;
      painter.clear();
      plan.draw(playhead, reducesMotion(), painter.square);
      context.putImageData(picture, 0, 0);
    };
    draw();
    const unsubscribe = store.subscribe(draw);
    const theme = new MutationObserver(() => {
      painter = pixelPainter(pixels, element.width, paletteOf(element), ratio);
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
