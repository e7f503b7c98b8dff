import type { PrivilegesStatement } from "./accountStatements.ts";
import type { Phrase, TextFix } from "./diagnostics.ts";
import { PRIVILEGES } from "./dorisRules.ts";
import { fix, say } from "./hints/fault.ts";
import { editDistance } from "./similarity.ts";
import type { Span } from "./span.ts";
import type { Property, QualifiedName, Statement } from "./statements.ts";
import type { RuleBreak } from "./treeRules.ts";

/**
 * Says in our words which rule of the tree builder a statement breaks, and how to keep it.
 * @param statement absent where the rule stops the engine before the statement is read
 */
export function ruleAdvice(
  broken: RuleBreak,
  statement: Statement | undefined,
): { readonly hint: Phrase; readonly fixes: readonly TextFix[] } {
  return { hint: say(broken.code), fixes: statement ? fixesOf(broken, statement) : [] };
}

function fixesOf({ code, span }: RuleBreak, statement: Statement): readonly TextFix[] {
  switch (statement.kind) {
    case "backup":
    case "restore":
      break;
    case "grantPrivileges":
    case "revokePrivileges":
      return code === "rule.unknownPrivilege" ? privilegeFixes(statement, span) : [];
    case "createRepository":
      return code === "rule.duplicateKey" ? keyFixes(statement.properties, span) : [];
    default:
      return [];
  }
  switch (code) {
    case "rule.backupAlias": {
      const edits = (statement.objects ?? []).flatMap(({ alias, name, partitions }) =>
        alias && name
          ? [{ span: { start: (partitions ?? name).span.end, end: alias.span.end }, replacement: "" }]
          : [],
      );
      return [fix(say("fix.removeAlias"), edits, false)];
    }
    case "rule.databaseTwice":
      return withoutFirst(statement.label, statement.label.parts[0]?.value === statement.database?.value);
    case "rule.nameParts":
      return statement.label.parts.length > 2 ? withoutFirst(statement.label, false) : [];
    case "rule.duplicateKey":
      return keyFixes(statement.properties, span);
    default:
      return [];
  }
}

/** Takes the first part off a name. */
function withoutFirst({ parts: [first, second] }: QualifiedName, plain: boolean): readonly TextFix[] {
  if (!first || !second) return [];
  const span = { start: first.span.start, end: second.span.start };
  return [fix(say("fix.remove", { text: `${first.value}.` }), [{ span, replacement: "" }], plain)];
}

/** A privilege of Doris with a slip in it, or without the end that all have. */
function privilegeFixes({ privileges }: PrivilegesStatement, span: Span): readonly TextFix[] {
  const written = privileges.find((one) => one.span.start === span.start)?.name.toUpperCase();
  if (written === undefined) return [];
  const near = PRIVILEGES.has(`${written}_PRIV`)
    ? [`${written}_PRIV`]
    : [...PRIVILEGES].filter((word) => editDistance(written, word) <= 2);
  const place = { start: span.start, end: span.start + written.length };
  return near.map((word) =>
    fix(say("fix.replace", { text: word }), [{ span: place, replacement: word }], near.length === 1),
  );
}

/** A key that stands twice: which of the two was meant is not known. */
function keyFixes(properties: readonly Property[], span: Span): readonly TextFix[] {
  const second = properties.findIndex(({ key }) => key.span.start === span.start);
  const name = properties[second]?.key.value.trim();
  const first = properties.findIndex(({ key }) => key.value.trim() === name);
  return [second, first].flatMap((at) => {
    const [before, one, behind] = [properties[at - 1], properties[at], properties[at + 1]];
    if (!one || first === second) return [];
    const place = before
      ? { start: before.span.end, end: one.span.end }
      : { start: one.span.start, end: behind?.span.start ?? one.span.end };
    const text = `${one.key.value} = ${one.value.value}`;
    return [fix(say("fix.remove", { text }), [{ span: place, replacement: "" }], false)];
  });
}
