import type { Translate } from "../../i18n/index.ts";
import type { Playground } from "../context.ts";
import { phraseText } from "../phraseText.ts";
import { applyFixes } from "./applyFixes.ts";
import type { HelpText } from "./helpText.ts";
import type { ScriptProblem } from "./scriptProblems.ts";

/** Draws what is said at a place of the script: its problems with their fixes, then what stands there. */
export function helpView(
  playground: Playground,
  texts: Translate,
  problems: readonly ScriptProblem[],
  hint: HelpText | undefined,
): HTMLElement {
  const { editor, home } = playground;
  const box = element("div", "pg-help");
  for (const problem of problems) {
    const part = element("section", `pg-help-problem pg-help-${problem.severity}`);
    part.append(element("span", "pg-sr", texts(`playground.severity.${problem.severity}`)));
    if (problem.message !== "") part.append(element("p", "pg-code pg-message", problem.message));
    if (problem.hint) part.append(element("p", "", phraseText(texts, problem.hint)));
    if (problem.fixes.length > 0) part.append(fixesOf(problem));
    box.append(part);
  }
  if (hint) box.append(hintView(hint, home, texts));
  return box;

  function fixesOf({ fixes }: ScriptProblem): HTMLElement {
    const row = element("div", "pg-help-fixes");
    for (const fix of fixes) {
      const button = element("button", "pg-button pg-button-small", phraseText(texts, fix.title));
      button.setAttribute("type", "button");
      button.addEventListener("click", () => {
        applyFixes(playground, [fix]);
        editor.focus();
      });
      row.append(button);
    }
    return row;
  }
}

/** Draws what is said about a word. */
export function hintView({ name, lines, page }: HelpText, home: string, texts: Translate): HTMLElement {
  const part = element("section", "pg-help-hint");
  part.append(element("strong", "pg-code", name), ...lines.map((line) => element("p", "", line)));
  if (page !== undefined) {
    const link = document.createElement("a");
    link.href = `${home}${page}`;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = texts("playground.explanation.reference");
    part.append(link);
  }
  return part;
}

function element(tag: "div" | "section" | "span" | "p" | "strong" | "button", name: string, text = "") {
  const made = document.createElement(tag);
  if (name !== "") made.className = name;
  if (text !== "") made.textContent = text;
  return made;
}
