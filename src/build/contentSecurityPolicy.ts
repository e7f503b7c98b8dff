import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { tagsOf, type Tag } from "./html.ts";

/** Types of a script element that a browser executes or acts on, and so asks the policy about. */
const EXECUTED = new Set([
  "",
  "module",
  "text/javascript",
  "application/javascript",
  "importmap",
  "speculationrules",
]);

/**
 * Puts a content security policy into a page: inline scripts are allowed by their hash, and nothing else inline.
 *
 * `style-src` keeps 'unsafe-inline': Starlight sets custom properties in style attributes and the editor adds
 * style elements. Pagefind compiles WebAssembly.
 *
 * @throws Error naming every inline event handler or `javascript:` address of the page
 */
export function withPolicy(html: string): string {
  const tags = [...tagsOf(html)];
  const faults = tags.flatMap(inlineCode);
  if (faults.length > 0) throw new Error(`The content security policy forbids ${faults.join(", ")}`);

  const hashes = new Set(tags.filter(isInlineScript).map(({ text }) => `'sha256-${sha256(text)}'`));
  const policy = [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");

  // The character encoding has to stand in the first bytes, the policy before anything that it governs.
  const anchor = tags.find(({ name, attributes }) => name === "meta" && attributes.has("charset"));
  const head = anchor ?? tags.find(({ name }) => name === "head");
  if (!head) throw new Error("A page without <head> can't bear a content security policy");
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.slice(0, head.end) + meta + html.slice(head.end);
}

function isInlineScript({ name, attributes }: Tag): boolean {
  return (
    name === "script" && !attributes.has("src") && EXECUTED.has(attributes.get("type")?.toLowerCase() ?? "")
  );
}

function inlineCode({ name, attributes }: Tag): string[] {
  return [...attributes]
    .filter(([key, value]) => /^on[a-z]/.test(key) || /^\s*javascript:/i.test(value))
    .map(([key]) => `<${name} ${key}>`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** Gives every built page its content security policy. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: "firedrill:content-security-policy",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith(".html"));
        for (const page of pages) {
          const file = join(root, page);
          const html = await readFile(file, "utf8");
          try {
            await writeFile(file, withPolicy(html));
          } catch (error) {
            throw new Error(`${page}: ${String(error)}`, { cause: error });
          }
        }
        logger.info(`${pages.length} pages bear a policy`);
      },
    },
  };
}
