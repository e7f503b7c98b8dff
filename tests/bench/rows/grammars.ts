import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { minify } from "vite";
import { compileGrammar } from "../../../src/build/peggy.ts";
import { gzipKilobytes } from "../gzip.ts";
import type { Row } from "../row.ts";

const ENGINES = [
  ["starrocks", "StarRocks", "262"],
  ["doris", "Apache Doris", "244"],
] as const;

export const grammars: readonly Row[] = ENGINES.map(([engine, name, antlr]) => {
  const file = fileURLToPath(new URL(`../../../grammar/${engine}.peggy`, import.meta.url));
  return {
    what: `Grammar of ${name}`,
    budget: 26,
    unit: "kB",
    kind: "size",
    others: `the engine's own for ANTLR in JavaScript: ${antlr}`,
    ...(existsSync(file) && { measure: () => grammarSize(file) }),
  };
});

async function grammarSize(file: string): Promise<number> {
  const { code } = await minify(file.replace(/\.peggy$/, ".js"), compileGrammar(file).code);
  return gzipKilobytes(code);
}
