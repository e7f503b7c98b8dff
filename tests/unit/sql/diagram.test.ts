import { describe, expect, test } from "vitest";
import { syntaxDiagram, syntaxText, type Diagram, type DiagramKind } from "../../../src/sql/diagram/index.ts";
import { parse } from "../../../src/sql/index.ts";
import { SR33, SR34 } from "./marker.ts";

describe("the syntax of a statement comes out of the grammar, version by version", () => {
  test.each<[DiagramKind, string]>([
    ["showBackup", "SHOW BACKUP [{FROM | IN} database]"],
    ["showRestore", "SHOW RESTORE [{FROM | IN} database] [WHERE expression]"],
    ["showSnapshot", "SHOW SNAPSHOT ON repository [WHERE expression]"],
    ["showRepositories", "SHOW REPOSITORIES"],
    ["dropRepository", "DROP REPOSITORY repository"],
    [
      "createRepository",
      "CREATE [READ ONLY] REPOSITORY repository WITH BROKER [broker] ON LOCATION string [PROPERTIES (key = value [, …])]",
    ],
    ["cancel", "CANCEL {BACKUP | RESTORE} [{FROM | IN} database]"],
    [
      "backup",
      "BACKUP SNAPSHOT [database.]label TO repository [ON (table [{PARTITION (column = literal [, …]) | [TEMPORARY] {PARTITION | PARTITIONS} {(partition [, …]) | partition}}] [, …])] [PROPERTIES (key = value [, …])]",
    ],
  ])("%s", (kind, text) => {
    expect(syntaxText(kind, SR33)).toBe(text);
  });

  test("what a version brought stands in its syntax and not before", () => {
    expect(syntaxText("restore", SR33)).not.toContain("DATABASE");
    expect(syntaxText("restore", SR34)).toContain("[DATABASE database [AS new_name]]");
    expect(syntaxText("cancel", SR34)).toBe(
      "CANCEL {BACKUP | RESTORE} [{{FROM | IN} database | FOR EXTERNAL CATALOG}]",
    );
  });

  test("BACKUP shows no AS: the grammar reads it and the engine refuses it", () => {
    expect(syntaxText("backup", SR34)).toContain("MATERIALIZED");
    expect(syntaxText("backup", SR34)).not.toMatch(/\bAS\b/);
  });

  test.each<[DiagramKind, string, string]>([
    ["cancel", "2.0", "CANCEL {BACKUP | RESTORE} [{FROM | IN} database]"],
    ["showRestore", "2.1", "SHOW [BRIEF] RESTORE [{FROM | IN} database] [{LIKE string | WHERE expression}]"],
    ["showCreateRepository", "3.0", "SHOW CREATE REPOSITORY FOR repository"],
    ["alterRepository", "3.0", "ALTER REPOSITORY repository [PROPERTIES (key = value [, …])]"],
    [
      "createRepository",
      "4.0",
      "CREATE [READ ONLY] REPOSITORY repository WITH {BROKER | S3 | HDFS | LOCAL} [broker] ON LOCATION string [PROPERTIES (key = value [, …])]",
    ],
  ])("Doris: %s in %s", (kind, version, text) => {
    expect(syntaxText(kind, { engine: "doris", version })).toBe(text);
  });

  test("Doris lists with ON or EXCLUDE, and gives new names in RESTORE alone", () => {
    expect(syntaxText("backup", { engine: "doris", version: "2.0" })).toContain("[{ON | EXCLUDE} (table");
    expect(syntaxText("backup", { engine: "doris", version: "2.0" })).not.toMatch(/\bnew_name\b/);
    expect(syntaxText("restore", { engine: "doris", version: "2.0" })).toContain("AS new_name");
    expect(syntaxText("backup", { engine: "doris", version: "2.1" })).toContain("scan_parameters");
    expect(syntaxText("backup", { engine: "doris", version: "2.0" })).not.toContain("scan_parameters");
  });

  test("GRANT and REVOKE have a syntax each", () => {
    for (const target of [SR33, SR34, { engine: "doris", version: "4.0" } as const]) {
      expect(syntaxText("grant", target)).toMatch(/^GRANT /);
      expect(syntaxText("grant", target)).not.toMatch(/REVOKE|FROM/);
      expect(syntaxText("revoke", target)).toMatch(/^REVOKE /);
    }
  });

  test("a version that lacks a statement has no diagram of it", () => {
    expect(syntaxDiagram("showCreateRepository", SR34)).toBeUndefined();
    expect(syntaxDiagram("alterRepository", { engine: "doris", version: "2.0" })).toBeUndefined();
  });
});

const SAMPLES: Readonly<Record<string, string>> = {
  string: '"x"',
  value: '"x"',
  literal: '"x"',
  integer: "1",
  tablets: "TABLET (1)",
  "table version": "FOR VERSION AS OF 1",
  "scan parameters": '@incr("x" = "y")',
  sample: "TABLESAMPLE(1 PERCENT)",
  hints: "[shuffle]",
};

let keys = 0;

/** Writes one statement of a diagram, taking everything that may be left out or nothing of it. */
function example(diagram: Diagram, full: boolean): string {
  switch (diagram.type) {
    case "keyword":
    case "literal":
      return diagram.text;
    case "name":
      // Doris 4.0 takes each key once.
      if (diagram.name === "key") return `"key ${++keys}"`;
      return SAMPLES[diagram.name] ?? `my_${diagram.name.replaceAll(" ", "_")}`;
    case "group":
      return example(diagram.item, full);
    case "optional":
      return full ? example(diagram.item, full) : "";
    case "choice":
      return example(
        diagram.items[full ? diagram.items.length - 1 : 0] ?? { type: "literal", text: "" },
        full,
      );
    case "repeat": {
      const item = example(diagram.item, full);
      const again = full && diagram.separator !== undefined;
      return again ? `${item}${diagram.separator} ${example(diagram.item, full)}` : item;
    }
    case "sequence":
      return diagram.items.map((item) => example(item, full)).join(" ");
  }
}

const TARGETS = [
  { engine: "starrocks", version: "2.5" },
  { engine: "starrocks", version: "3.3" },
  { engine: "doris", version: "2.0" },
  { engine: "doris", version: "4.0" },
] as const;

test.each([
  "backup",
  "restore",
  "showBackup",
  "showRestore",
  "showSnapshot",
  "showRepositories",
  "createRepository",
  "dropRepository",
  "recover",
] as const)("what the diagram of %s allows, the parser reads", (kind) => {
  for (const target of TARGETS) {
    const diagram = syntaxDiagram(kind, target);
    for (const full of [true, false]) {
      const sql = example(diagram ?? { type: "literal", text: "" }, full);
      expect([target, sql, parse(sql, target).diagnostics]).toEqual([target, sql, []]);
    }
  }
});
