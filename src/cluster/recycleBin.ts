import { castDraft } from "immer";
import { has, type Target } from "../engine/index.ts";
import type { StepContext } from "./context.ts";
import { clusterBefore } from "./catalog.ts";
import type { Cluster, RecycledObject } from "./world.ts";

/** Seconds that a dropped object can be recovered (spec/starrocks.md §2.8, catalog_trash_expire_second). */
const KEPT_SECONDS = 86_400;

/** Seconds that it stays at least, whatever the configuration says (fe catalog/CatalogRecycleBin). */
const KEPT_AT_LEAST = 600;

/** How many of one name stay longer than that (fe common/Config, max_same_name_catalog_trash_num). */
const SAME_NAMES = 3;

type Recycled<T extends RecycledObject["type"]> = Extract<RecycledObject, { readonly type: T }>;

/** Tells what a recycled object is called: objects of one name are dropped one after the other. */
function nameOf(object: RecycledObject): string {
  switch (object.type) {
    case "database":
      return JSON.stringify([object.database.name]);
    case "table":
      return JSON.stringify([object.database, object.table.name]);
    case "partition":
      return JSON.stringify([object.database, object.table, object.partition.name.toLowerCase()]);
    default: {
      const never: never = object;
      return never;
    }
  }
}

/** Tells whether two objects were dropped under the same name. */
export function sameName(one: RecycledObject, other: RecycledObject): boolean {
  return one.type === other.type && nameOf(one) === nameOf(other);
}

/** Lists what can still be recovered at a time (ms since 1970 UTC), in the order in which it was dropped. */
export function keptObjects(
  { recycleBin, config, target }: Pick<Cluster, "recycleBin" | "config" | "target">,
  time: number,
): readonly RecycledObject[] {
  const kept = Math.max(Number(config["catalog_trash_expire_second"] ?? KEPT_SECONDS), KEPT_AT_LEAST) * 1000;
  return recycleBin.filter((object, place) => {
    const age = time - object.droppedAt;
    if (age > kept) return false;
    return age <= KEPT_AT_LEAST * 1000 || !crowdedOut(object, recycleBin.slice(place + 1), target);
  });
}

function crowdedOut(object: RecycledObject, later: readonly RecycledObject[], target: Target): boolean {
  if (!has(target, "sameNamesKept") || later.length < SAME_NAMES) return false;
  return later.filter((other) => sameName(object, other)).length >= SAME_NAMES;
}

/** Finds what was dropped last among the objects that fit and are still kept. */
export function findRecycled<T extends RecycledObject["type"]>(
  context: StepContext,
  type: T,
  fits: (object: Recycled<T>) => boolean,
): Recycled<T> | undefined {
  const is = (object: RecycledObject): object is Recycled<T> => object.type === type;
  return keptObjects(clusterBefore(context), context.time).findLast(
    (object): object is Recycled<T> => is(object) && fits(object),
  );
}

/** Takes an object out of the bin, with those that are no longer kept. */
export function takeRecycled(context: StepContext, taken: RecycledObject): void {
  const kept = keptObjects(clusterBefore(context), context.time);
  context.cluster.recycleBin = castDraft(kept.filter((object) => object !== taken));
}
