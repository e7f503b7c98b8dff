import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { withPolicy } from "../../../src/build/contentSecurityPolicy.ts";

const page = (body: string, head = "") =>
  `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

function policyOf(html: string): string {
  return /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(withPolicy(html))?.[1] ?? "";
}

describe("a page's policy", () => {
  test("stands right after the character encoding", () => {
    expect(withPolicy(page("", "<title>t</title>"))).toMatch(
      /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
    );
  });

  test.each(["<script>", '<script type="module">', '<script type="importmap">', "<SCRIPT data-x='>'>"])(
    "allows the inline script after %s by its hash",
    (tag) => {
      expect(policyOf(page(`${tag}let a = "<b onclick=''>";\n</script>`))).toContain(
        hash(`let a = "<b onclick=''>";\n`),
      );
    },
  );

  test.each([
    '<script type="application/ld+json">{}</script>',
    '<script src="/a.js"></script>',
    "<!-- <script>a</script> -->",
  ])("needs no hash for %s", (tag) => {
    expect(policyOf(page(tag))).not.toContain("sha256");
  });

  test("allows nothing else inline and no code from text", () => {
    const policy = policyOf(page("<script>a</script>"));
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+';/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
  });

  test.each([
    ["<button onclick='go()'>", "<button onclick>"],
    ["<img src=a.png\nonerror=go()>", "<img onerror>"],
    ['<a href="javascript:go()">', "<a href>"],
  ])("refuses a page with %s", (body, place) => {
    expect(() => withPolicy(page(body))).toThrow(place);
  });

  test.each([
    '<p data-code="a > b onclick=c">',
    "<p>onclick=x</p>",
    '<p title="on top">',
    "<style>a{content:'<b onclick=1>'}</style>",
  ])("takes %s for text", (body) => {
    expect(withPolicy(page(body))).toContain(body);
  });
});
