import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anchorsOf } from "../../../src/build/sharedAnchors.ts";
import { ERROR_CODES } from "../../../src/engine/index.ts";
import { linksFor } from "../../../src/explain/links.ts";

const LINKS = [
  ...new Set(ERROR_CODES.flatMap((code) => linksFor(code, { engine: "starrocks", version: "3.4" }))),
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
