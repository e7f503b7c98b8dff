import { inRange, type Target } from "../../engine/index.ts";
import { PROPERTIES, type PropertyOwner, type PropertyRow } from "../../engine/properties.ts";
import { configRows } from "../../engine/config.ts";
import { storageMeaning } from "../../engine/storageMeanings.ts";
import type { Phrase } from "../diagnostics.ts";
import { codeOf, type Tokens } from "../tokens.ts";

/** What is known of a property: the versions that have it, what it does, and its facts. */
export interface PropertyHelp {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  readonly phrase?: Phrase;
  readonly facts: readonly Phrase[];
  /** Id of the reference page's parameter. */
  readonly link?: string;
}

const tell = (key: string, values: Phrase["values"] = {}): Phrase => ({ key: `hover.${key}`, values });

/** Tells what the text in quotes, or the word, at a token is a key of; `undefined` where it is none. */
export function propertyAt(tokens: Tokens, token: number, target: Target): PropertyHelp | undefined {
  const before = codeOf(tokens, token - 1);
  if (before !== "(" && before !== ",") return undefined;
  const key = tokens.text.slice(tokens.starts[token], tokens.ends[token]).replace(/^["'](.*)["']$/s, "$1");
  const verb = codeOf(tokens, 0).trim();
  if (verb === "ADMIN") return configHelp(target, key);
  const owner = ownerOf(tokens, token, verb);
  const rows = PROPERTIES.filter(
    (row) => row.engine === target.engine && row.statement === owner && row.key === key,
  );
  const row = rows.find((one) => inRange(target, one)) ?? rows[0];
  return row && propertyHelp(row, target);
}

function ownerOf(tokens: Tokens, token: number, verb: string): PropertyOwner | undefined {
  for (let at = token - 1; at > 0; at--)
    if (codeOf(tokens, at) === "PROPERTIES ") {
      if (verb === "BACKUP") return "backup";
      if (verb === "RESTORE") return "restore";
      return tokens.encoded.slice(0, tokens.offsets[at]).includes("REPOSITORY ") ? "repository" : undefined;
    }
  return undefined;
}

function propertyHelp(row: PropertyRow, target: Target): PropertyHelp {
  const { key, statement, since, until } = row;
  const text = statement === "repository" ? storageMeaning(key) : `${statement}.${key}`;
  return {
    name: key,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(text !== undefined && {
      phrase: tell(statement === "repository" ? `storage.${text}` : `property.${text}`),
    }),
    facts: factsOf(row, target),
    link: statement === "repository" ? "properties" : `property-${statement}-${key}`,
  };
}

function factsOf(row: PropertyRow, target: Target): readonly Phrase[] {
  const { required, unit, min, max, values, default: value, config, patch, withoutEffect, secret } = row;
  return [
    ...(required ? [tell("fact.required")] : []),
    ...(values ? [tell("fact.values", { values: values.join(" | ") })] : []),
    ...(values === undefined && row.type === "boolean"
      ? [tell("fact.values", { values: "true | false" })]
      : []),
    ...(min !== undefined && max !== undefined ? [tell("fact.between", { min, max })] : []),
    ...(min !== undefined && max === undefined ? [tell("fact.atLeast", { min })] : []),
    ...(unit === undefined || unit === "replicas" ? [] : [tell(`fact.unit.${unit}`)]),
    ...(value === undefined || value === "-1" ? [] : [tell("fact.default", { value })]),
    ...(value === "-1" ? [tell("fact.fromSnapshot")] : []),
    ...(config === undefined ? [] : [tell("fact.config", { config })]),
    ...(secret === true ? [tell("fact.secret")] : []),
    ...(withoutEffect && inRange(target, withoutEffect) ? [tell("fact.noEffect")] : []),
    ...(patch === undefined ? [] : [tell("fact.patch", { patch })]),
  ];
}

function configHelp(target: Target, key: string): PropertyHelp | undefined {
  const row = configRows(target).find(({ name }) => name === key);
  return (
    row && {
      name: key,
      phrase: tell("config"),
      facts: [tell("fact.default", { value: row.default }), ...(row.mutable ? [] : [tell("fact.fixed")])],
    }
  );
}
