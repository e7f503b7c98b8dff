import type { Extension } from "@codemirror/state";
import type { Playground } from "../context.ts";
import type { Target } from "../../engine/index.ts";
export function hoverHelp(_p: Playground, _t: () => Target): Extension {
  return [];
}
