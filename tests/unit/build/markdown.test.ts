import { describe, expect, test } from "vitest";
import { sidebarOf } from "../../../src/build/markdown/sidebar.ts";
import { twinOf } from "../../../src/build/markdown/twin.ts";

const COMPLETE = new Set(["3.3 3.4"]);
const ADDRESS = "https://site.example/en/reference/backup/";

/** Writes a page with this content as Markdown, without its head. */
function written(content: string): string {
  const html = `<!DOCTYPE html><html><head><meta name="description" content="What it does."/></head>
    <body><h1>BACKUP &lt;label&gt;</h1><div class="sl-markdown-content">${content}</div></body></html>`;
  const { markdown = "" } = twinOf(html, { address: ADDRESS, complete: COMPLETE }) ?? {};
  const [title, description, address, ...rest] = markdown.trimEnd().split("\n\n");
  expect([title, description, address]).toEqual(["# BACKUP \\<label>", "> What it does.", `<${ADDRESS}>`]);
  return rest.join("\n\n");
}

test("a page that is none of the docs has no twin", () => {
  expect(
    twinOf("<html><body><h1>Playground</h1></body></html>", { address: undefined, complete: COMPLETE }),
  ).toBe(undefined);
});

describe("as Markdown", () => {
  test.each([
    ["<p>One <strong>two </strong>three <code>a`b</code>.</p>", "One **two** three `` a`b ``."],
    ["<p>a &lt;b&gt; *c* [d]</p>", "a \\<b> \\*c\\* \\[d\\]"],
    ['<p><a href="../restore/">RESTORE</a></p>', "[RESTORE](https://site.example/en/reference/restore/)"],
    ["<ul><li>one</li><li>two</li></ul>", "- one\n- two"],
    ["<dl><dt>label</dt><dd>Its name.</dd></dl>", "**label**\n\nIts name."],
    ["<pre><code><span>SHOW</span>\n  BACKUP;</code></pre>", "```sql\nSHOW\n  BACKUP;\n```"],
    ['<pre class="fd-engine">Query OK</pre>', "```text\nQuery OK\n```"],
    ["<details><summary>More</summary><p>Here.</p></details>", "**More**\n\nHere."],
    ['<div role="note"><p>Elsewhere.</p></div>', "> Elsewhere."],
    ["<p>Copy</p><button>Copy</button><div hidden><p>Hidden</p></div>", "Copy"],
    ["<p><code>type</code><span class='fd-badge'>since 3.4</span></p>", "`type` (since 3.4)"],
  ])("%s is written %s", (html, markdown) => {
    expect(written(html)).toBe(markdown);
  });

  test("a table has one line for each row, and no bar or line break inside of a cell", () => {
    expect(
      written(
        "<table><thead><tr><th>Name</th><th>Meaning</th></tr></thead>" +
          "<tbody><tr><th><code>a|b</code></th><td><p>One.</p><p>Two.</p></td></tr></tbody></table>",
      ),
    ).toBe("| Name | Meaning |\n| --- | --- |\n| `a\\|b` | One.<br>Two. |");
  });

  test("parts for some versions name them, unless all come to the same", () => {
    const part = (versions: string, text: string) => `<div data-versions="${versions}"><p>${text}</p></div>`;
    expect(written(`<div>${part("3.3", "Old.")}${part("3.4", "New.")}</div>`)).toBe(
      "(3.3)\n\nOld.\n\n(3.4)\n\nNew.",
    );
    expect(written(`<div>${part("3.3", "Same.")}${part("3.4", "Same.")}</div>`)).toBe("Same.");
    expect(written(part("3.4", "New."))).toBe("(3.4)\n\nNew.");
    expect(written(part("3.3 3.4", "Always."))).toBe("Always.");
  });

  test("a set-up that several examples share is given once", () => {
    const setup = '<details class="setup"><summary>Before</summary><pre>CREATE;</pre></details>';
    expect(written(`${setup}<p>One.</p>${setup}`)).toBe("**Before**\n\n```sql\nCREATE;\n```\n\nOne.");
  });
});

test("the navigation is read in order, by group", () => {
  expect(
    sidebarOf(
      '<nav class="sidebar"><ul><li><a href="/p/"><span>Play</span></a></li><li><details><summary><span>Guides</span>' +
        '</summary><ul><li><a href="/g/">Moving</a></li></ul></details></li><li><a href="/z/">Last</a></li></ul></nav>',
    ),
  ).toEqual([
    { group: undefined, title: "Play", href: "/p/" },
    { group: "Guides", title: "Moving", href: "/g/" },
    { group: undefined, title: "Last", href: "/z/" },
  ]);
});
