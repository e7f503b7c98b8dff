import { scriptIn } from "./pageSql.ts";

/** Lets the examples of a page be run, copied and opened. What runs them is loaded when first asked for. */
export function makeExamplesRun(): void {
  for (const control of document.querySelectorAll<HTMLElement>(".fd-example [data-action]")) {
    control.removeAttribute("disabled");
    if (control.dataset.action === "copy") control.hidden = false;
  }
  document.addEventListener("click", (event) => {
    const control =
      event.target instanceof Element ? event.target.closest<HTMLElement>(".fd-example [data-action]") : null;
    const example = control?.closest<HTMLElement>(".fd-example");
    if (!control || !example) return;
    switch (control.dataset.action) {
      case "run":
        void attempt(example, async () => (await import("./run.ts")).run(example));
        break;
      case "reset":
        void attempt(example, async () => (await import("./run.ts")).reset(example));
        break;
      case "copy":
        void attempt(example, async () => {
          await navigator.clipboard.writeText(scriptIn(example));
          say(example, example.dataset.copied);
        });
        break;
      case "open":
        if (!(control instanceof HTMLAnchorElement) || event.defaultPrevented) return;
        event.preventDefault();
        void attempt(example, async () =>
          (await import("./open.ts")).open(example, control.href, event.metaKey || event.ctrlKey),
        );
        break;
    }
  });
}

async function attempt(example: HTMLElement, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    say(example, example.dataset.failed);
  }
}

function say(example: HTMLElement, text = ""): void {
  const place = example.querySelector(".said");
  if (place) place.textContent = text;
}
