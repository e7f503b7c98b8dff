import { classesOf, type HtmlElement } from "../htmlTree.ts";

/** Elements that only a reader at a screen can use, or that say nothing. */
const SILENT = new Set([
  "button",
  "fieldset",
  "form",
  "input",
  "nav",
  "noscript",
  "script",
  "select",
  "style",
  "template",
]);
/** Links to a heading itself, the choice of a version, what an example says of that choice, and diagrams: their text follows. */
const SILENT_CLASSES = ["sl-anchor-link", "fd-choice", "where", "drawing", "legend"];

/** Tells whether an element says something to a reader of plain text. */
export function isShown(element: HtmlElement): boolean {
  const { name, attributes } = element;
  return !(
    SILENT.has(name) ||
    attributes.has("hidden") ||
    attributes.get("aria-hidden") === "true" ||
    attributes.get("role") === "status" ||
    classesOf(element).some((one) => SILENT_CLASSES.includes(one))
  );
}
