import type { Target } from "../../engine/versions.ts";

/** What changes between two engines or versions. */
export function ChangesPanel({ left, right }: { readonly left: Target; readonly right: Target }) {
  return <p>{`${left.version} ${right.version}`}</p>;
}
