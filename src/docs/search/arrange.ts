import type { Ranked } from "./rank.ts";
import type { SearchedFailure, SearchedPage } from "./types.ts";

/** What the search shows, in this order. */
export interface Arranged {
  /** What a pasted message is about. */
  readonly message: readonly SearchedFailure[];
  /** Whether the failures stand before the pages. */
  readonly failuresFirst: boolean;
  readonly pages: readonly SearchedPage[];
  readonly failures: readonly SearchedFailure[];
}

const MOST_PAGES = 8;
const MOST_FAILURES = 6;

/** What stands behind a message that was recognised: a reader rarely looks that far. */
const MOST_BEHIND_MESSAGE = 3;

/** There are ten times as many failures as pages: they stand first only where one fits better than any page. */
const FAILURE_WEIGHT = 0.9;

/** Puts in order what was found. */
export function arrange(
  recognised: readonly string[],
  pages: readonly Ranked<SearchedPage>[],
  failures: readonly Ranked<SearchedFailure>[],
  allFailures: readonly SearchedFailure[],
): Arranged {
  const message = recognised.flatMap((code) => allFailures.find((one) => one.code === code) ?? []);
  const most = (count: number) => (message.length > 0 ? MOST_BEHIND_MESSAGE : count);
  return {
    message,
    failuresFirst: (failures[0]?.score ?? 0) * FAILURE_WEIGHT > (pages[0]?.score ?? 0),
    pages: pages.slice(0, most(MOST_PAGES)).map(({ item }) => item),
    failures: failures
      .map(({ item }) => item)
      .filter((one) => !message.includes(one))
      .slice(0, most(MOST_FAILURES)),
  };
}
