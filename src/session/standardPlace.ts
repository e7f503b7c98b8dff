import { DEFAULT_USER } from "../log/defaultUser.ts";
import type { Timeline } from "../log/timeline.ts";
import type { Place } from "./state.ts";

/** Gives where statements go unless somebody says otherwise: to the session's first cluster, by root. */
export function standardPlace({ start }: Timeline): Place {
  return { cluster: Object.keys(start.clusters)[0] ?? "", user: DEFAULT_USER };
}
