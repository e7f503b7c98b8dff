import { gzipSync } from "node:zlib";

/** Gives what a text weighs on the wire, in kB of 1,000 bytes, as gzip -9 packs it. */
export function gzipKilobytes(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length / 1000;
}
