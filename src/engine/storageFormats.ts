import { inRange, type Target } from "./versions.ts";

/** Gives the format of inverted indexes' files of a new table (Doris' FE configuration inverted_index_storage_format). */
export function invertedIndexFormat(target: Target): string {
  return inRange(target, { since: "4.0" }) ? "V3" : "V2";
}
