const STEPS: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** A place in a table that can have the focus. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Gives the place that an arrow leads to: the next one in its line, or, where the line has none, the nearest beyond.
 * @param key of the keyboard; any other than an arrow leads nowhere
 */
export function placeAfter<Place extends CellPlace>(
  places: readonly Place[],
  at: CellPlace,
  key: string,
): Place | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const along = ({ row, column }: CellPlace) =>
    (row - at.row) * step.rows + (column - at.column) * step.columns;
  const aside = ({ row, column }: CellPlace) =>
    Math.abs((row - at.row) * step.columns) + Math.abs((column - at.column) * step.rows);
  return places
    .filter((place) => along(place) > 0)
    .sort((a, b) => aside(a) - aside(b) || along(a) - along(b))[0];
}

/** Finds the control of a table that an arrow leads to from another one; each bears `data-row` and `data-column`. */
export function nextCell(
  table: HTMLTableElement | null,
  from: Element | null,
  key: string,
): HTMLElement | undefined {
  if (!table || !(from instanceof HTMLElement) || !table.contains(from)) return undefined;
  const cells = Array.from(table.querySelectorAll<HTMLElement>("[data-row]"), (cell) => ({
    cell,
    row: Number(cell.dataset["row"]),
    column: Number(cell.dataset["column"]),
  }));
  const at = cells.find(({ cell }) => cell === from);
  return at && placeAfter(cells, at, key)?.cell;
}
