/** Room that is left around what is scrolled to, in px. */
const MARGIN = 8;

/** Scrolls a pane so far that something in it is seen: whole if it fits, else from its head. The page stays where it is. */
export function showInPane(element: HTMLElement | null): void {
  const pane = element?.closest<HTMLElement>(".pg-panel");
  if (!element || !pane) return;
  const { top, bottom } = element.getBoundingClientRect();
  const edges = pane.getBoundingClientRect();
  const above = top - edges.top - MARGIN;
  const below = bottom - edges.bottom + MARGIN;
  if (above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += Math.min(above, below);
}
