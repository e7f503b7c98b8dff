import type { CompletionSource } from "@codemirror/autocomplete";
import type { Playground } from "../context.ts";
import type { Target } from "../../engine/index.ts";
export function completionOf(_p: Playground, _t: () => Target): CompletionSource {
  return () => null;
}
