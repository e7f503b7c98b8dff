import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anchorsOf } from "../../../src/build/sharedAnchors.ts";
import { ENGINES, ERROR_CODES, ERRORS, isEngine, isErrorCode } from "../../../src/engine/index.ts";
import { FINDING_CODES } from "../../../src/explain/index.ts";
import { linksFor } from "../../../src/explain/links.ts";

const ENGINE_NAMES = Object.keys(ENGINES).filter(isEngine);

/** What an engine says nothing of leads nowhere in its reference. */
const KNOWN = ENGINE_NAMES.flatMap((engine) =>
  [...ERROR_CODES, ...FINDING_CODES]
    .filter((code) => !isErrorCode(code) || ERRORS[code].texts.some((text) => text.engine === engine))
    .map((code) => ({ engine, code })),
);

const LINKS = [
  ...new Set(
    KNOWN.flatMap(({ engine, code }) => linksFor(code, { engine, version: ENGINES[engine].versions[0] })),
  ),
];

describe("the links of explanations", () => {
  it("are to more than one page", () => {
    expect(LINKS.length).toBeGreaterThan(5);
  });

  it.each(LINKS)("%s is a section that there is", (link) => {
    const [page = "", anchor = ""] = link.split("/#");
    const markdown = readFileSync(new URL(`../../../content/docs/en/${page}.mdx`, import.meta.url), "utf8");
    expect(anchorsOf(markdown)).toContain(anchor);
  });
});
