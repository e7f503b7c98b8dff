import { expect, test } from "vitest";
import { createTranslator } from "../../../src/i18n/index.ts";
import { sayPieces } from "../../../src/playground/phraseText.ts";

test("names out of the cluster stand out in a sentence, numbers and sizes do not", () => {
  const t = createTranslator(
    { "events.x": "Snapshot {{label}} is complete: {{files}} files in {{repository}}." },
    "en",
  );
  expect(sayPieces(t, { key: "events.x", values: { label: "s1", files: 3, repository: "r" } })).toEqual([
    { text: "Snapshot ", strong: false },
    { text: "s1", strong: true },
    { text: " is complete: 3 files in ", strong: false },
    { text: "r", strong: true },
    { text: ".", strong: false },
  ]);
});
