import type { Phrase, TextFix } from "./diagnostics.ts";
import { fix, say } from "./hints/fault.ts";
import type { Statement } from "./statements.ts";
import type { RuleBreak } from "./treeRules.ts";

/** Says in our words which rule of the tree builder a statement breaks, and how to keep it. */
export function ruleAdvice(
  broken: RuleBreak,
  statement: Statement | undefined,
): { readonly hint: Phrase; readonly fixes: readonly TextFix[] } {
  return { hint: say(broken.code), fixes: fixesOf(broken, statement) };
}

function fixesOf({ code }: RuleBreak, statement: Statement | undefined): readonly TextFix[] {
  if (!statement) return [];
  if (statement.kind !== "backup" && statement.kind !== "restore") return [];
  switch (code) {
    case "rule.backupAlias": {
      const edits = (statement.objects ?? []).flatMap(({ alias, name, partitions }) =>
        alias && name
          ? [{ span: { start: (partitions ?? name).span.end, end: alias.span.end }, replacement: "" }]
          : [],
      );
      return [fix(say("fix.removeAlias"), edits, false)];
    }
    case "rule.databaseTwice": {
      const [first, second] = statement.label.parts;
      if (!first || !second) return [];
      const span = { start: first.span.start, end: second.span.start };
      return [
        fix(
          say("fix.remove", { text: `${first.value}.` }),
          [{ span, replacement: "" }],
          first.value === statement.database?.value,
        ),
      ];
    }
    default:
      return [];
  }
}
