import { expect, test } from "vitest";
import hoverTexts from "../../../content/ui/en/hover.json";
import playgroundTexts from "../../../content/ui/en/playground.json";
import sqlTexts from "../../../content/ui/en/sql.json";
import { createTranslator } from "../../../src/i18n/createTranslator.ts";
import { helpText } from "../../../src/playground/editor/helpText.ts";

const t = createTranslator({ ...playgroundTexts, ...sqlTexts, ...hoverTexts }, "en");
const V34 = { engine: "starrocks", version: "3.4" } as const;

test("a statement says what it does and leads to its page", () => {
  const help = helpText("BACKUP SNAPSHOT shop.s TO r", 2, V34, t);
  expect(help).toMatchObject({ name: "BACKUP", page: "reference/starrocks/backup/" });
  expect(help?.lines[0]).toMatch(/^Saves the data/);
});

test("a word that came with a version says with which, in the engine's name", () => {
  const text = "BACKUP DATABASE shop SNAPSHOT s TO r";
  const help = helpText(text, text.indexOf("DATABASE") + 1, V34, t);
  expect(help?.lines.join(" ")).toContain("Since StarRocks 3.4");
  expect(help?.page).toBe("reference/starrocks/backup/#syntax");
});

test("a property says what it is for and leads to the properties", () => {
  const text = 'RESTORE SNAPSHOT shop.s FROM r PROPERTIES ("backup_timestamp" = "x")';
  const help = helpText(text, text.indexOf("backup_timestamp") + 3, V34, t);
  expect(help).toMatchObject({
    name: "backup_timestamp",
    page: "reference/starrocks/restore/#properties",
  });
});

test("of a name it says what kind of thing it is, of a value nothing", () => {
  expect(helpText("SELECT shop FROM t", 9, V34, t)?.lines).toEqual(["A column."]);
  expect(helpText("SELECT 'shop' FROM t", 10, V34, t)).toBeUndefined();
});
