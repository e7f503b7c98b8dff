import { isEngine, isTarget, type Target } from "../engine/versions.ts";

/** Two engines or versions in which a script is looked at side by side. */
export interface Comparing {
  readonly left: Target;
  readonly right: Target;
}

const NAME = "compare=";

/** Reads an address's hash: a shared session, and the two sides that are looked at; either may be missing. */
export function readHash(hash: string): { readonly shared: string; readonly comparing?: Comparing } {
  const parts = hash.replace(/^#/, "").split("&");
  const comparing = parts.flatMap((part) => (part.startsWith(NAME) ? (sidesOf(part) ?? []) : []))[0];
  return {
    shared: parts.filter((part) => !part.startsWith(NAME)).join("&"),
    ...(comparing && { comparing }),
  };
}

/** Writes what `readHash` reads, with its `#`; "" where there is nothing to say. */
export function hashOf(shared: string, comparing: Comparing | undefined): string {
  const sides = comparing && `${NAME}${nameOf(comparing.left)}~${nameOf(comparing.right)}`;
  const parts = [shared, sides ?? ""].filter((part) => part !== "");
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

function nameOf({ engine, version }: Target): string {
  return `${engine}-${version}`;
}

function sidesOf(part: string): Comparing | undefined {
  const [left, right] = part.slice(NAME.length).split("~").map(targetOf);
  return left && right ? { left, right } : undefined;
}

function targetOf(name: string): Target | undefined {
  const [engine = "", version = ""] = name.split("-");
  return isEngine(engine) && isTarget(engine, version) ? { engine, version } : undefined;
}
