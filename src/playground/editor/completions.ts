import {
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { Translate } from "../../i18n/index.ts";
import { complete } from "../../sql/complete/index.ts";
import { shownCluster, type Playground } from "../context.ts";
import { clusterNames } from "./clusterNames.ts";
import { helpText } from "./helpText.ts";
import { hintView } from "./helpView.ts";
import { sentTo, targetAt } from "./sentTo.ts";
import { snippetTemplate } from "./snippetTemplate.ts";
import { statementStart } from "./statementAt.ts";

/** How much of the script behind the cursor is looked at. */
const AHEAD = 2_000;
/** From so many offers on, what the language ranks is not told apart any further. */
const RANKS = 99;

/** Offers what may stand at the cursor: out of the grammar, and by the names that the cluster has. */
export function completions(
  { pos, explicit }: CompletionContext,
  { store, home }: Playground,
  texts: Translate,
): CompletionResult | null {
  const state = store.getState();
  const { statements, script, moment } = state;
  const target = targetAt(state, pos);
  const place = sentTo(state, pos);
  const names = clusterNames(moment.world, shownCluster(moment.world, place.cluster), place.user);
  // What stands before the statement cannot change what is expected in it.
  const start = statementStart(statements, script, pos);
  const text = script.slice(start, pos + AHEAD);
  const found = complete(text, pos - start, target, names);
  const [first] = found;
  if (first === undefined) return null;
  const before = text.slice(0, pos - start);
  if (!explicit && first.from + start === pos && !/[.("'` ]$/.test(before)) return null;
  return {
    from: first.from + start,
    to: Math.max(first.to + start, pos),
    options: found.map(({ label, kind, insert, from }, rank): Completion => ({
      label,
      apply: kind === "snippet" ? snippet(snippetTemplate(insert)) : insert,
      detail: texts(`playground.completion.${kind}`),
      boost: RANKS - Math.min(rank, 2 * RANKS),
      info: () => {
        const help = helpText(`${text.slice(0, from)}${insert}`, from + 1, target, texts);
        return help ? hintView(help, home, texts) : null;
      },
    })),
    filter: true,
  };
}
