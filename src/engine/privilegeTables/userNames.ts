import { inRange, type Engine, type Target, type VersionRange } from "../versions.ts";

/** What a user may be called (fe sql/analyzer/FeNameFormat.checkUserName; for Doris common/FeNameFormat). */
const FORMS: readonly (VersionRange & { readonly engine: Engine; readonly test: RegExp })[] = [
  { engine: "starrocks", test: /^(?=.{1,64}$)\w{1,64}\/?[.\w-]{0,63}$/u },
  { engine: "doris", test: /^[a-zA-Z]\w{0,63}$/u, until: "2.1" },
  // The engine's expression means the signs from . to _, not the hyphen.
  { engine: "doris", test: /^[a-zA-Z][a-zA-Z0-9.-_]*$/u, since: "2.1", until: "4.0" },
  { engine: "doris", test: /^[a-zA-Z][\w.-]*$/u, since: "4.0" },
];

/** Tells whether a user may have this name. */
export function isUserName(target: Target, name: string): boolean {
  return FORMS.some((form) => form.engine === target.engine && inRange(target, form) && form.test.test(name));
}
