import { describe, expect, test } from "vitest";
import { splitScript } from "../../../src/sql/index.ts";
import { SR33 } from "./marker.ts";

const texts = (script: string) => splitScript(script, SR33).map(({ text }) => text);

describe("statements", () => {
  test.each([
    ["end at semicolons", "a; b ;c", ["a", "b", "c"]],
    ["empty ones are none", ";; a;;", ["a"]],
    ["a semicolon in a text is none", "a ';' \";\" `;` b", ["a ';' \";\" `;` b"]],
    ["a semicolon in a comment is none", "a -- ;\n b /* ; */ c", ["a -- ;\n b /* ; */ c"]],
    ["a full-width semicolon is none", "a；b", ["a；b"]],
    ["an unfinished quote reaches to the end", "a; b 'c; d", ["a", "b 'c; d"]],
    ["comments around are no part of it", "-- x\n a /* y */; -- z", ["a"]],
    ["nothing but comments is no statement", "-- a\n/* b */", []],
  ])("%s", (_what, script, statements) => {
    expect(texts(script)).toEqual(statements);
  });

  test("a comment within a comment ends only itself where the engine nests them", () => {
    const script = "/* a /* b */ c; */SHOW BACKUP; SHOW RESTORE";
    const of = (version: string) => splitScript(script, { engine: "doris", version }).map(({ text }) => text);
    expect(of("4.0")).toEqual(["SHOW BACKUP", "SHOW RESTORE"]);
    expect(of("2.1")).toEqual(["c", "*/SHOW BACKUP", "SHOW RESTORE"]);
  });

  test("spans give the statement without its semicolon", () => {
    const script = "  SHOW BACKUP ;\nSHOW RESTORE";
    expect(splitScript(script, SR33).map(({ span }) => script.slice(span.start, span.end))).toEqual([
      "SHOW BACKUP",
      "SHOW RESTORE",
    ]);
  });
});

describe("directives", () => {
  const directives = (script: string) =>
    splitScript(script, SR33).map(({ text, trailing, directives }) => ({
      text,
      trailing,
      directives: directives.map(({ span: _span, ...one }) => one),
    }));

  test("belong to the statement that they stand before", () => {
    expect(directives("a;\n-- @now\n--@wait 1.5m\nb;\nc")).toEqual([
      { text: "a", trailing: false, directives: [] },
      { text: "b", trailing: false, directives: [{ kind: "now" }, { kind: "wait", milliseconds: 90_000 }] },
      { text: "c", trailing: false, directives: [] },
    ]);
  });

  test("behind the last statement make a part of their own", () => {
    expect(directives("a;\n-- @until uploading")).toEqual([
      { text: "a", trailing: false, directives: [] },
      { text: "", trailing: true, directives: [{ kind: "until", state: "UPLOADING" }] },
    ]);
  });

  test("inside a statement are comments", () => {
    expect(directives("a\n-- @now\nb")).toEqual([{ text: "a\n-- @now\nb", trailing: false, directives: [] }]);
  });

  test.each([
    ["-- @user anna", { kind: "user", name: "anna" }],
    ["-- @cluster b", { kind: "cluster", name: "b" }],
    [
      '-- @fault {"type":"node","node":1,"up":false}',
      { kind: "fault", json: '{"type":"node","node":1,"up":false}' },
    ],
    ["-- @wait 250ms  ", { kind: "wait", milliseconds: 250 }],
    ["-- @wait long", { kind: "unknown", word: "wait" }],
    ["-- @later", { kind: "unknown", word: "later" }],
  ])("%s", (line, directive) => {
    expect(directives(`${line}\na`)[0]?.directives).toEqual([directive]);
  });

  test("their spans hold the line without its end", () => {
    const script = "-- @now  \r\na";
    expect(
      splitScript(script, SR33)[0]?.directives.map(({ span }) => script.slice(span.start, span.end)),
    ).toEqual(["-- @now"]);
  });
});
