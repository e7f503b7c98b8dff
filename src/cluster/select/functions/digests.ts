import { md5Hex } from "../../md5.ts";
import { drawHex, drawUint32 } from "../../random.ts";
import { BIGINT, DOUBLE, INT, TEXT, type Datum } from "../../values/datum.ts";
import { strict, type FunctionRow } from "./define.ts";

/** Gives the bytes of a text in UTF-8. */
function bytesOf(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
  }
  return bytes;
}

const rotated = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** Gives MurmurHash3 of 32 bits (be util/hash_util.hpp). */
export function murmur3(text: string, seed: number): number {
  const bytes = bytesOf(text);
  const mixed = (block: number) => Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
  let hash = seed;
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) {
    const block =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(rotated(hash ^ mixed(block), 13), 5) + 0xe6546b64;
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at--) rest = (rest << 8) | (bytes[at] ?? 0);
  if (whole < bytes.length) hash ^= mixed(rest);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** be exprs/hash_functions.h, HashUtil::MURMUR3_32_SEED. */
const MURMUR_SEED = 104_729;

/** Gives the CRC-32 of a text. */
function crc32(text: string): bigint {
  let crc = 0xffffffff;
  for (const byte of bytesOf(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return BigInt((crc ^ 0xffffffff) >>> 0);
}

function hex(value: Datum): string {
  if (typeof value === "bigint") return BigInt.asUintN(64, value).toString(16).toUpperCase();
  return bytesOf(String(value))
    .map((byte) => byte.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

/** The name of the function that draws a number for a generated row; nobody can write it. */
export const ROW_RANDOM = "#rand";

/** Digests of texts, and what is drawn: each call anew, out of the world's own state. */
export const DIGEST_FUNCTIONS: readonly FunctionRow[] = [
  strict("md5", [1, 1], [TEXT], TEXT, ([value]) => md5Hex(String(value))),
  strict("md5sum", [1, 100], [TEXT], TEXT, (values) => md5Hex(values.join(""))),
  strict("crc32", [1, 1], [TEXT], BIGINT, ([value]) => crc32(String(value))),
  strict("murmur_hash3_32", [1, 100], [TEXT], INT, (values) =>
    BigInt(values.reduce<number>((seed, value) => murmur3(String(value), seed), MURMUR_SEED)),
  ),
  {
    names: ["hex"],
    min: 1,
    max: 1,
    make: ([arg], { target: _target }) => {
      const evaluate = arg?.evaluate ?? (() => null);
      return {
        type: TEXT,
        evaluate: (frame) => {
          const value = evaluate(frame);
          return value === null ? null : hex(value);
        },
      };
    },
  },
  {
    names: ["rand", "random"],
    min: 0,
    max: 1,
    make: (_args, { world }) => ({ type: DOUBLE, evaluate: () => drawUint32(world) / 4_294_967_296 }),
  },
  strict(ROW_RANDOM, [2, 2], [BIGINT], DOUBLE, ([seed, number]) => {
    const drawn = murmur3(String(number), Number(seed)) >>> 0;
    return drawn / 4_294_967_296;
  }),
  {
    names: ["uuid"],
    min: 0,
    max: 0,
    make: (_args, { world }) => ({
      type: TEXT,
      evaluate: () => {
        const digits = drawHex(world, 32);
        return [0, 8, 12, 16, 20].map((from, at) => digits.slice(from, [8, 12, 16, 20, 32][at])).join("-");
      },
    }),
  },
];
