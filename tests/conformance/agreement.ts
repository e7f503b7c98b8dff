import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Engine } from "../../src/engine/index.ts";
import type { Figures } from "../../src/docs/agreement.ts";

/**
 * Holds what the pages say of our agreement with an engine, a file of `content/agreement`, to what was just measured.
 * `npm run measure` writes it.
 */
export async function holdsFigures<Name extends keyof Figures>(
  engine: Engine,
  name: Name,
  measured: Figures[Name],
): Promise<void> {
  const file = new URL(`../../content/agreement/${engine}/${name}.json`, import.meta.url);
  await expect(`${JSON.stringify(measured, null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(file));
}
