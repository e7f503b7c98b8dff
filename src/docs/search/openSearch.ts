/** Lets the search of a page be opened, by its button or its keys, and moved through; what searches is loaded then. */
export function openSearch(): void {
  const button = document.querySelector<HTMLButtonElement>(".fd-search-open");
  const dialog = document.querySelector<HTMLDialogElement>(".fd-search");
  const field = dialog?.querySelector("input");
  const results = dialog?.querySelector<HTMLElement>(".results");
  const status = dialog?.querySelector<HTMLElement>("[role=status]");
  if (!button || !dialog || !field || !results || !status) return;
  const load = () => import("./dialog.ts");
  let waiting: ReturnType<typeof setTimeout> | undefined;

  button.disabled = false;
  button.addEventListener("click", toggle);
  window.addEventListener("keydown", (event) => {
    if ((event.metaKey || event.ctrlKey) && event.key === "k") {
      event.preventDefault();
      toggle();
    }
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      void load().then(({ search }) => search(field, results, status));
    }, 120);
  });
  dialog.addEventListener("click", ({ target }) => {
    // The dialog itself is what lies around its content.
    if (target === dialog || (target instanceof Element && target.closest("a, [data-close]"))) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const links = Array.from(results.querySelectorAll<HTMLAnchorElement>("section:not([hidden]) a"));
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === "Enter" && document.activeElement === field && !event.isComposing) {
      event.preventDefault();
      links[0]?.click();
    } else if (event.key === "ArrowDown" && !event.isComposing) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? field).focus();
    }
  });

  function toggle(): void {
    if (dialog?.open) dialog.close();
    else {
      dialog?.showModal();
      field?.select();
      void load();
    }
  }
}
