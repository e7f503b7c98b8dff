/** Lets a reader narrow the list of failures down by words and by engine. */
export function filterFailures(): void {
  const form = document.querySelector<HTMLFormElement>(".failures .filter");
  const words = form?.querySelector<HTMLInputElement>("input[type=search]");
  if (!form || !words) return;
  const status = form.querySelector<HTMLElement>("[role=status]");
  const areas = Array.from(document.querySelectorAll<HTMLDetailsElement>(".failures details"), (area) => ({
    area,
    open: area.open,
    rows: Array.from(area.querySelectorAll("li"), (row) => ({
      row,
      text: row.textContent.toLowerCase(),
      engines: row.dataset["e"]?.split(" ") ?? [],
    })),
  }));
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  form.addEventListener("input", filter);
  openNamed();
  window.addEventListener("hashchange", openNamed);

  function filter(): void {
    const wanted = words?.value.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    const engine = form?.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value ?? "";
    let count = 0;
    for (const { area, open, rows } of areas) {
      let here = 0;
      for (const { row, text, engines } of rows) {
        const fits =
          (engine === "" || engines.includes(engine)) && wanted.every((word) => text.includes(word));
        row.hidden = !fits;
        if (fits) here += 1;
      }
      area.hidden = here === 0;
      area.open = wanted.length > 0 || open;
      const shown = area.querySelector("summary span");
      if (shown) shown.textContent = String(here);
      count += here;
    }
    if (status) status.textContent = wanted.length === 0 && engine === "" ? "" : counted(status, count);
  }

  /** A link may name an area that is folded. */
  function openNamed(): void {
    const named = areas.find(({ area }) => area.id === location.hash.slice(1));
    if (named) named.area.open = true;
  }
}

/** Says how many are left, in words that the page brought with it. */
function counted({ dataset }: HTMLElement, count: number): string {
  return count === 0 ? (dataset["none"] ?? "") : (dataset["count"] ?? "").replace("{}", String(count));
}
