/** Gives the script of an example in the page: its statements with their directives, a blank line between two. */
export function scriptIn(place: HTMLElement): string {
  return sqlIn(place, ".steps > li > pre");
}

/** Gives what an example in the page is set up with. */
export function setupIn(place: HTMLElement): string {
  return sqlIn(place, ".setup pre");
}

/** The page holds SQL to the letter: our own marks add nothing to its text (SqlText.astro). */
function sqlIn(place: HTMLElement, selector: string): string {
  return Array.from(place.querySelectorAll(selector), ({ textContent }) => textContent).join("\n\n");
}
