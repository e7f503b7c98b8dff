import { expect, test } from "vitest";
import type { Target } from "../../../src/engine/versions.ts";
import { createFits } from "../../../src/playground/header/versionFits.ts";
import { parse } from "../../../src/sql/parse.ts";

const V33: Target = { engine: "starrocks", version: "3.3" };
const V34: Target = { engine: "starrocks", version: "3.4" };

const OLD = "BACKUP SNAPSHOT shop.s TO repo";
const NEW = "BACKUP DATABASE shop SNAPSHOT s TO repo";
const SLIP = "BACKUP SNAPSHT shop.s TO repo";
const HEAD = "CREATE ROUTINE LOAD shop.l ON orders FROM KAFKA ()";

test("each version says for itself whether it reads a statement", () => {
  const fits = createFits();
  Array.from(fits.read([OLD, NEW], [V33, V34]));
  expect(fits.fit(OLD, V33)).toEqual({ kind: "reads" });
  expect(fits.fit(OLD, V34)).toEqual({ kind: "reads" });
  expect(fits.fit(NEW, V34)).toEqual({ kind: "reads" });
  expect(fits.fit(NEW, V33)?.kind).toBe("refused");
});

test("a refusal bears the engine's message, and beside it the version that reads the statement", () => {
  const fits = createFits();
  Array.from(fits.read([NEW], [V33]));
  const fit = fits.fit(NEW, V33);
  expect(fit).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("Getting syntax error"),
    hint: { values: { needed: "3.4" } },
  });
});

test("a slip is refused everywhere with what is wrong about it", () => {
  const fits = createFits();
  Array.from(fits.read([SLIP], [V33, V34]));
  for (const target of [V33, V34])
    expect(fits.fit(SLIP, target)).toMatchObject({ kind: "refused", hint: expect.anything() });
});

test("a statement that is known by its head only is told apart from one that is read", () => {
  const fits = createFits();
  Array.from(fits.read([HEAD], [V34]));
  expect(fits.fit(HEAD, V34)).toEqual({ kind: "headOnly" });
});

test("a script's count covers every statement, one that stands there twice too", () => {
  const fits = createFits();
  Array.from(fits.read([NEW, OLD, NEW], [V33]));
  expect(fits.count([NEW, OLD, NEW], V33)).toEqual({ known: 3, refused: 2, headOnly: 0 });
  expect(fits.count([NEW, OLD, NEW], V34)).toEqual({ known: 0, refused: 0, headOnly: 0 });
});

test("a statement is read once in each version, whatever is asked again", () => {
  const read: string[] = [];
  const fits = createFits((text, target) => {
    read.push(`${target.version} ${text}`);
    return parse(text, target);
  });
  Array.from(fits.read([OLD, NEW], [V33, V34]));
  Array.from(fits.read([NEW, OLD, SLIP], [V33, V34]));
  expect(read).toHaveLength(6);
  expect(new Set(read).size).toBe(6);
});

test("reading can stop after any statement and go on later", () => {
  const fits = createFits();
  const work = fits.read([OLD, NEW], [V33]);
  work.next();
  expect(fits.count([OLD, NEW], V33).known).toBe(1);
  Array.from(work);
  expect(fits.count([OLD, NEW], V33).known).toBe(2);
});
