import { describe, expect, test } from "vitest";
import { sessionOptions } from "../../../src/log/options.ts";
import { planScript } from "../../../src/log/planScript.ts";
import { scriptTargets } from "../../../src/log/scriptTargets.ts";

const OPTIONS = sessionOptions({
  engine: "starrocks",
  version: "3.4",
  clusters: [{ name: "a" }, { name: "b", engine: "doris", version: "4.0" }],
});

/** A comment within a comment: Doris 4.0 nests them, StarRocks ends the outer one with the inner. */
const NESTED = "/* a /* b */ SELECT 1; */ SELECT 2;";

const texts = (script: string, cluster?: string) =>
  planScript(script, ...scriptTargets(OPTIONS, cluster)).flatMap(({ statement }) =>
    statement ? [statement.text] : [],
  );

describe("who reads a session's script", () => {
  test("is the cluster that a statement is sent to, of whichever engine", () => {
    expect(texts(NESTED)).toEqual(["SELECT 1", "*/ SELECT 2"]);
    expect(texts(NESTED, "b")).toEqual(["SELECT 2"]);
    expect(texts(`SELECT 0;\n-- @cluster b\n${NESTED}`)).toEqual(["SELECT 0", "SELECT 2"]);
    expect(texts(`-- @cluster b\nSELECT 0;\n-- @cluster a\n${NESTED}`)).toEqual([
      "SELECT 0",
      "SELECT 1",
      "*/ SELECT 2",
    ]);
  });

  test("stays the same behind a directive that names no cluster of the session", () => {
    expect(texts(`-- @cluster x\n${NESTED}`)).toEqual(["SELECT 1", "*/ SELECT 2"]);
  });

  test("is one where all clusters are of one engine and version", () => {
    const same = sessionOptions({
      engine: "doris",
      version: "4.0",
      clusters: [{ name: "a" }, { name: "b" }],
    });
    expect(scriptTargets(same)).toEqual([{ engine: "doris", version: "4.0" }]);
    expect(scriptTargets(sessionOptions({ engine: "starrocks", version: "3.3" }))).toEqual([
      { engine: "starrocks", version: "3.3" },
    ]);
  });
});
