import type { Target } from "../engine/index.ts";
import { splitScript, type TargetOf } from "../sql/splitScript.ts";
import type { Span } from "../sql/span.ts";
import { checkDirective, type Directive, type DirectiveProblem } from "./directives.ts";

/** One statement of a script with what its directives ask for, or what stands after the last statement. */
export interface ScriptStep {
  /** Absent for directives after the last statement. */
  readonly statement?: { readonly text: string; readonly span: Span };
  /** In the order written; `@user` and `@cluster` are already in `user` and `cluster`. */
  readonly before: readonly Directive[];
  /** Whether what the statement before started is waited for to its end: neither `@now` nor `@until` stands here. */
  readonly waits: boolean;
  /** Absent: the session's first cluster. */
  readonly cluster?: string;
  /** Absent: the default user. */
  readonly user?: string;
  readonly problems: readonly DirectiveProblem[];
}

/**
 * Reads a script as the steps that play it one by one (design: "Scripts, scenarios, expectations").
 * `@user` and `@cluster` hold until the next one of their kind.
 * @param elsewhere engine and version of the clusters that directives name, where they are not all of one
 */
export function planScript(script: string, target: Target, elsewhere?: TargetOf): readonly ScriptStep[] {
  let place: Pick<ScriptStep, "cluster" | "user"> = {};
  return splitScript(script, target, elsewhere).map((part): ScriptStep => {
    const before: Directive[] = [];
    const problems: DirectiveProblem[] = [];
    for (const written of part.directives) {
      const directive = checkDirective(written);
      if ("problem" in directive) problems.push(directive.problem);
      else if (directive.type === "user") place = { ...place, user: directive.name };
      else if (directive.type === "cluster") place = { ...place, cluster: directive.name };
      else before.push(directive);
    }
    return {
      ...(!part.trailing && { statement: { text: part.text, span: part.span } }),
      before,
      waits: !before.some(({ type }) => type === "now" || type === "until"),
      ...place,
      problems,
    };
  });
}
