const GAP = 6;
const EDGE = 8;

/** Puts a list that lies over the page under its button, or above it where there is more room. */
export function placeBeside(list: HTMLElement, button: HTMLElement, align: "start" | "end"): void {
  const place = button.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  list.style.maxHeight = "";
  const { width, height } = list.getBoundingClientRect();
  const below = innerHeight - place.bottom - GAP - EDGE;
  const above = place.top - GAP - EDGE;
  const up = height > below && above > below;
  const left = align === "start" ? place.left : place.right - width;
  list.style.left = `${Math.round(Math.max(EDGE, Math.min(left, innerWidth - width - EDGE)))}px`;
  list.style.maxHeight = `${Math.round(up ? above : below)}px`;
  list.style.top = up ? "auto" : `${Math.round(place.bottom + GAP)}px`;
  list.style.bottom = up ? `${Math.round(innerHeight - place.top + GAP)}px` : "auto";
}
