import type { UiKey } from "../i18n/index.ts";
import changes from "../../content/ui/en/changes.json";
import explain from "../../content/ui/en/explain.json";

/** Tells whether there are words under a key that was put together from data: of a change, or of an explanation. */
export function isUiKey(key: string): key is UiKey {
  return Object.hasOwn(changes, key) || Object.hasOwn(explain, key);
}
