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

  test("an engine without grammar has none", () => {
    expect(syntaxDiagram("backup", { engine: "doris", version: "3.0" })).toBeUndefined();
  });
});

/** Writes one statement of a diagram, taking everything that may be left out or nothing of it. */
function example(diagram: Diagram, full: boolean): string {
  switch (diagram.type) {
    case "keyword":
    case "literal":
      return diagram.text;
    case "name":
      return diagram.name === "string" ||
        diagram.name === "key" ||
        diagram.name === "value" ||
        diagram.name === "literal"
        ? '"x"'
        : `my_${diagram.name.replaceAll(" ", "_")}`;
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
      return full && diagram.separator !== undefined ? `${item}${diagram.separator} ${item}` : item;
    }
    case "sequence":
      return diagram.items.map((item) => example(item, full)).join(" ");
  }
}

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
  for (const version of ["2.5", "3.3"]) {
    const diagram = syntaxDiagram(kind, { engine: "starrocks", version });
    for (const full of [true, false]) {
      const sql = example(diagram ?? { type: "literal", text: "" }, full);
      expect([sql, parse(sql, { engine: "starrocks", version }).diagnostics]).toEqual([sql, []]);
    }
  }
});
