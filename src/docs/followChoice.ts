import { carryChoice } from "./carryChoice.ts";
import {
  DEFAULT_ENGINE,
  ENGINE_KEY,
  ENGINE_PARAMETER,
  VERSION_PARAMETER,
  versionKey,
} from "./versionChoice.ts";

/** Lets a page follow its choice of engine and version: what is shown, its link, what is kept, and where its links lead. */
export function followChoice(): void {
  const box = document.querySelector<HTMLElement>(".fd-choice");
  if (!box) return;
  const { dataset } = document.documentElement;
  /** A reference page has its engine from its address. */
  const fixed = box.dataset.engine !== undefined;
  const fieldset = (engine = "") => box.querySelector<HTMLElement>(`[data-version-of="${engine}"]`);
  let named =
    dataset.version !== fieldset(dataset.engine)?.dataset.usual ||
    (!fixed && dataset.engine !== DEFAULT_ENGINE);
  writeLink();

  box.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    choose(target);
    keep(target.name === ENGINE_PARAMETER ? ENGINE_KEY : versionKey(dataset.engine ?? ""), target.value);
  });
  // Whoever goes to the other engine's page chose that engine.
  box.addEventListener("click", ({ target }) => {
    const chosen = target instanceof HTMLElement ? target.dataset.chooses : undefined;
    if (chosen !== undefined) keep(ENGINE_KEY, chosen);
  });
  for (const type of ["pointerdown", "focusin", "click"])
    document.addEventListener(type, ({ target }) => lead(target), true);
  addEventListener("hashchange", reveal);
  reveal();

  function choose({ name, value }: HTMLInputElement): void {
    if (name === ENGINE_PARAMETER) {
      dataset.engine = value;
      dataset.version = fieldset(value)?.querySelector<HTMLInputElement>(":checked")?.value ?? "";
    } else dataset.version = value;
    named = true;
    writeLink();
  }

  function writeLink(): void {
    if (!named) return;
    const url = new URL(location.href);
    if (!fixed) url.searchParams.set(ENGINE_PARAMETER, dataset.engine ?? "");
    url.searchParams.set(VERSION_PARAMETER, dataset.version ?? "");
    history.replaceState(history.state, "", url);
  }

  function lead(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return;
    // As the page wrote it: it is followed, or copied, more than once.
    const url = new URL((link.dataset.written ??= link.href));
    const { engine = "", version = "" } = dataset;
    const usualEngine = kept(ENGINE_KEY) ?? DEFAULT_ENGINE;
    carryChoice(url, {
      engine,
      version,
      named,
      usualEngine,
      kept: (of) => kept(versionKey(of)),
    });
    if (url.href !== link.href) link.href = url.href;
  }

  /** A link to a part that the choice leaves out shows it: by another engine, or by the last version that has it. */
  function reveal(): void {
    const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const engine = part?.closest<HTMLElement>("[data-for-engine]")?.dataset.forEngine;
    if (engine !== undefined && engine !== dataset.engine) check(ENGINE_PARAMETER, engine);
    const versions = part?.closest<HTMLElement>("[data-versions]")?.dataset.versions?.split(" ");
    if (versions && !versions.includes(dataset.version ?? ""))
      check(`${VERSION_PARAMETER}-${dataset.engine ?? ""}`, versions.at(-1) ?? "");
    else if (engine === undefined) return;
    part?.scrollIntoView();
  }

  function check(name: string, value: string): void {
    const input = box?.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
    if (!input) return;
    input.checked = true;
    choose(input);
  }
}

/** Reads what the reader chose; without storage nothing. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage the choice holds for this page, in its link and in the links of the page.
  }
}
