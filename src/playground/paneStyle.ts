import type { Panes } from "../session/preferences.ts";

/** Gives the custom properties that lay the panes out; the page's inline script sets the same before the first frame. */
export function paneStyle({ columns, editor, map, jobs }: Panes): Record<string, string> {
  return {
    "--pg-left": `${columns}fr`,
    "--pg-right": `${100 - columns}fr`,
    "--pg-editor": `${editor}fr`,
    "--pg-output": `${100 - editor}fr`,
    "--pg-map": `${map}fr`,
    "--pg-jobs": `${jobs}fr`,
    "--pg-side": `${100 - map - jobs}fr`,
  };
}
