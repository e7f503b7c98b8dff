import { Inflate } from "fflate";

/** How many compressed bytes are inflated before the size is looked at again: at most 1,032 times as many come out. */
const CHUNK = 4096;

/** Inflates raw deflate, but never to more than `most` bytes. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | "damaged" | "tooLarge" {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
      if (size > most) return "tooLarge";
    }
  } catch {
    return "damaged";
  }
  return size === 0 ? "damaged" : joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
