import { ENGINES } from "../../engine/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { enginesOf } from "../../session/enginesOf.ts";
import { loadLanguage } from "../../session/loadLanguage.ts";
import { drawExplanation } from "./drawExplanation.ts";
import { drawOutcome } from "./drawOutcome.ts";
import { explainStep } from "./explanations.ts";
import { loadWords } from "./loadWords.ts";
import { outcomes, type StatementOutcome } from "./outcome.ts";
import { exampleIn, pageLanguage } from "./page.ts";
import { playExample, type PlayedExample } from "./playExample.ts";
import { reveal } from "./reveal.ts";

/** What stood in the page before the first run, to come back to. */
const before = new WeakMap<Element, Node>();

/** Plays an example in the version that the page shows, and shows it statement by statement. */
export async function run(place: HTMLElement): Promise<void> {
  const example = exampleIn(place);
  const [t] = await Promise.all([loadWords(pageLanguage()), ...enginesOf(example).map(loadLanguage)]);
  say(place, t("docs.example.running"));
  place.dataset.state = "running";
  const played = playExample(example);
  const found = outcomes(played, ({ head }) => t("docs.example.unsupported", { head }));
  const shown = draw(place, played, found, example.script, t);
  button(place, "run", t("docs.example.again"));
  button(place, "reset")?.removeAttribute("hidden");
  await reveal(place, shown, played.before.log.now, played.timeline.log.now);
  if (place.dataset.state !== "running") return;
  place.dataset.state = "done";
  const { engine, version } = example;
  const seconds = Math.round((played.timeline.log.now - played.before.log.now) / 100) / 10;
  say(place, t("docs.example.done", { count: found.length, seconds, engine: ENGINES[engine].name, version }));
}

/** Puts back what the page showed before. */
export async function reset(place: HTMLElement): Promise<void> {
  delete place.dataset.state;
  for (const outcome of place.querySelectorAll(".outcome")) {
    const kept = before.get(outcome);
    if (kept) outcome.replaceChildren(kept.cloneNode(true));
  }
  const t = await loadWords(pageLanguage());
  button(place, "run", t("docs.example.run"))?.focus();
  button(place, "reset")?.setAttribute("hidden", "");
  say(place, "");
}

function draw(
  place: HTMLElement,
  played: PlayedExample,
  found: readonly StatementOutcome[],
  script: string,
  t: Translate,
): readonly { readonly outcome: StatementOutcome; readonly nodes: readonly HTMLElement[] }[] {
  const steps = played.results.filter(({ step }) => step.statement !== undefined);
  const places = Array.from(place.querySelectorAll(".outcome"));
  return found.map((outcome, index) => {
    const nodes = [...drawOutcome(outcome, t)];
    const step = steps[index];
    const explanation = step && explainStep(step, played.timeline, script);
    if (explanation) nodes.push(drawExplanation(explanation, t));
    const into = places[index];
    if (into) {
      if (!before.has(into)) before.set(into, kept(into));
      into.replaceChildren(...nodes);
    }
    return { outcome, nodes };
  });
}

function kept(outcome: Element): Node {
  const fragment = document.createDocumentFragment();
  fragment.append(...Array.from(outcome.childNodes, (node) => node.cloneNode(true)));
  return fragment;
}

function button(place: HTMLElement, action: string, text?: string): HTMLElement | undefined {
  const found = place.querySelector<HTMLElement>(`[data-action="${action}"]`) ?? undefined;
  const label = found?.querySelector("span") ?? found;
  if (label && text !== undefined) label.textContent = text;
  return found;
}

function say(place: HTMLElement, text: string): void {
  const said = place.querySelector(".said");
  if (said) said.textContent = text;
}
