import { pageWeight } from "../pageWeight.ts";
import type { Row } from "../row.ts";

export const playground: Row = {
  what: "Playground, ready to type, one language: everything loaded",
  budget: 230,
  unit: "kB",
  kind: "size",
  others: "half of a Docusaurus page",
  measure: async () => (await pageWeight("/en/playground/", ".cm-content")).all,
};
