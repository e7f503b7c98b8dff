import type { Extension } from "@codemirror/state";
import type { Target } from "../../engine/index.ts";
export function sqlLanguage(_target: Target): Extension {
  return [];
}
