import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Diagnostic } from "@codemirror/lint";
import type { Tooltip } from "@codemirror/view";
import type { Translate } from "../../i18n/index.ts";
import { checkDirective } from "../../log/directives.ts";
import { complete } from "../../sql/complete/index.ts";
import { hover } from "../../sql/hover.ts";
import { createParser, type Parser } from "../../sql/parser.ts";
import type { ScriptStatement } from "../../session/links.ts";
import { ENGINES } from "../../engine/versions.ts";
import { shownCluster, type Playground } from "../context.ts";
import { phraseText } from "../phraseText.ts";
import { clusterNames } from "./clusterNames.ts";
import { placed, type ScriptProblem } from "./scriptProblems.ts";
import { statementAt } from "./statementAt.ts";

/** What the language does for the editor, beyond colours; fetched when somebody is about to type. */
export interface LanguageHelp {
  complete(context: CompletionContext): CompletionResult | null;
  hover(offset: number): Tooltip | null;
  /** Says what is wrong with one statement; one that was read before costs nothing. */
  problemsOf(statement: ScriptStatement): readonly ScriptProblem[];
  diagnosticOf(problem: ScriptProblem, length: number): Diagnostic;
}

/**
 * Makes the language's help for an editor.
 * @param texts the words of `sql.json` and `playground.json`
 */
export function languageHelp(playground: Playground, texts: Translate): LanguageHelp {
  const { store, editor } = playground;
  let parser: Parser | undefined;

  const target = () => store.getState().timeline.log.options;
  function parserNow(): Parser {
    const { engine, version } = target();
    if (parser?.target.engine !== engine || parser.target.version !== version)
      parser = createParser({ engine, version });
    return parser;
  }

  return {
    complete(context) {
      const { statements, script, moment } = store.getState();
      const names = clusterNames(moment.world, shownCluster(moment.world));
      // What stands before the statement cannot change what is expected in it.
      const start = startOf(statements, context.pos);
      const text = script.slice(start, context.pos + 2_000);
      const found = complete(text, context.pos - start, target(), names);
      const [first] = found;
      if (first === undefined) return null;
      if (
        !context.explicit &&
        first.from + start === context.pos &&
        !/[.("'` ]$/.test(text.slice(0, context.pos - start))
      )
        return null;
      return {
        from: first.from + start,
        to: Math.max(first.to + start, context.pos),
        options: found.map(({ label, kind, insert }): Completion => ({
          label,
          apply: insert,
          detail: texts(`playground.completion.${kind}`),
          boost: BOOST[kind] ?? 0,
        })),
        filter: true,
      };
    },
    hover(offset) {
      const { statements } = store.getState();
      const place = statementAt(statements, offset);
      const statement = place === undefined ? undefined : statements[place];
      if (!statement || offset < statement.start || offset > statement.end) return null;
      const found = hover(statement.text, offset - statement.start, target());
      if (!found) return null;
      const { span, subject, phrase, since, until } = found;
      const lines = [
        ...(phrase ? [phraseText(texts, phrase)] : []),
        ...(since === undefined
          ? []
          : [texts("playground.hover.since", { engine: ENGINES[target().engine].name, version: since })]),
        ...(until === undefined
          ? []
          : [texts("playground.hover.until", { engine: ENGINES[target().engine].name, version: until })]),
      ];
      if (lines.length === 0) return null;
      return {
        pos: span.start + statement.start,
        end: span.end + statement.start,
        above: true,
        create: () => ({ dom: hintOf(subject.name, lines) }),
      };
    },
    problemsOf(statement) {
      const { diagnostics } = parserNow().parse(statement.text);
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
    diagnosticOf({ severity, message, hint, span, fixes }, length) {
      const words = [message, ...(hint ? [phraseText(texts, hint)] : [])].filter((text) => text !== "");
      return {
        from: Math.min(span.start, length),
        to: Math.min(Math.max(span.end, span.start), length),
        severity,
        message: words.join("\n"),
        renderMessage: () => messageOf(message, hint ? phraseText(texts, hint) : ""),
        actions: fixes.map((fix) => ({
          name: phraseText(texts, fix.title),
          apply: () => {
            editor.apply(fix.edits);
          },
        })),
      };
    },
  };
}

/** Names that the cluster has stand before words of the language. */
const BOOST: Readonly<Record<string, number>> = {
  database: 3,
  table: 3,
  partition: 3,
  column: 3,
  repository: 3,
  snapshot: 3,
  value: 2,
  property: 2,
  snippet: -2,
  function: -1,
};

function startOf(statements: readonly ScriptStatement[], offset: number): number {
  const before = statements.findLast(({ end }) => end < offset);
  return before?.end ?? 0;
}

function hintOf(name: string, lines: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  box.className = "pg-hint";
  const title = document.createElement("strong");
  title.className = "pg-code";
  title.textContent = name;
  box.append(title, ...lines.map(paragraph));
  return box;
}

function messageOf(message: string, hint: string): HTMLElement {
  const box = document.createElement("div");
  if (message !== "") {
    const engine = paragraph(message);
    engine.className = "pg-code pg-message";
    box.append(engine);
  }
  if (hint !== "") box.append(paragraph(hint));
  return box;
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement("p");
  line.textContent = text;
  return line;
}
