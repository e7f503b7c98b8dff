import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/sql/index.ts";

/** One text as each version's own parser reads it; `errors` holds what it says where it refuses. */
interface Row {
  readonly family: string;
  readonly sql: string;
  readonly accept: readonly string[];
  readonly errors: readonly {
    readonly versions: readonly string[];
    readonly line?: number;
    readonly column?: number;
    readonly message: string;
  }[];
}

const file = new URL("starrocks.jsonl.gz", import.meta.url);
const rows: Row[] = gunzipSync(readFileSync(file))
  .toString("utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

interface Case {
  readonly name: string;
  readonly accepted: boolean;
  readonly agrees: boolean;
  readonly placed: boolean;
  readonly worded: boolean;
}

// A null pointer in the engine's code carries no text of its own to compare with.
const hasNoWords = (message: string) => message.startsWith("NullPointerException");

const cases = rows.flatMap((row): Case[] =>
  [...row.accept, ...row.errors.flatMap((error) => error.versions)].map((version) => {
    const ours = parse(row.sql, { engine: "starrocks", version }).diagnostics.find(
      ({ severity, stage }) => severity === "error" && stage === "syntax",
    );
    const theirs = row.errors.find((error) => error.versions.includes(version));
    const both = ours !== undefined && theirs !== undefined;
    return {
      name: `${row.family} ${version}: ${row.sql}`,
      accepted: theirs === undefined,
      agrees: (ours === undefined) === (theirs === undefined),
      placed:
        !both || theirs.line === undefined || (ours.line === theirs.line && ours.column === theirs.column),
      worded: !both || hasNoWords(theirs.message) || ours.message === theirs.message,
    };
  }),
);

describe("StarRocks' own parsers, version by version", () => {
  test("the table holds texts that are accepted and texts that are refused", () => {
    expect(cases.filter(({ accepted }) => accepted).length).toBeGreaterThan(1000);
    expect(cases.filter(({ accepted }) => !accepted).length).toBeGreaterThan(1000);
  });

  test.each(["agrees", "placed", "worded"] as const)("%s with every one of them", (what) => {
    expect(cases.filter((one) => !one[what]).map(({ name }) => name)).toEqual([]);
  });
});
