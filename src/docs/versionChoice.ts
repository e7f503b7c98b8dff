import type { Engine } from "../engine/index.ts";

/** The version that a page shows before anybody chose one. */
export const DEFAULT_VERSIONS: Readonly<Record<Engine, string>> = { starrocks: "3.4", doris: "4.0" };

/** How the version stands in a link: `?version=3.3`. */
export const VERSION_PARAMETER = "version";

/** Where the reader's choice stands in localStorage. */
export function versionKey(engine: Engine): string {
  return `firedrill-version-${engine}`;
}

/** Lets a page follow its version switch: what is shown, its link, and what is kept. */
export function followVersion(): void {
  const box = document.querySelector<HTMLElement>(".fd-version");
  if (!box) return;
  const { key = "", parameter = "", default: usual = "" } = box.dataset;
  const { dataset } = document.documentElement;
  if (dataset.version !== undefined && dataset.version !== usual) writeLink(parameter, dataset.version);
  box.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    dataset.version = target.value;
    writeLink(parameter, target.value);
    try {
      localStorage.setItem(key, target.value);
    } catch {
      // Without storage the choice holds for this page and in its link.
    }
  });
}

function writeLink(parameter: string, version: string): void {
  const url = new URL(location.href);
  url.searchParams.set(parameter, version);
  history.replaceState(history.state, "", url);
}
