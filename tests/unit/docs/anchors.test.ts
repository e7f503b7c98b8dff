import { expect, test } from "vitest";
import { anchorsOf } from "../../../src/build/sharedAnchors.ts";

test("anchors are made as GitHub makes them, and a second one of a name is counted", () => {
  const page =
    "---\ntitle: X\n---\n\n## Checks, in order\n\n### `ON` list\n\n```sh\n# no heading\n```\n\n## Properties\n\n### Properties\n";
  expect(anchorsOf(page)).toEqual(["checks-in-order", "on-list", "properties", "properties-1"]);
});
