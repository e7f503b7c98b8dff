import { listFiles } from "../../cluster/repositoryFiles.ts";
import type { Engine } from "../../engine/index.ts";
import { provideAllLanguages } from "../../sql/languages/all.ts";
import { exampleOf } from "../example/files.ts";
import { playExample } from "../example/playExample.ts";
import { nearestVersion } from "../example/variants.ts";

/** What a directory or file of a repository is, told by its name (spec/starrocks.md §3.5; spec/doris.md §3.6). */
const KINDS = {
  repositoryInfo: /^__repo_info/,
  content: /^__ss_content$/,
  snapshot: /^__ss_/,
  metadata: /^__meta\./,
  jobInfo: /^__info_/,
  database: /^__db_/,
  table: /^__tbl_/,
  partition: /^__part_/,
  index: /^__idx_/,
  tablet: /^__\d+$/,
  header: /\.hdr\./,
  data: /\.dat\./,
  repository: /^__\w+_repository_/,
} as const;

export type FileKind = keyof typeof KINDS;

/** One line of the tree; of things of a kind the first stands for all. */
export interface TreeRow {
  readonly depth: number;
  readonly name: string;
  readonly kind: FileKind;
  /** How many of its kind lie beside it. */
  readonly more: number;
}

/** A backup of one table for each engine: an example that stands on its BACKUP page. */
const SAVED: Readonly<Record<Engine, string>> = { starrocks: "backup-table", doris: "doris-backup-table" };

// Played while the pages are built.
provideAllLanguages();

/** Lists what a small backup of a version leaves in its repository, as the simulator wrote it. */
export function repositoryTree(engine: Engine, version: string): readonly TreeRow[] {
  const example = exampleOf(SAVED[engine]);
  const { timeline } = playExample({ ...example, version: nearestVersion(example, version), expect: [] });
  const paths = Array.from(listFiles(timeline.world, ""), ({ path }) => path);
  const root = paths[0]?.replace(/\/__\w+_repository_.*/, "/") ?? "";
  return rowsOf(
    paths.map((path) => path.slice(root.length).split("/")),
    0,
  );
}

function rowsOf(paths: readonly (readonly string[])[], depth: number): readonly TreeRow[] {
  const below = new Map<string, (readonly string[])[]>();
  for (const [name = "", ...rest] of paths) {
    const inside = below.get(name) ?? [];
    below.set(name, inside);
    if (rest.length > 0) inside.push(rest);
  }
  const kinds = Map.groupBy(below.keys(), kindOf);
  return [...kinds].flatMap(([kind, [name = "", ...others]]) => [
    { depth, name, kind, more: others.length },
    ...rowsOf(below.get(name) ?? [], depth + 1),
  ]);
}

function kindOf(name: string): FileKind {
  const kind = Object.keys(KINDS)
    .filter((one): one is FileKind => one in KINDS)
    .find((one) => KINDS[one].test(name));
  if (kind === undefined) throw new Error(`unknown file of a repository: ${name}`);
  return kind;
}
