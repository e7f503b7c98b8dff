import { useStore } from "zustand/react";
import { positionAt } from "../../sql/span.ts";
import { usePlayground, useSession } from "../context.ts";
import { phraseText } from "../phraseText.ts";
import { useTexts } from "../useTexts.ts";

/** How many problems are listed; a script that has more has one cause. */
const LISTED = 200;

/** What the language says of the script, without running it. */
export function ProblemsView() {
  const { t, view, editor } = usePlayground();
  const texts = useTexts(["sql", "playground"]);
  const problems = useStore(view, (state) => state.problems);
  const script = useSession((state) => state.script);
  if (problems.length === 0) return <p class="pg-empty">{t("playground.problems.none")}</p>;
  return (
    <ul class="pg-problems" aria-label={t("playground.problems.title")}>
      {problems.slice(0, LISTED).map(({ severity, message, hint, span, fixes }, index) => {
        const { line, column } = positionAt(script, Math.min(span.start, script.length));
        return (
          <li key={index} class={`pg-problem pg-problem-${severity}`}>
            <button
              type="button"
              class="pg-problem-place"
              onClick={() => {
                editor.select(span.start, span.end);
              }}
            >
              {t("playground.problems.place", { line, column: column + 1 })}
            </button>
            <div>
              <span class="pg-sr">{t(`playground.severity.${severity}`)} </span>
              {message !== "" && <p class="pg-code">{message}</p>}
              {hint && texts && <p>{phraseText(texts, hint)}</p>}
              {texts &&
                fixes.map((fix, at) => (
                  <button
                    key={at}
                    type="button"
                    class="pg-button pg-button-small"
                    onClick={() => {
                      editor.apply(fix.edits);
                    }}
                  >
                    {phraseText(texts, fix.title)}
                  </button>
                ))}
            </div>
          </li>
        );
      })}
      {problems.length > LISTED && (
        <li class="pg-quiet">{t("playground.problems.more", { count: problems.length - LISTED })}</li>
      )}
    </ul>
  );
}
