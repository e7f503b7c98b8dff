import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { peggyGrammars } from "../../../src/build/peggy.ts";

const folder = mkdtempSync(join(tmpdir(), "firedrill-grammar-"));
const library = join(folder, "lexical.peggy");
let server: ViteDevServer;

beforeAll(async () => {
  cpSync(fileURLToPath(new URL("grammars", import.meta.url)), folder, { recursive: true });
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: "silent",
    plugins: [peggyGrammars()],
    server: { middlewareMode: true, ws: false, watch: { usePolling: true, interval: 20 } },
    optimizeDeps: { noDiscovery: true },
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function servedCode(): Promise<string> {
  return (await server.environments.client.transformRequest("/dialect.peggy"))?.code ?? "";
}

test("a change of a library reaches the grammar that was merged from it", async () => {
  expect(await servedCode()).toContain('peg$otherExpectation("name")');
  writeFileSync(library, readFileSync(library, "utf8").replace('Name "name"', 'Name "new name"'));
  await expect.poll(servedCode, { timeout: 10_000 }).toContain('peg$otherExpectation("new name")');
});
