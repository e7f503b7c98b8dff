import type { Engine } from "./versions.ts";

/** What the directory of a repository begins with, in front of its name (spec/starrocks.md §3.5; spec/doris.md §3.6). */
export const REPOSITORY_PREFIXES: Readonly<Record<Engine, string>> = {
  starrocks: "__starrocks_repository_",
  doris: "__palo_repository_",
};
