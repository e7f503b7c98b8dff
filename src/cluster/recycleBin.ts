import type { StepContext } from "./context.ts";
import { clusterBefore } from "./catalog.ts";
import type { RecycledObject } from "./world.ts";

/** Seconds that a dropped object can be recovered (spec/starrocks.md §2.8, catalog_trash_expire_second). */
const KEPT_SECONDS = 86_400;

type Recycled<T extends RecycledObject["type"]> = Extract<RecycledObject, { readonly type: T }>;

/** Finds what was dropped last among the objects that fit and are still kept, and takes it out of the bin. */
export function takeRecycled<T extends RecycledObject["type"]>(
  context: StepContext,
  type: T,
  fits: (object: Recycled<T>) => boolean,
): Recycled<T> | undefined {
  const { recycleBin, config } = clusterBefore(context);
  const kept = Number(config["catalog_trash_expire_second"] ?? KEPT_SECONDS) * 1000;
  const is = (object: RecycledObject): object is Recycled<T> => object.type === type;
  for (let place = recycleBin.length - 1; place >= 0; place--) {
    const object = recycleBin[place];
    if (object === undefined || object.droppedAt + kept < context.time) continue;
    if (!is(object) || !fits(object)) continue;
    context.cluster.recycleBin.splice(place, 1);
    return object;
  }
  return undefined;
}
