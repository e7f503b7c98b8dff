import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagram } from "../../../src/docs/railroad/diagram.ts";
import { factsOf } from "../../../src/docs/facts/index.ts";
import { boxLinks, parameterId } from "../../../src/docs/railroad/links.ts";
import { layout } from "../../../src/docs/railroad/layout.ts";
import { textForm } from "../../../src/docs/railroad/textForm.ts";

const word = (text: string): Diagram => ({ type: "keyword", text });
const name = (text: string): Diagram => ({ type: "name", name: text });
const sequence = (...items: Diagram[]) => ({ type: "sequence", items }) as const;
const choice = (...items: Diagram[]): Diagram => ({ type: "choice", items });
const optional = (item: Diagram): Diagram => ({ type: "optional", item });
const repeat = (item: Diagram): Diagram => ({ type: "repeat", item, separator: "," });

const BACKUP = sequence(
  word("BACKUP"),
  word("SNAPSHOT"),
  name("db_name"),
  { type: "symbol", text: "." },
  name("snapshot_name"),
  word("TO"),
  name("repository_name"),
  optional(
    sequence(word("ON"), { type: "symbol", text: "(" }, repeat(name("table_name")), {
      type: "symbol",
      text: ")",
    }),
  ),
);

describe("a syntax diagram as text", () => {
  test("puts brackets around what may be left out, and says what may be repeated", () => {
    expect(textForm(BACKUP)).toBe(
      "BACKUP SNAPSHOT <db_name>.<snapshot_name> TO <repository_name>\n[ ON ( <table_name> [, ...] ) ]",
    );
  });

  test("puts braces around a choice", () => {
    expect(textForm(sequence(word("DROP"), choice(word("TABLE"), word("VIEW"))))).toBe(
      "DROP { TABLE | VIEW }",
    );
  });

  test("needs no braces in brackets", () => {
    expect(textForm(optional(choice(word("FROM"), word("IN"))))).toBe("[ FROM | IN ]");
  });
});

describe("a syntax diagram as a drawing", () => {
  const anyDiagram = fc.letrec<{ tree: Diagram }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(word("ON"), name("a_long_name"), { type: "symbol", text: "(" } as const),
      fc.array(tie("tree"), { minLength: 1, maxLength: 5 }).map((items) => sequence(...items)),
      fc.array(tie("tree"), { minLength: 1, maxLength: 4 }).map((items) => choice(...items)),
      tie("tree").map(optional),
      tie("tree").map(repeat),
    ),
  })).tree;

  test("every box lies inside, and no two lie on each other", () => {
    fc.assert(
      fc.property(anyDiagram, fc.constantFrom(300, 680), (diagram, room) => {
        const part = layout(diagram, room);
        const boxes = part.draw(0, part.up).flatMap((shape) => (shape.type === "box" ? [shape] : []));
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(part.width + 0.01);
          expect(box.y + 28).toBeLessThanOrEqual(part.up + part.down + 0.01);
        }
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + 28 <= other.y ||
              other.y + 28 <= box.y;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  test("a row that is too wide is broken, so that a statement fits its room", () => {
    expect(layout(BACKUP, 680).width).toBeLessThanOrEqual(680);
    expect(layout(BACKUP, 330).width).toBeLessThanOrEqual(330);
  });
});

describe("links of a diagram", () => {
  const SR = { engine: "starrocks", version: "3.4" } as const;
  const BACKUP_FACTS = factsOf("starrocks", "backup").parameters;
  const RESTORE_FACTS = factsOf("starrocks", "restore").parameters;

  test("a part leads to its drawing, a name to what is written about the parameter", () => {
    expect(boxLinks(RESTORE_FACTS, SR, ["properties"])).toMatchObject({
      properties: "#syntax-3-4-properties",
      repository: "#parameter-repository",
      new_name: "#parameter-alias",
      catalog: "#parameter-catalogs-3-4",
    });
    expect(boxLinks(BACKUP_FACTS, { ...SR, version: "2.5" }, [])).not.toHaveProperty("catalog");
  });

  test("no two parameters have one place", () => {
    for (const facts of [BACKUP_FACTS, RESTORE_FACTS]) {
      const ids = facts.map(parameterId);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test("a word that may be left out between two others stays in their line", () => {
  const brief = sequence(
    word("SHOW"),
    optional(word("BRIEF")),
    word("RESTORE"),
    optional(sequence(word("FROM"), name("db"))),
  );
  expect(textForm(sequence(...brief.items, name("a_name_that_makes_it_long_enough_for_two_lines")))).toMatch(
    /^SHOW \[ BRIEF \] RESTORE\n/,
  );
});
