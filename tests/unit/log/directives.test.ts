import { describe, expect, it } from "vitest";
import { readDirective } from "../../../src/log/directives.ts";

describe("readDirective", () => {
  it.each([
    ["@now", { type: "now" }],
    ["@wait 30s", { type: "wait", ms: 30_000 }],
    ["@until uploading", { type: "until", state: "UPLOADING" }],
    ["@user ana", { type: "user", name: "ana" }],
    ["  @cluster b ", { type: "cluster", name: "b" }],
    ['@fault {"type":"restart"}', { type: "fault", fault: { type: "restart" } }],
    [
      '@fault {"type":"node","node":"be-1","up":false}',
      { type: "fault", fault: { type: "node", node: "be-1", up: false } },
    ],
  ])("reads %s", (text, directive) => {
    expect(readDirective(text)).toEqual(directive);
  });

  it.each([
    ["@nwo", "unknown"],
    ["@", "unknown"],
    ["@now please", "argument"],
    ["@wait", "argument"],
    ["@wait soon", "argument"],
    ["@until LATER", "argument"],
    ["@user", "argument"],
    ["@user a b", "argument"],
    ["@fault", "json"],
    ["@fault {type}", "json"],
  ])("says why it cannot follow %s", (text, code) => {
    expect(readDirective(text)).toEqual({ problem: { code, text } });
  });

  it("says what is wrong inside a fault", () => {
    expect(readDirective('@fault {"type":"disk","node":"be-1","usedPercent":130}')).toEqual({
      problem: {
        code: "fault",
        text: '@fault {"type":"disk","node":"be-1","usedPercent":130}',
        invalid: {
          path: "usedPercent",
          expected: { key: "explain.invalid.wholeNumber", values: { least: 0, most: 100 } },
          found: "130",
        },
      },
    });
  });
});
