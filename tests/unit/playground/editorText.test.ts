import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATEMENTS as PAGE_STATEMENTS, STATEMENTS_OF } from "../../../src/docs/facts/statements.ts";
import { ENGINES, isEngine } from "../../../src/engine/versions.ts";
import { LANGUAGES } from "../../../src/i18n/languages.ts";
import { formatEdits } from "../../../src/playground/editor/formatEdits.ts";
import { keyHint } from "../../../src/playground/editor/keyHint.ts";
import { matchingStatements } from "../../../src/playground/editor/matchingStatements.ts";
import { placesIn } from "../../../src/playground/editor/placesIn.ts";
import { referenceOf } from "../../../src/playground/editor/referenceOf.ts";
import { samePlace } from "../../../src/playground/editor/samePlace.ts";
import { snippetTemplate } from "../../../src/playground/editor/snippetTemplate.ts";
import { statementStart } from "../../../src/playground/editor/statementAt.ts";
import type { ScriptStatement } from "../../../src/session/links.ts";
import { splitStatements } from "../../../src/session/splitStatements.ts";
import { snippets } from "../../../src/sql/complete/snippets.ts";
import { formatScript } from "../../../src/sql/formatScript.ts";
import { positionAt } from "../../../src/sql/span.ts";

const TARGET = { engine: "starrocks", version: "3.4" } as const;
const SCRIPT = "select  1;\n\nbackup snapshot shop.s to repo;\nSHOW BACKUP FROM shop;\n";
const STATEMENTS = splitStatements(SCRIPT, TARGET);

test("what is typed behind an unfinished statement belongs to it, and behind a `;` to the next one", () => {
  const script = "SELECT 1;\nBACKUP SNAPSHOT shop.s TO ";
  const statements = splitStatements(script, TARGET);
  expect(statementStart(statements, script, script.length)).toBe(9);
  expect(statementStart(statements, script, 4)).toBe(0);
  const closed = `${script}r;`;
  expect(statementStart(splitStatements(closed, TARGET), closed, closed.length)).toBe(closed.length);
});

test("places of several offsets are those of each of them", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "\n", "表", "😀") }),
      fc.array(fc.nat(40)),
      (text, some) => {
        const offsets = some.map((one) => Math.min(one, text.length));
        expect(placesIn(text, offsets)).toEqual(offsets.map((offset) => positionAt(text, offset)));
      },
    ),
  );
});

describe("laying statements out", () => {
  const format = ({ text }: ScriptStatement) => formatScript(text, TARGET);

  test("without a selection changes every statement that is written otherwise, and only those", () => {
    const edits = formatEdits(STATEMENTS, { from: 3, to: 3 }, format);
    expect(edits.map(({ replacement }) => replacement)).toEqual([
      "SELECT 1",
      "BACKUP SNAPSHOT shop.s TO repo",
    ]);
    expect(edits.map(({ span }) => SCRIPT.slice(span.start, span.end))).toEqual([
      "select  1",
      "backup snapshot shop.s to repo",
    ]);
  });

  test("with a selection changes the statements that it touches", () => {
    const from = SCRIPT.indexOf("snapshot");
    expect(formatEdits(STATEMENTS, { from, to: from + 2 }, format)).toHaveLength(1);
  });
});

describe("the cursor after laying out", () => {
  test("stands behind the same letter", () => {
    const before = "select a ,b";
    const after = "SELECT\n  a,\n  b";
    expect(after.slice(0, samePlace(before, after, before.indexOf(",") + 1))).toBe("SELECT\n  a,");
    expect(samePlace(before, after, 0)).toBe(0);
    expect(samePlace(before, after, before.length)).toBe(after.length);
  });

  test("stays where it is in a text that stays as it is, but for blanks before it", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(60), (text, offset) => {
        const at = Math.min(offset, text.length);
        const place = samePlace(text, text, at);
        return place <= at && text.slice(place, at).trim() === "";
      }),
    );
  });
});

describe("asking for a statement", () => {
  test("a number gives the statement of that number first", () => {
    const many = splitStatements("SELECT 1;".repeat(25), TARGET);
    expect(matchingStatements(many, "2").slice(0, 3)).toEqual([1, 19, 20]);
  });

  test("words give the statements that hold them all, whatever their case", () => {
    expect(matchingStatements(STATEMENTS, "BACKUP shop")).toEqual([1, 2]);
    expect(matchingStatements(STATEMENTS, "backup from")).toEqual([2]);
    expect(matchingStatements(STATEMENTS, "nothing")).toEqual([]);
  });

  test("a number that no statement has is looked for in the texts", () => {
    const texts = splitStatements("SELECT 2025;SELECT 7;", TARGET);
    expect(matchingStatements(texts, "2025")).toEqual([0]);
  });

  test("asking for nothing gives them all", () => {
    expect(matchingStatements(STATEMENTS, " ")).toEqual([0, 1, 2]);
  });
});

describe("a statement to begin with", () => {
  test("has places to fill in, in every version of every engine, and loses none of its text", () => {
    for (const engine of Object.keys(ENGINES).filter(isEngine)) {
      for (const version of ENGINES[engine].versions) {
        for (const { label, insert } of snippets({ engine, version })) {
          const template = snippetTemplate(insert);
          expect(template, label).toContain("${");
          expect(template.replace(/\$\{(\w*)\}/g, "$1").replace(/\\([{}])/g, "$1"), label).toBe(insert);
        }
      }
    }
  });

  test("names become fields, and so do empty texts", () => {
    expect(snippetTemplate('BACKUP SNAPSHOT db.label TO repo PROPERTIES ("a" = "")')).toBe(
      'BACKUP SNAPSHOT ${db}.${label} TO ${repo} PROPERTIES ("a" = "${}")',
    );
  });
});

test("keys are written as the reader's keyboard writes them", () => {
  expect(keyHint("Shift-Mod-Enter", false)).toBe("Shift Ctrl ⏎");
  expect(keyHint("Shift-Mod-Enter", true)).toBe("⇧ ⌘ ⏎");
  expect(keyHint("Mod-k Mod-i", false)).toBe("Ctrl K, Ctrl I");
  expect(keyHint("F8", false)).toBe("F8");
  expect(keyHint("Alt-PageDown", true)).toBe("⌥ PgDn");
});

describe("where help leads to", () => {
  test.each(
    Object.keys(ENGINES)
      .filter(isEngine)
      .flatMap((engine) => STATEMENTS_OF[engine].map((statement) => [engine, statement] as const)),
  )("of %s %s is its page, in every language", (engine, statement) => {
    const page = referenceOf(engine, PAGE_STATEMENTS[statement].head, "statement");
    expect(page).toBe(`reference/${engine}/${statement}/`);
    for (const language of LANGUAGES)
      expect(existsSync(`content/docs/${language}/${page?.replace(/\/$/, "") ?? ""}.mdx`), language).toBe(
        true,
      );
  });

  test("depends on the statement's first words and on what the word is", () => {
    expect(referenceOf("starrocks", "backup snapshot", "statement")).toBe("reference/starrocks/backup/");
    expect(referenceOf("starrocks", "RESTORE SNAPSHOT", "property")).toBe(
      "reference/starrocks/restore/#properties",
    );
    expect(referenceOf("doris", "show brief restore from d", "keyword")).toBe(
      "reference/doris/show-restore/#syntax",
    );
    expect(referenceOf("doris", "CREATE READ ONLY REPOSITORY r", "property")).toBe(
      "reference/doris/create-repository/#properties",
    );
    expect(referenceOf("starrocks", "SELECT 1", "statement")).toBeUndefined();
  });
});
