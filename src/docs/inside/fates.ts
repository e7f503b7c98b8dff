import { inRange, type Engine, type Target } from "../../engine/index.ts";
import { provideAllLanguages } from "../../sql/languages/all.ts";
import { exampleOf } from "../example/files.ts";
import { playExample } from "../example/playExample.ts";
import type { SnapshotManifest } from "../../cluster/storage.ts";
import type { World } from "../../cluster/world.ts";
import type { Fate, ObjectKind, Played } from "./kinds.ts";

/** An example of each engine that begins with its shop, and the name of the shop's repository. */
const SHOPS: Readonly<Record<Engine, { readonly example: string; readonly repository: string }>> = {
  starrocks: { example: "backup-table", repository: "s3_repo" },
  doris: { example: "doris-backup-table", repository: "vault" },
};

// Played while the pages are built.
provideAllLanguages();

const found = new Map<string, Fate>();

/** Tells what a BACKUP of a version makes of a kind of object: played in a simulated cluster, once for all pages. */
export function fateOf(target: Target, { id, how }: ObjectKind): Fate {
  if (!inRange(target, how)) return "none";
  if (how.type === "known") return how.fate;
  const key = `${target.engine} ${target.version} ${id}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const fate = play(target, how);
  found.set(key, fate);
  return fate;
}

function play(target: Target, { setup, backup, name }: Played): Fate {
  const whole = outcome(target, setup, "BACKUP SNAPSHOT shop.whole TO REPOSITORY;", name);
  if (whole === "unmade") return "none";
  if (whole === "in") return "saved";
  if (whole === "refused") return "stops";
  const named = backup ?? `BACKUP SNAPSHOT shop.named TO REPOSITORY ON (${name});`;
  return outcome(target, setup, named, name) === "in" ? "named" : "left";
}

function outcome(
  { engine, version }: Target,
  setup: string,
  backup: string,
  name: string,
): "unmade" | "refused" | "in" | "out" {
  const { example, repository } = SHOPS[engine];
  const statement = backup.replace("REPOSITORY", repository);
  const { results, timeline } = playExample({
    engine,
    version,
    nodes: 3,
    setup: exampleOf(example).setup,
    script: `${setup}\n${statement}`,
    expect: [],
  });
  const kinds = results.flatMap(({ result }) => result?.result?.kind ?? []);
  const saved = kinds.pop();
  if (kinds.some((kind) => kind === "error" || kind === "unsupported")) return "unmade";
  if (saved !== "ok") return "refused";
  return namesIn(timeline.world).includes(name) ? "in" : "out";
}

function namesIn({ storage }: World): readonly string[] {
  return Object.values(storage.roots).flatMap(({ snapshots }) =>
    Object.values(snapshots).flatMap(({ manifest }) => namesOf(manifest)),
  );
}

function namesOf({ tables, views, functions, catalogs }: SnapshotManifest): readonly string[] {
  return [
    ...tables.flatMap(({ table }) => [table.name, ...table.indexes.map(({ name }) => name)]),
    ...[...views, ...functions, ...catalogs].map(({ name }) => name),
  ];
}
