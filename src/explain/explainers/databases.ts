import { databaseName, labelName } from "../namesIn.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { fix, insertBefore, nameText, replace } from "../scriptEdits.ts";
import { databaseNames, list, sessionDatabaseName, tablesOf, useNearName } from "./nearby.ts";

/** A database that is not there: near names, or the statement that makes it. */
export const unknownDatabase: Explainer = (context) => {
  // Some statements name the catalog too.
  const wrong = (datum(context, "database") || datum(context, "name")).replace(/^default_catalog\./, "");
  if (wrong === "null" && databaseName(context.statement) === undefined) return unsaidDatabase(context);
  const known = databaseNames(context);
  const create = context.statement?.kind === "restore" ? createDatabase(context, wrong) : undefined;
  return { evidence: [list("databases", known)], fixes: [...useNearName(context, wrong, known), create] };
};

/** A BACKUP or RESTORE whose label has no database before it: 3.3 and older ask for `null`, later ones fall over. */
export const unsaidDatabase: Explainer = (context) => {
  const label = labelName(context.statement);
  const chosen = sessionDatabaseName(context);
  const candidates =
    chosen === undefined
      ? databaseNames(context).filter((name) => tablesOf(context, name).length > 0)
      : [chosen];
  return {
    evidence: [list("databases", databaseNames(context))],
    fixes: candidates.slice(0, 3).map((database) =>
      fix(
        "prefixDatabase",
        [
          replace(
            context,
            label && { start: label.span.start, end: label.span.start },
            `${nameText(database, context.target)}.`,
          ),
        ],
        {
          database,
        },
      ),
    ),
  };
};

/** A statement that names a table without a database while none is chosen. */
export const noDatabase: Explainer = (context) => {
  const candidates = databaseNames(context);
  const before = labelName(context.statement) === undefined ? {} : unsaidDatabase(context);
  const use = candidates
    .slice(0, 3)
    .map((database) =>
      fix("use", [insertBefore(context, `USE ${nameText(database, context.target)};`)], { database }),
    );
  return { evidence: [list("databases", candidates)], fixes: [...(before.fixes ?? []), ...use] };
};

/** A backup of a database in which there is nothing to back up. */
export const emptyDatabase: Explainer = (context) => {
  const full = databaseNames(context).filter((name) => tablesOf(context, name).length > 0);
  const name = databaseName(context.statement);
  return {
    evidence: [list("databasesWithTables", full)],
    fixes: name ? useNearName(context, name.value, full) : [],
  };
};

/** A name that the rules for databases do not allow. */
export const wrongDatabaseName: Explainer = (context) => {
  const wrong = datum(context, "database") || datum(context, "name");
  const known = databaseNames(context);
  return { evidence: [list("databases", known)], fixes: useNearName(context, wrong, known) };
};

function createDatabase(context: ExplainContext, name: string) {
  return fix(
    "createDatabase",
    [insertBefore(context, `CREATE DATABASE ${nameText(name, context.target)};`)],
    { database: name },
  );
}
