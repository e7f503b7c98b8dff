import { explainJob, explainResult, type Circumstances, type Explanation } from "../explain/index.ts";
import { errorText } from "../engine/index.ts";
import { positionAt } from "../sql/span.ts";
import {
  DEFAULT_USER,
  endedJob,
  play,
  startTimeline,
  type EntryResult,
  type StepResult,
  type Timeline,
  worldAfterEntry,
} from "../log/index.ts";
import { optionsFor } from "./optionsFor.ts";
import { wordDiagnostic, type ParseOptions } from "./parseText.ts";
import type { Diagnostic, Span } from "./types.ts";
import { phrase, speaker, wordFix } from "./words.ts";

export interface CheckOptions extends ParseOptions {
  /** Id of a scenario to set up first. */
  readonly scenario?: string;
}

/** A statement of the script, what it came to, and how to speak of it. */
interface Checked {
  readonly outcome: EntryResult;
  /** Where the statement stands in the script. */
  readonly span: Span;
  readonly text: string;
  readonly timeline: Timeline;
  readonly user: string;
  readonly say: ReturnType<typeof speaker>;
}

/**
 * Plays a script and tells as diagnostics what went wrong: syntax, errors of statements, jobs that did not finish.
 * @throws RangeError where engine, version or scenario are not here
 */
export function check(text: string, options: CheckOptions): readonly Diagnostic[] {
  const { session, scenario } = optionsFor(options);
  const { timeline, results } = play(startTimeline(session, scenario), text);
  const say = speaker(options.language);
  return results.flatMap(({ step, result, faults }) => [
    ...directiveProblems(step, text, say),
    ...faults.flatMap((fault) =>
      problemOf({ outcome: fault, span: step.statement?.span ?? atEnd(text), text, timeline, user: "", say }),
    ),
    ...(step.statement && result
      ? ofStatement(
          {
            outcome: result,
            span: step.statement.span,
            text,
            timeline,
            user: step.user ?? DEFAULT_USER,
            say,
          },
          options,
        )
      : []),
  ]);
}

function ofStatement(checked: Checked, { language }: CheckOptions): readonly Diagnostic[] {
  const { outcome, span, text, say } = checked;
  const written = outcome.diagnostics.map((one) => ({
    ...wordDiagnostic(one, language),
    ...placed(text, moved(one.span, span.start)),
    ...(one.hintSpan && { hintSpan: moved(one.hintSpan, span.start) }),
    fixes: one.fixes.map((fix) => wordFix(fix, say, span.start)),
  }));
  return [...written, ...problemOf(checked), ...resultProblem(checked), ...jobProblems(checked)];
}

/** An entry that names what the session does not have. */
function problemOf({ outcome: { problem }, span, text, say }: Checked): readonly Diagnostic[] {
  return problem
    ? [made(text, span, problem.code, say(phrase(`explain.problem.${problem.code}`, { name: problem.name })))]
    : [];
}

function resultProblem(checked: Checked): readonly Diagnostic[] {
  const { outcome, span, text, timeline, say } = checked;
  const { result } = outcome;
  if (result?.kind === "unsupported") {
    const { head, limit } = result;
    const named = limit ? say(phrase(`explain.limit.${limit.code}`, limit.data)) : head;
    return [
      {
        ...made(text, span, "unsupported", say(phrase("explain.check.unsupported", { head: named }))),
        severity: "info",
      },
    ];
  }
  if (result?.kind !== "error" || result.code === "syntax") return [];
  const target = timeline.world.clusters[outcome.cluster]?.target;
  const stage = target && errorText(target, result.code)?.stage;
  const found = explainResult(result, circumstances(checked, worldAfterEntry(timeline, outcome.entry)));
  const where = result.errorSpan ? moved(result.errorSpan, span.start) : span;
  return [
    {
      ...explained(checked, found, where),
      stage: stage === "analysis" || stage === "access" ? "analysis" : "run",
    },
  ];
}

/** The jobs that the statement started and that did not finish. */
function jobProblems(checked: Checked): readonly Diagnostic[] {
  const { outcome, timeline, span } = checked;
  return outcome.started.flatMap((started) => {
    if (started.type !== "job") return [];
    const ended = endedJob(timeline, started.cluster, started.job);
    const found = ended && explainJob(ended.job, circumstances(checked, ended.world));
    return found ? [explained(checked, found, span)] : [];
  });
}

function directiveProblems(
  step: StepResult["step"],
  text: string,
  say: Checked["say"],
): readonly Diagnostic[] {
  return step.problems.map(({ code, word, span, invalid }) => {
    const hint = say(
      phrase(`explain.directive.${code}`, {
        word,
        path: invalid?.path || "@fault",
        found: invalid?.found ?? "",
      }),
    );
    return { ...made(text, span, `directive.${code}`, hint), severity: "warning" as const };
  });
}

function circumstances({ outcome, span, text, user }: Checked, world: Circumstances["world"]): Circumstances {
  return {
    world,
    cluster: outcome.cluster,
    user,
    place: { text, span },
    ...(outcome.statement && { statement: outcome.statement }),
  };
}

function explained({ text, say }: Checked, found: Explanation, span: Span): Diagnostic {
  const words = ["title", "cause"].map((part) => say(phrase(`explain.${found.code}.${part}`, found.data)));
  return {
    ...made(text, span, found.code, words.join("\n")),
    message: found.message,
    fixes: found.fixes.map((fix) => wordFix(fix, say)),
  };
}

function made(text: string, span: Span, code: string, hint: string): Diagnostic {
  return { severity: "error", stage: "run", code, message: "", hint, fixes: [], ...placed(text, span) };
}

function placed(text: string, span: Span): Pick<Diagnostic, "span" | "line" | "column"> {
  return { span, ...positionAt(text, span.start) };
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function atEnd(text: string): Span {
  return { start: text.length, end: text.length };
}
