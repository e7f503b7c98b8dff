import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TERMS } from "../../../src/docs/glossary/terms.ts";
import { LANGUAGES } from "../../../src/i18n/languages.ts";
import { englishRuns } from "../../englishRuns.ts";

const ui = new URL("../../../content/ui/", import.meta.url);

test("a stretch of English is found, code and what an engine says are not", () => {
  expect(englishRuns("作业 The job is running 取消")).toEqual(["The job is running"]);
  expect(englishRuns("作业 `the job is running`，No info file found，{{the name of it}}")).toEqual([]);
});

describe.each(LANGUAGES.filter((language) => language !== "en"))("in %s no English is left", (language) => {
  const files = readdirSync(new URL(`${language}/`, ui)).filter((file) => file.endsWith(".json"));

  test.each(files)("in %s", (file) => {
    const texts: unknown = JSON.parse(readFileSync(new URL(`${language}/${file}`, ui), "utf8"));
    const left = Object.entries(texts ?? {}).flatMap(([key, text]) =>
      englishRuns(String(text)).map((run) => `${key}: ${run}`),
    );
    expect(left).toEqual([]);
  });

  test("in the glossary", () => {
    const texts = TERMS.flatMap(({ definition, note }) => [definition[language], note?.[language] ?? ""]);
    expect(texts.flatMap(englishRuns)).toEqual([]);
  });
});
