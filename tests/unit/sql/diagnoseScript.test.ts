import { describe, expect, test } from "vitest";
import { createDoctor, createParser, diagnoseScript, splitScript } from "../../../src/sql/index.ts";
import { createScript } from "../../../src/sql/scriptPieces.ts";
import { atCursor, SR33 } from "./marker.ts";

const script = "SHOW BACKUP;\n-- note\n  SHOW BACKUPS;\nBAKUP SNAPSHOT a.b TO r;\nSHOW RESTORE";
const all = (text: string) => [...diagnoseScript(text, SR33)].flat();

describe("a script", () => {
  test("is read statement by statement: a bad one never hides the next", () => {
    expect(
      all(script).map(({ line, column, span }) => [line, column, script.slice(span.start, span.end)]),
    ).toEqual([
      [3, 7, "BACKUPS"],
      [4, 0, "BAKUP"],
    ]);
  });

  test("its fixes are edits of the script", () => {
    const [first] = all(script);
    expect(first?.fixes[0]?.edits.map(({ span }) => script.slice(span.start, span.end))).toEqual(["BACKUPS"]);
  });

  test("is read in steps, and what is known and in order makes none", () => {
    const doctor = createDoctor(SR33, createParser(SR33));
    doctor.update("SHOW BACKUP; SHOW RESTORE; SHOW BACKUPS");
    expect([...doctor.diagnose()].map(({ length }) => length)).toEqual([0, 0, 1]);
    doctor.update("SHOW BACKUP; SHOW RESTORE ; SHOW BACKUPS");
    expect([...doctor.diagnose()].map(({ length }) => length)).toEqual([1]);
  });
});

describe("the statement that is typed", () => {
  const around = (marked: string) => {
    const { text, offset } = atCursor(marked);
    const doctor = createDoctor(SR33);
    doctor.update(text);
    const { start, end } = doctor.around(offset);
    return text.slice(start, end);
  };

  test.each([
    ["USE a; SHOW BA|CKUP FROM b ; USE c", "SHOW BACKUP FROM b "],
    ["USE a; SHOW |", "SHOW "],
    ["USE a;| SHOW BACKUP", ""],
    ["| USE a", ""],
    ["USE a|; USE b", "USE a"],
  ])("%s", (marked, statement) => {
    expect(around(marked)).toBe(statement);
  });
});

describe("after a change the statements are the same as if split anew", () => {
  const before = "SHOW BACKUP; -- a;b\nSELECT ';' ;\n/* c; */ SHOW RESTORE;\nUSE db1";
  test.each([
    ["a letter", before.replace("USE", "USEX")],
    ["a statement before", `SHOW TABLES;${before}`],
    ["a semicolon", before.replace("BACKUP", "BACK;UP")],
    ["a quote opens", before.replace("BACKUP", "BACKUP '")],
    ["a comment opens", before.replace("BACKUP", "BACKUP /*")],
    ["a comment closes", before.replace("/* c; */", "/* c; */ */")],
    ["a line comment goes", before.replace("-- a;b", "")],
    ["all of it goes", ""],
    ["the end", `${before}; SHOW BACKUP`],
    ["twice the same", before + before],
  ])("%s", (_what, after) => {
    const changed = createScript(SR33);
    changed.update(before);
    changed.update(after);
    expect(changed.pieces()).toEqual({
      texts: splitScript(after, SR33).map(({ text }) => text),
      starts: splitScript(after, SR33).map(({ span }) => span.start),
      afters: splitScript(after, SR33).map(({ after: end }) => end),
      closed: splitScript(after, SR33).at(-1)?.closed ?? true,
    });
    changed.update(before);
    expect(changed.pieces().texts).toEqual(splitScript(before, SR33).map(({ text }) => text));
  });
});
