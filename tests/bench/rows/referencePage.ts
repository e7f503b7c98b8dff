import { pageWeight } from "../pageWeight.ts";
import type { Row } from "../row.ts";

export const referencePage: Row = {
  what: "Reference page: JavaScript loaded before anyone runs an example",
  budget: 36,
  unit: "kB",
  kind: "size",
  others: "Starlight 31.6, VitePress 59, Docusaurus 178",
  measure: async () => (await pageWeight("/en/reference/starrocks/backup/", "main h1")).scripts,
};
