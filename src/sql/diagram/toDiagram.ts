import type { ast } from "peggy";
import type { Diagram } from "./model.ts";

/** What stands behind a rule: nothing can be read, nothing has to be written, or a diagram. */
type Made = Diagram | "nothing" | "impossible";

/** Rules that are drawn as one box, whatever they are made of. */
const BOXES: Readonly<Record<string, string>> = {
  Expression: "expression",
  Value: "value",
  Literal: "literal",
  Constant: "literal",
  String: "string",
  TableName: "table",
  QualifiedName: "name",
  BrokerName: "broker",
  Broker: "broker",
  Text: "name",
  Dashable: "name",
  User: "user",
  RoleText: "role",
  RoleName: "role",
  FunctionSignature: "function",
  ScanParameters: "scan parameters",
  Snapshot: "table version",
  Tablets: "tablets",
  Sample: "sample",
  Hints: "hints",
  PropertyKey: "key",
  PropertyValue: "value",
};

/** Rules that are a part of their own. */
const GROUPS: Readonly<Record<string, string>> = {
  PartitionNames: "partitions",
  PropertyClause: "properties",
  BackupObject: "object",
  RestoreObject: "object",
  Partitions: "partitions",
  TableReference: "object",
  Privilege: "privilege",
  PrivilegeObject: "objects",
  Grantee: "grantee",
};

const LABEL: Diagram = {
  type: "sequence",
  items: [
    {
      type: "optional",
      item: {
        type: "sequence",
        items: [
          { type: "name", name: "database" },
          { type: "literal", text: "." },
        ],
      },
    },
    { type: "name", name: "label" },
  ],
};

const NEEDS = /^\s*return (!?)has\.(\w+);\s*$/;

/**
 * Makes diagrams of a grammar's rules as one version reads them: a rule behind a feature that it lacks is left out.
 * @param refused a rule that is left out too
 */
export function diagramMaker(
  rules: ReadonlyMap<string, ast.Rule>,
  features: Readonly<Record<string, boolean>>,
  refused?: string,
) {
  /** Rules that are being drawn: within itself a rule is a box. */
  const open = new Set<string>();

  function ofRule(name: string): Made {
    if (name === "Exit" || name === refused) return "nothing";
    if (name === "LabelName") return LABEL;
    const rule = rules.get(name);
    const box = BOXES[name];
    if (box !== undefined && rule) return isBarred(rule) ? "impossible" : { type: "name", name: box };
    if (!rule) return "impossible";
    if (open.has(name)) return { type: "name", name: name.toLowerCase() };
    if (/^[A-Z_0-9]+$/.test(name)) return { type: "keyword", text: name };
    if (rule.expression.type === "named") return { type: "name", name: rule.expression.name };
    open.add(name);
    const item = of(rule.expression);
    open.delete(name);
    const group = GROUPS[name];
    return group === undefined || typeof item === "string" ? item : { type: "group", name: group, item };
  }

  /** Tells whether a rule begins with a feature that the version lacks. */
  function isBarred({ expression }: ast.Rule): boolean {
    let node: ast.Expression | ast.Named = expression;
    while (node.type === "action" || node.type === "named" || node.type === "group") node = node.expression;
    const elements = node.type === "sequence" ? node.elements : [node];
    return elements.some((element) => element.type === "semantic_and" && of(element) === "impossible");
  }

  function of(node: ast.Expression | ast.Named): Made {
    switch (node.type) {
      case "named":
      case "action":
      case "labeled":
      case "text":
      case "group":
        return of(node.expression);
      case "choice":
        return choice(node.alternatives.map(of));
      case "sequence":
        return sequence(node.elements.map(of));
      case "optional":
        return optional(of(node.expression));
      case "zero_or_more":
        return optional(repeat(of(node.expression)));
      case "one_or_more":
        return repeat(of(node.expression));
      case "repeated": {
        const separator = node.delimiter?.type === "literal" ? node.delimiter.value : undefined;
        return repeat(of(node.expression), separator);
      }
      case "literal":
        return node.value === "" ? "nothing" : { type: "literal", text: node.value };
      case "rule_ref":
        return ofRule(node.name);
      case "semantic_and": {
        const needs = NEEDS.exec(node.code);
        if (!needs) return "nothing";
        return (features[needs[2] ?? ""] === true) === (needs[1] === "") ? "nothing" : "impossible";
      }
      case "simple_and":
      case "simple_not":
      case "semantic_not":
        return "nothing";
      default:
        return "impossible";
    }
  }

  return { of, ofRule };
}

function sequence(items: readonly Made[]): Made {
  if (items.includes("impossible")) return "impossible";
  const flat = items.flatMap((item) => {
    if (typeof item === "string") return [];
    return item.type === "sequence" ? item.items : [item];
  });
  const [only] = flat;
  if (!only) return "nothing";
  return flat.length === 1 ? only : { type: "sequence", items: flat };
}

function choice(items: readonly Made[]): Made {
  const possible = items.filter((item) => item !== "impossible");
  const drawn = possible.flatMap((item) => {
    if (item === "nothing") return [];
    return item.type === "choice" ? item.items : [item];
  });
  const [only] = drawn;
  if (!only) return possible.length > 0 ? "nothing" : "impossible";
  const made: Diagram = drawn.length === 1 ? only : { type: "choice", items: drawn };
  return possible.includes("nothing") ? { type: "optional", item: made } : made;
}

function optional(item: Made): Made {
  if (typeof item === "string") return "nothing";
  return item.type === "optional" ? item : { type: "optional", item };
}

function repeat(item: Made, separator?: string): Made {
  if (typeof item === "string") return item;
  return separator === undefined ? { type: "repeat", item } : { type: "repeat", item, separator };
}
