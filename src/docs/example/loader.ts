import { scriptIn } from "./pageSql.ts";

type Action = (example: HTMLElement, control: HTMLElement, event: MouseEvent) => Promise<void>;

/** What the controls of an example do, by their `data-action`. What runs it is loaded when first asked for. */
const ACTIONS: Readonly<Record<string, Action>> = {
  run: async (example) => (await import("./run.ts")).run(example),
  reset: async (example) => (await import("./run.ts")).reset(example),
  async copy(example) {
    await navigator.clipboard.writeText(scriptIn(example));
    say(example, example.dataset["copied"]);
  },
  async open(example, control, { metaKey, ctrlKey }) {
    const address = control.getAttribute("href") ?? "";
    await (await import("./open.ts")).open(example, address, metaKey || ctrlKey);
  },
};

/** Lets the examples of a page be run, copied and opened. */
export function makeExamplesRun(): void {
  for (const control of document.querySelectorAll<HTMLElement>(".fd-example [data-action]")) {
    control.removeAttribute("disabled");
    if (control.dataset["action"] === "copy") control.hidden = false;
  }
  document.addEventListener("click", (event) => {
    const { target } = event;
    const control =
      target instanceof Element ? target.closest<HTMLElement>(".fd-example [data-action]") : null;
    const example = control?.closest<HTMLElement>(".fd-example");
    const action = ACTIONS[control?.dataset["action"] ?? ""];
    if (!control || !example || !action) return;
    event.preventDefault();
    void attempt(example, () => action(example, control, event));
  });
}

async function attempt(example: HTMLElement, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    say(example, example.dataset["failed"]);
  }
}

function say(example: HTMLElement, text = ""): void {
  const place = example.querySelector(".said");
  if (place) place.textContent = text;
}
