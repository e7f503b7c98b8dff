import { md5Hex } from "./md5.ts";
import { HEADER_BYTES, rowsetShare } from "./sizes.ts";
import { scaledBytes } from "./stretch.ts";
import { tabletId } from "./tablets.ts";
import type { MaterializedIndex, OlapTable, Partition } from "./tables.ts";

/** A file of a tablet, as its node has it. */
export interface TabletFile {
  readonly name: string;
  readonly bytes: number;
  /** 32 hex digits; the suffix that the file gets in a repository. */
  readonly md5: string;
}

/** Gives the files of the tablet of a bucket (0-based): its header, then one data file for each load that has rows in it. */
export function tabletFiles(
  table: OlapTable,
  partition: Partition,
  index: MaterializedIndex,
  bucket: number,
): TabletFile[] {
  const range = partition.tablets[String(index.id)];
  if (range === undefined) return [];
  const id = tabletId(range, bucket);
  const header = table.keysType === "PRIMARY" ? "meta" : `${id}.hdr`;
  const files = [file(header, HEADER_BYTES, `${partition.visibleVersion} ${id}`)];
  for (const rowset of partition.data.rowsets) {
    const whole = { ...rowset, bytes: scaledBytes(table, partition, index, rowset) };
    const share = rowsetShare(whole, partition.buckets, bucket);
    if (share.rows > 0) files.push(file(`${rowset.id}_0.dat`, share.bytes, `${index.id} ${bucket}`));
  }
  return files;
}

/** The bytes of simulated files do not exist: what tells them apart is hashed in their place. */
function file(name: string, bytes: number, salt: string): TabletFile {
  return { name, bytes, md5: md5Hex(`${name} ${bytes} ${salt}`) };
}
