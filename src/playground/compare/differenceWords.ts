import type { Difference } from "../../compare/index.ts";
import type { Translate } from "../../i18n/index.ts";

/** Says in which respects two clusters differ. */
export function differenceWords(t: Translate, differences: readonly Difference[]): string {
  return differences.map((one) => t(`panes.compare.difference.${one}`)).join(" · ");
}
