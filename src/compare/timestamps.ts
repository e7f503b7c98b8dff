import type { World } from "../cluster/world.ts";
import type { TextChange } from "./types.ts";

/** The timestamp of a snapshot, by repository and label. */
export type SnapshotTimes = ReadonlyMap<string, string>;

const QUOTED = /(["'])(\d{4}(?:-\d{2}){5}(?:-\d{3})?)\1/g;

/** Gives the timestamps of the snapshots that lie in a world's repositories. */
export function snapshotTimes(world: World): SnapshotTimes {
  return new Map(
    Object.values(world.storage.roots).flatMap((root) =>
      Object.values(root.snapshots).map(({ label, manifest }): [string, string] => [
        `${root.name}/${label}`,
        manifest.timestamp,
      ]),
    ),
  );
}

/**
 * Writes the timestamps of a statement as the snapshots of this world have them: engines name the same snapshot by another
 * one, with milliseconds or without (spec/doris.md §3.6). One that named no snapshot where the script comes from stays as
 * it is, so that a mistake stays one.
 * @param written timestamps where the script comes from
 */
export function withOwnTimes(
  text: string,
  written: SnapshotTimes,
  world: World,
): { readonly text: string; readonly changes: readonly TextChange[] } {
  const own = snapshotTimes(world);
  const known = new Set(own.values());
  const changes: TextChange[] = [];
  const adapted = text.replace(QUOTED, (whole, quote: string, stamp: string) => {
    if (known.has(stamp)) return whole;
    const name = [...written].findLast(([key, value]) => value === stamp && own.has(key))?.[0];
    const there = name === undefined ? undefined : own.get(name);
    if (there === undefined || there === stamp) return whole;
    changes.push({ type: "timestamp", from: stamp, to: there });
    return `${quote}${there}${quote}`;
  });
  return { text: adapted, changes };
}
