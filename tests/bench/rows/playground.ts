import { pageWeight } from "../pageWeight.ts";
import type { Row } from "../row.ts";

export const playground: Row = {
  what: "Playground, ready to type, one language: everything asked for",
  budget: 230,
  unit: "kB",
  kind: "size",
  others: "half of a Docusaurus page",
  measure: async () => {
    const { untilReady, all } = await pageWeight("/en/playground/", ".cm-content");
    return { value: untilReady, note: `${all.toFixed(1)} kB with what it loads by itself after that` };
  },
};
