import { useMemo } from "preact/hooks";
import { useStore } from "zustand/react";
import type { Position } from "../../sql/span.ts";
import { usePlayground } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { ArrowDown, ArrowUp, CircleX, Info, TriangleAlert } from "../controls/icons.ts";
import { applyFixes } from "../editor/applyFixes.ts";
import { ACTION_KEYS } from "../editor/editorActions.ts";
import { isMac, keyHint } from "../editor/keyHint.ts";
import { placesIn } from "../editor/placesIn.ts";
import { plainFixes } from "../editor/problemSteps.ts";
import type { ScriptProblem } from "../editor/scriptProblems.ts";
import { statementAt } from "../editor/statementAt.ts";
import { phraseText } from "../phraseText.ts";
import { useTexts } from "../useTexts.ts";
import { say } from "../viewStore.ts";
import { firstLine } from "./firstLine.ts";

/** How many problems are listed; a script that has more has one cause. */
const LISTED = 200;

const SIGNS = { error: CircleX, warning: TriangleAlert, info: Info } as const;

/** What the language says of the script, without running it. */
export function ProblemsView() {
  const playground = usePlayground();
  const { t, view, editor, store } = playground;
  const problems = useStore(view, (state) => state.problems);
  // Places count in the script that the problems were found in: what is typed meanwhile brings new ones.
  const rows = useMemo(() => {
    const { statements } = store.getState();
    const listed = problems.slice(0, LISTED);
    const places = placesIn(
      view.getState().problemsOf,
      listed.map(({ span }) => span.start),
    );
    return listed.map((problem, index): ProblemRowProps => {
      const place = statementAt(statements, problem.span.start);
      return {
        problem,
        place: places[index] ?? { line: 1, column: 0 },
        statement: firstLine((place === undefined ? undefined : statements[place])?.text ?? ""),
      };
    });
  }, [problems, store, view]);
  if (problems.length === 0) return <p class="pg-empty">{t("playground.problems.none")}</p>;
  return (
    // The keys that go through the problems work here as in the editor.
    <div
      onKeyDown={(event) => {
        if (event.key !== "F8") return;
        event.preventDefault();
        editor.act(event.shiftKey ? "previousProblem" : "nextProblem");
      }}
    >
      <ProblemsBar problems={problems} />
      <ul class="pg-problems" aria-label={t("playground.problems.title")}>
        {rows.map((row, index) => (
          <ProblemRow key={index} {...row} />
        ))}
        {problems.length > LISTED && (
          <li class="pg-quiet pg-problem">
            {t("playground.problems.more", { count: problems.length - LISTED })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** How many there are of each kind, and what is done with them all. */
function ProblemsBar({ problems }: { readonly problems: readonly ScriptProblem[] }) {
  const playground = usePlayground();
  const { t, view, editor } = playground;
  const fixes = useMemo(() => plainFixes(problems), [problems]);
  const mac = isMac();
  const count = (severity: ScriptProblem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const counts = [
    { words: "playground.problems.errors", count: count("error") },
    { words: "playground.problems.warnings", count: count("warning") },
    { words: "playground.problems.infos", count: count("info") },
  ] as const;
  const steps = [
    { action: "previousProblem", icon: ArrowUp },
    { action: "nextProblem", icon: ArrowDown },
  ] as const;
  return (
    <div class="pg-problems-bar">
      <span class="pg-quiet">
        {counts
          .filter((one) => one.count > 0)
          .map((one) => t(one.words, { count: one.count }))
          .join(" · ")}
      </span>
      <div class="pg-buttons pg-push">
        {fixes.length > 0 && (
          <button
            type="button"
            class="pg-button pg-button-small"
            onClick={() => {
              if (applyFixes(playground, fixes))
                say(view, t("playground.problems.fixed", { count: fixes.length }));
            }}
          >
            {t("playground.problems.fixAll", { count: fixes.length })}
          </button>
        )}
        {steps.map(({ action, icon }) => (
          <button
            key={action}
            type="button"
            class="pg-icon-button"
            aria-label={t(`playground.edit.${action}`)}
            data-tip={`${t(`playground.edit.${action}`)} (${keyHint(ACTION_KEYS[action], mac)})`}
            onClick={() => {
              editor.act(action);
            }}
          >
            <Icon shape={icon} />
          </button>
        ))}
      </div>
    </div>
  );
}

interface ProblemRowProps {
  readonly problem: ScriptProblem;
  readonly place: Position;
  /** In one line. */
  readonly statement: string;
}

function ProblemRow({ problem, place: { line, column }, statement }: ProblemRowProps) {
  const playground = usePlayground();
  const { t, editor } = playground;
  const texts = useTexts(["sql", "playground"]);
  const { severity, message, hint, span, fixes } = problem;
  return (
    <li class={`pg-problem pg-problem-${severity}`}>
      <button
        type="button"
        class="pg-problem-place"
        onClick={() => {
          editor.select(span.start, span.end);
        }}
      >
        <span class="pg-problem-sign">
          <Icon shape={SIGNS[severity]} size={14} />
          <span class="pg-sr">{t(`playground.severity.${severity}`)}</span>
        </span>
        <span>{t("playground.problems.place", { line, column: column + 1 })}</span>
        <span class="pg-code">{statement}</span>
      </button>
      <div class="pg-problem-words">
        {message !== "" && <p class="pg-code">{message}</p>}
        {hint && texts && <p>{phraseText(texts, hint)}</p>}
        {texts && fixes.length > 0 && (
          <div class="pg-buttons">
            {fixes.map((fix, at) => (
              <button
                key={at}
                type="button"
                class="pg-button pg-button-small"
                onClick={() => {
                  applyFixes(playground, [fix]);
                }}
              >
                {phraseText(texts, fix.title)}
              </button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
