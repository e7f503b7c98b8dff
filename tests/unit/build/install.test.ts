import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"));

function isLock(value: unknown): value is { packages: Readonly<Record<string, LockedPackage>> } {
  return typeof value === "object" && value !== null && "packages" in value;
}

function lockedPackages(): Readonly<Record<string, LockedPackage>> {
  const lock = read("package-lock.json");
  if (!isLock(lock)) throw new Error("package-lock.json holds no packages");
  return lock.packages;
}

test("the lockfile holds every optional package that it names, or `npm ci` would refuse it", () => {
  const packages = lockedPackages();
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  );
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

test("the lockfile names no registry", () => {
  expect(readFileSync(new URL("../../../package-lock.json", import.meta.url), "utf8")).not.toMatch(
    /"resolved"/,
  );
});

test("every package is named with its exact version", () => {
  const manifest = read("package.json");
  if (typeof manifest !== "object" || manifest === null) throw new Error("package.json holds no object");
  const ranges = ["dependencies", "devDependencies", "optionalDependencies", "overrides"].flatMap((kind) =>
    Object.entries(new Map(Object.entries(manifest)).get(kind) as Record<string, string>),
  );
  expect(ranges.length).toBeGreaterThan(30);
  for (const [name, version] of ranges) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
