import { describe, expect, it } from "vitest";
import {
  clientError,
  ENGINES,
  ERROR_CODES,
  ERRORS,
  errorText,
  fillText,
  type ErrorCode,
  type ErrorText,
  type Target,
} from "../../../src/engine/index.ts";
import { isTelling, recognise } from "../../../src/explain/recognise.ts";

/** Values as they occur: with blanks, dots, brackets and quotes where such values have them. */
function sample(name: string): string | number {
  switch (name) {
    case "path":
      return "s3a://backups/shop/__starrocks_repository_r/__ss_s1";
    case "reason":
      return "connect timed out (10.0.0.1: 443)";
    case "difference":
      return "bucket num is inconsistent";
    case "marks":
      return "10001=10025, 10002=10027";
    case "keys":
      return "a, b";
    case "tablet":
    case "id":
    case "count":
      return 10_025;
    default:
      return `${name}_1`;
  }
}

function dataFor(text: ErrorText): Record<string, string | number> {
  return Object.fromEntries(
    [...text.text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, sample(name)]),
  );
}

/** Every text of every error with one version in which it is given. */
const GIVEN = ERROR_CODES.flatMap((code) =>
  Object.keys(ENGINES).flatMap((engine) =>
    engine === "starrocks" || engine === "doris"
      ? ENGINES[engine].versions.flatMap((version) => {
          const target: Target = { engine, version };
          const text = errorText(target, code);
          return text && isTelling(text) ? [{ code, target, text, data: dataFor(text) }] : [];
        })
      : [],
  ),
);

/** The line that a client prints, or what stands in the Status column. */
function shown(target: Target, text: ErrorText, filled: string): string {
  if (text.stage === "status") return `[${text.statusCode ?? "COMMON_ERROR"}, msg: ${filled}]`;
  if (text.stage === "task") return filled;
  const { message, errno, sqlState } = clientError(target, text, filled, "");
  return `ERROR ${errno} (${sqlState}): ${message}`;
}

/** What stays the same of a text whatever its values; a full stop at its end may be the text's or the frame's. */
function form(text: string): string {
  return text
    .replace(/\{\w+\}/g, "{}")
    .replace(/^ERROR \d+ \(\w+\): /, "")
    .replace(/\s+/g, " ")
    .replace(/^(?:errCode = 2, detailMessage = )+/, "")
    .replace(/\.+$/, "")
    .trim();
}

/** The forms of a text alone and as it is shown. */
function forms(target: Target, text: ErrorText): readonly string[] {
  return [form(text.text), form(shown(target, text, text.text))];
}

const BY_FORM = new Map<string, Set<ErrorCode>>();
for (const { code, target, text } of GIVEN)
  for (const key of forms(target, text)) BY_FORM.set(key, (BY_FORM.get(key) ?? new Set()).add(code));

// Texts that a version gives in some cases only.
for (const code of ERROR_CODES)
  for (const { text } of ERRORS[code].texts)
    BY_FORM.set(form(text), (BY_FORM.get(form(text)) ?? new Set()).add(code));

/** Codes whose texts cannot be told from this one. */
function alike(target: Target, text: ErrorText): readonly ErrorCode[] {
  return forms(target, text).flatMap((key) => [...(BY_FORM.get(key) ?? [])]);
}

describe("recognise", () => {
  it("knows every message of every version, and its values", () => {
    expect(GIVEN.length).toBeGreaterThan(1000);
    for (const { code, target, text, data } of GIVEN) {
      const line = shown(target, text, fillText(text.text, data));
      const found = recognise(line, target);
      expect(alike(target, text), line).toContain(found?.code);
      if (found?.code === code)
        for (const [name, value] of Object.entries(data))
          expect(found.data[name], line).toBe(String(value).replace(/\s+/g, " "));
    }
  });

  it("knows them without being told the version", () => {
    for (const { target, text, data } of GIVEN) {
      const line = shown(target, text, fillText(text.text, data));
      expect(alike(target, text), line).toContain(recognise(line)?.code);
    }
  });

  it.each([
    [
      "Getting analyzing error from line 1, column 36 to line 1, column 40. Detail message: Duplicated table: orders.",
      "tableDuplicated",
      { table: "orders" },
    ],
    [
      "  mysql> ERROR 5064 (42000) at line 3: Snapshot with name 's1' already exist in repository\n",
      "labelUsed",
      { label: "s1" },
    ],
    ["Unexpected exception: Repository r1 is read only", "repositoryReadOnly", { repository: "r1" }],
    [
      "partition[p9] does not exist  in tableorders",
      "backupPartitionMissing",
      { partition: "p9", table: "orders" },
    ],
    [
      "| 10112 | s1 | CANCELLED | [NOT_FOUND, msg: table 10023 has been dropped] | 86400 |",
      "restoreTableDropped",
      { id: "10023" },
    ],
    ["[TIMEOUT, msg: ]", "backupTimeout", {}],
    [
      "[COMMON_ERROR, msg: Table t already exist but with different schema, errMsg: ]",
      "restoreSchemaDiffers",
      { table: "t", difference: "" },
    ],
    [
      "[COMMON_ERROR, msg: user cancelled, current state: COMMITTING]",
      "restoreCancelled",
      { state: "COMMITTING" },
    ],
  ])("reads %s", (line, code, data) => {
    expect(recognise(line)).toMatchObject({ code, data });
  });

  it.each([
    "ERROR 1064 (HY000): Getting syntax error at line 1, column 7. Detail message: Unexpected input 'SNAPSHO', the most similar input is {'SNAPSHOT'}.",
    "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'x' at line 1",
  ])("knows a syntax error: %s", (line) => {
    expect(recognise(line)?.code).toBe("syntax");
  });

  it.each([
    "",
    "hello",
    "Query OK, 0 rows affected",
    "[OK]",
    "ERROR 2013 (HY000): Lost connection to MySQL server during query",
  ])("does not know %j", (line) => {
    expect(recognise(line)).toBeUndefined();
  });
});
