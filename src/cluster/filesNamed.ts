import { listFiles } from "./repositoryFiles.ts";
import type { World } from "./world.ts";

/** Lists the repository files that a fault's path names: the one, or with a `*` at its end all that begin so; those that are gone by a fault too. */
export function filesNamed(world: World, path: string): readonly string[] {
  const every = path.endsWith("*");
  const beginning = every ? path.slice(0, -1) : path;
  const names = (candidate: string) => (every ? candidate.startsWith(beginning) : candidate === path);
  const there = [...listFiles(world, beginning)].map((file) => file.path).filter(names);
  const faulty = Object.keys(world.storage.faults).filter((file) => names(file) && !there.includes(file));
  return [...there, ...faulty];
}
