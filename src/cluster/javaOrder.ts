/**
 * The order in which Java's hash maps give their keys: SHOW output, property checks and the order of a restore's tables
 * follow it. Chains that Java turns into trees (eight keys in one place) are not simulated.
 */

/** Orders the keys of a HashMap; `keys` come in the order in which they were put. */
export function hashMapOrder(keys: readonly string[]): string[] {
  const capacity = capacityFor(keys.length, (size, limit) => size > limit);
  return byBucket(keys, (key) => spread(stringHash(key)), capacity);
}

/** Words the keys of a HashMap as Java prints a set, without its brackets. */
export function javaSetText(keys: readonly string[]): string {
  return hashMapOrder(keys).join(", ");
}

/** Orders the keys of a HashMap that was made as a copy of a HashMap; `keys` come in the order in which the first one gives them. */
export function copiedMapOrder(keys: readonly string[]): string[] {
  return grownMapOrder(keys, keys.length);
}

/** Orders the keys of a HashMap of which the first `copied` were copied into it and the others put one by one. */
export function grownMapOrder(keys: readonly string[], copied: number): string[] {
  let capacity = 1;
  while (capacity < copied / 0.75 + 1) capacity *= 2;
  while (keys.length > capacity * 0.75) capacity *= 2;
  return byBucket(keys, (key) => spread(stringHash(key)), capacity);
}

/** Orders the keys of a ConcurrentHashMap of whole numbers, Long keys below 2³² as the engine's ids are. */
export function concurrentMapOrder(keys: readonly number[]): number[] {
  const capacity = capacityFor(keys.length, (size, limit) => size >= limit);
  return byBucket(keys, spread, capacity);
}

/** Orders the keys of a HashMap of whole numbers, Long keys below 2³². */
export function hashMapNumberOrder(keys: readonly number[]): number[] {
  const capacity = capacityFor(keys.length, (size, limit) => size > limit);
  return byBucket(keys, spread, capacity);
}

/** Gives Java's String.hashCode of a text. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16);
}

/** Maps start with 16 places and double when three quarters are taken. */
function capacityFor(size: number, isFull: (size: number, limit: number) => boolean): number {
  let capacity = 16;
  while (isFull(size, capacity * 0.75)) capacity *= 2;
  return capacity;
}

function byBucket<K>(keys: readonly K[], hashOf: (key: K) => number, capacity: number): K[] {
  const placed = keys.map((key) => ({ key, bucket: (hashOf(key) & (capacity - 1)) >>> 0 }));
  return placed.sort((a, b) => a.bucket - b.bucket).map(({ key }) => key);
}
