import { brokerFails } from "./storage.ts";
import type { TextFix } from "../../sql/diagnostics.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { repositoryName } from "../namesIn.ts";
import { fix, insertBefore, nameText, rename, replace } from "../scriptEdits.ts";
import { quote } from "../../sql/printWords.ts";
import { freeName, list, useName, useNearName, values } from "./nearby.ts";

/** Where a repository that a fix makes shall lie. */
const EXAMPLE_LOCATION = "s3a://backups";

const PROPERTIES =
  '"aws.s3.access_key" = "…", "aws.s3.secret_key" = "…", "aws.s3.endpoint" = "https://s3.example.com"';

/** A repository that this cluster does not know. */
export const unknownRepository: Explainer = (context) => {
  const wrong = datum(context, "repository") || repositoryName(context.statement)?.value || "";
  const known = Object.keys(context.cluster.repositories);
  const near = useNearName(context, wrong, known);
  const only = known.length === 1 && near.length === 0 ? [useName(context, wrong, known[0] ?? "")] : [];
  return {
    evidence: [list("repositories", known)],
    fixes: [...near, ...only, createRepository(context, wrong)],
  };
};

/** A repository that may only be read. */
export const readOnlyRepository: Explainer = (context) => {
  const wrong = datum(context, "repository");
  const writable = Object.values(context.cluster.repositories)
    .filter(({ readOnly }) => !readOnly)
    .map(({ name }) => name);
  return {
    evidence: [list("writableRepositories", writable)],
    fixes: writable.slice(0, 3).map((name) => useName(context, wrong, name)),
  };
};

/** A repository that the statement leaves nameless. */
export const emptyRepository: Explainer = (context) => {
  const known = Object.keys(context.cluster.repositories);
  const creates = context.statement?.kind === "createRepository";
  const names = creates ? [freeName("s3_repo", known)] : known.slice(0, 3);
  return {
    evidence: [list("repositories", known)],
    fixes: names.map((to) =>
      fix("nameRepository", [rename(context, repositoryName(context.statement), to)], { to }),
    ),
  };
};

/** A name that the rules for repositories do not allow: the same with letters, digits and underscores only. */
export const wrongRepositoryName: Explainer = (context) => {
  const wrong = datum(context, "repository");
  const mended = wrong
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^(?=[^A-Za-z])_*/, "repo_")
    .slice(0, 64);
  return { fixes: [useName(context, wrong, freeName(mended, Object.keys(context.cluster.repositories)))] };
};

/** A name that another repository has. */
export const takenRepository: Explainer = (context) => {
  const wrong = datum(context, "repository");
  const repositories = Object.values(context.cluster.repositories);
  const free = freeName(
    `${wrong}_2`,
    repositories.map(({ name }) => name),
  );
  return {
    evidence: [
      values(
        "repositories",
        repositories.map(({ name, location }) => ({ label: name, value: location })),
      ),
    ],
    fixes: [useName(context, wrong, free)],
  };
};

/** A location that is empty or has no scheme. */
export const wrongLocation: Explainer = (context) => {
  const { statement } = context;
  if (statement?.kind !== "createRepository") return {};
  const written = statement.location.value.replace(/^\/+/, "");
  const location = written === "" ? `${EXAMPLE_LOCATION}/${statement.name.value}` : `s3a://${written}`;
  return {
    fixes: [fix("setLocation", [replace(context, statement.location.span, quote(location))], { location })],
  };
};

/** What lies at the location is no repository's info file, or several of them. */
export const takenLocation: Explainer = (context) => {
  const { statement, world } = context;
  if (statement?.kind !== "createRepository") return {};
  const location = `${EXAMPLE_LOCATION}/${statement.name.value}`;
  return {
    evidence: [
      values(
        "directories",
        Object.keys(world.storage.roots)
          .sort()
          .map((label) => ({ label, value: "__repo_info" })),
      ),
    ],
    fixes: [fix("setLocation", [replace(context, statement.location.span, quote(location))], { location })],
  };
};

/** A broker that is empty or that no node runs: without a name the nodes reach the storage themselves. */
export const wrongBroker: Explainer = (context) => {
  const { statement } = context;
  if (statement?.kind !== "createRepository") return {};
  return { fixes: [fix("withoutBroker", [replace(context, statement.broker?.span, "")])] };
};

/** A broker without a process that is alive. */
export const deadBroker: Explainer = (context) => {
  const { evidence = [], fixes = [] } = brokerFails(context);
  return { evidence, fixes: [...fixes, ...(wrongBroker(context).fixes ?? [])] };
};

function createRepository(context: ExplainContext, name: string): TextFix | undefined {
  if (name === "" || context.statement?.kind === "dropRepository") return undefined;
  const written = nameText(name, context.target);
  const sql = `CREATE REPOSITORY ${written} WITH BROKER\nON LOCATION "${EXAMPLE_LOCATION}/${name}"\nPROPERTIES (${PROPERTIES});`;
  return fix("createRepository", [insertBefore(context, sql)], { repository: name });
}
