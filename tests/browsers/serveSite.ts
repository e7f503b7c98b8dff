import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { serve } from "../../src/build/launch/serve.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site while the specs run, with a slash at its end. */
    siteUrl: string;
  }
}

/** Serves `dist/` for the time of the specs. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL("../../dist", import.meta.url));
  if (!existsSync(`${folder}/index.html`)) throw new Error("There is no built site: run `npm run build`");
  const { url, close } = await serve({ folder });
  project.provide("siteUrl", url);
  return close;
}
