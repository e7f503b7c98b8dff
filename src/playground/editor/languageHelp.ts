import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Diagnostic } from "@codemirror/lint";
import type { Tooltip } from "@codemirror/view";
import type { Translate } from "../../i18n/index.ts";
import type { ScriptStatement } from "../../session/links.ts";
import { checkDirective } from "../../log/directives.ts";
import { formatScript } from "../../sql/formatScript.ts";
import { createParser, type Parser } from "../../sql/parser.ts";
import type { Playground } from "../context.ts";
import { phraseText } from "../phraseText.ts";
import { completions } from "./completions.ts";
import { helpText } from "./helpText.ts";
import { helpView } from "./helpView.ts";
import { problemsAt } from "./problemSteps.ts";
import { placed, type ScriptProblem } from "./scriptProblems.ts";
import { targetAt } from "./sentTo.ts";
import { statementAt } from "./statementAt.ts";

/** What the language does for the editor, beyond colours; fetched when somebody is about to type. */
export interface LanguageHelp {
  complete(context: CompletionContext): CompletionResult | null;
  /** Says what is wrong at a place and what stands there, in one box. */
  helpAt(offset: number): Tooltip | null;
  /** Says what is wrong with one statement; one that was read before costs nothing. */
  problemsOf(statement: ScriptStatement): readonly ScriptProblem[];
  /** Says a problem in one sentence. */
  problemWords(problem: ScriptProblem): string;
  diagnosticOf(problem: ScriptProblem, length: number): Diagnostic;
  /** Writes a statement as statements are written here; one that cannot be read stays as it is. */
  format(statement: ScriptStatement): string;
}

/**
 * Makes the language's help for an editor.
 * @param texts the words of `sql.json` and `playground.json`
 */
export function languageHelp(playground: Playground, texts: Translate): LanguageHelp {
  const { store, view } = playground;
  const parsers = new Map<string, Parser>();

  const target = (offset: number) => targetAt(store.getState(), offset);
  function parserAt(offset: number): Parser {
    const { engine, version } = target(offset);
    const name = `${engine} ${version}`;
    const parser = parsers.get(name) ?? createParser({ engine, version });
    parsers.set(name, parser);
    return parser;
  }

  function hintAt(offset: number) {
    const { statements, script } = store.getState();
    const written = statements.flatMap(({ directives = [] }) => directives);
    const directive = written.find(({ span }) => span.start <= offset && offset <= span.end);
    if (directive) {
      const { start, end } = directive.span;
      const told = helpText(script.slice(start, end), offset - start, target(offset), texts);
      return told && { ...told, from: start, to: end };
    }
    const place = statementAt(statements, offset);
    const statement = place === undefined ? undefined : statements[place];
    if (!statement || offset < statement.start || offset > statement.end) return undefined;
    const found = helpText(statement.text, offset - statement.start, target(statement.start), texts);
    return (
      found && { ...found, from: statement.start + found.span.start, to: statement.start + found.span.end }
    );
  }

  return {
    complete: (context) => completions(context, playground, texts),
    helpAt(offset) {
      const { problems: found, problemsOf } = view.getState();
      // What was found in an older text is not said of this one.
      const problems = problemsOf === store.getState().script ? problemsAt(found, offset) : [];
      const hint = hintAt(offset);
      const [first] = problems;
      if (!first && !hint) return null;
      const from = first?.span.start ?? hint?.from ?? offset;
      return {
        pos: from,
        end: Math.max(from, first?.span.end ?? hint?.to ?? offset),
        above: true,
        create: () => ({ dom: helpView(playground, texts, problems, hint) }),
      };
    },
    problemsOf(statement) {
      const { diagnostics } = parserAt(statement.start).parse(statement.text);
      const written = (statement.directives ?? []).flatMap((directive): ScriptProblem[] => {
        const checked = checkDirective(directive);
        if (!("problem" in checked)) return [];
        const { code, word, span } = checked.problem;
        const key = code === "unknown" ? "playground.directive.unknown" : "playground.directive.argument";
        return [{ severity: "warning", message: "", hint: { key, values: { word } }, span, fixes: [] }];
      });
      if (diagnostics.length === 0) return written;
      return [...written, ...diagnostics.map((diagnostic) => placed(diagnostic, statement.start))];
    },
    problemWords: ({ severity, message, hint }) =>
      [texts(`playground.severity.${severity}`), message, hint ? phraseText(texts, hint) : ""]
        .filter((text) => text !== "")
        .join(" "),
    diagnosticOf: ({ severity, message, hint, span }, length) => ({
      from: Math.min(span.start, length),
      to: Math.min(Math.max(span.end, span.start), length),
      severity,
      message: [message, hint ? phraseText(texts, hint) : ""].filter((text) => text !== "").join("\n"),
    }),
    format: ({ text, start }) => formatScript(text, target(start)),
  };
}
