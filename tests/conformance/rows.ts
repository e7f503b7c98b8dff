import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Engine } from "../../src/engine/index.ts";

/** What some versions of an engine say where they refuse a text. */
export interface EngineError {
  readonly versions: readonly string[];
  readonly line?: number;
  readonly column?: number;
  /** The engine's text; one cut off ends with "…". */
  readonly message?: string;
  /** A piece of the engine's text, where no more than that is known. */
  readonly part?: string;
}

/** One text as each version's own parser reads it. */
export interface Row {
  readonly family: string;
  readonly sql: string;
  readonly accept: readonly string[];
  readonly errors: readonly EngineError[];
}

/** Reads the table of an engine. */
export function readRows(engine: Engine): readonly Row[] {
  const lines = gunzipSync(readFileSync(new URL(`${engine}.jsonl.gz`, import.meta.url)))
    .toString("utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as Row);
}
