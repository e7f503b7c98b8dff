/** The seeded generator's state in a world or its draft. */
interface Seeded {
  random: number;
}

/** Gives the state that a session with this seed starts from. */
export function seedRandom(seed: number): number {
  return mix(seed >>> 0);
}

/** Draws an integer from 0 to 2³²-1 and steps the state of a draft (mulberry32: + and × on 32-bit integers only). */
export function drawUint32(world: Seeded): number {
  world.random = (world.random + 0x6d2b79f5) >>> 0;
  return mix(world.random);
}

/** Draws an integer from 0 to `below` - 1. */
export function drawBelow(world: Seeded, below: number): number {
  return drawUint32(world) % below;
}

/** Draws hexadecimal digits, `count` of them. */
export function drawHex(world: Seeded, count: number): string {
  let digits = "";
  while (digits.length < count) digits += drawUint32(world).toString(16).padStart(8, "0");
  return digits.slice(0, count);
}

function mix(state: number): number {
  let value = Math.imul(state ^ (state >>> 15), state | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return (value ^ (value >>> 14)) >>> 0;
}
