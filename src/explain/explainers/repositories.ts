import { brokerFails } from "./storage.ts";
import { exampleStorage } from "../../engine/exampleStorage.ts";
import { has } from "../../engine/index.ts";
import type { TextFix } from "../../sql/diagnostics.ts";
import { datum, type ExplainContext, type Explainer, type Findings } from "../context.ts";
import { repositoryName } from "../namesIn.ts";
import { fix, insertBefore, nameText, rename, replace } from "../scriptEdits.ts";
import { quote } from "../../sql/printWords.ts";
import { freeName, list, useName, useNearName, values } from "./nearby.ts";

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
  const others = has(context.target, "repositoryHyphens") ? /[^A-Za-z0-9_-]+/g : /[^A-Za-z0-9_]+/g;
  const mended = wrong
    .replace(others, "_")
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
  const { scheme, bucket } = exampleStorage(context.target);
  const written = statement.location.value.replace(/^(?:\w+:)?\/*/u, "").replace(/\s+/gu, "_");
  const own = statement.storage === "HDFS" ? "hdfs" : scheme;
  const location = written === "" ? `${bucket}/${statement.name.value}` : `${own}://${written}`;
  return {
    fixes: [fix("setLocation", [replace(context, statement.location.span, quote(location))], { location })],
  };
};

/** What lies at the location is no repository's info file, or several of them. */
export const takenLocation: Explainer = (context) => {
  const { statement, world } = context;
  if (statement?.kind !== "createRepository") return {};
  const location = `${exampleStorage(context.target).bucket}/${statement.name.value}`;
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

/** A broker that is empty or that no node runs: StarRocks' nodes reach the storage themselves where none is named. */
export const wrongBroker: Explainer = (context) => {
  const { statement } = context;
  if (statement?.kind !== "createRepository") return {};
  if (has(context.target, "storageKinds")) return addedBroker(context);
  return { fixes: [fix("withoutBroker", [replace(context, statement.broker?.span, "")])] };
};

/** A broker that this cluster does not know: another of its name, or one that is registered first. */
function addedBroker(context: ExplainContext): Findings {
  const broker = datum(context, "broker");
  const known = Object.keys(context.cluster.brokers);
  const sql = `ALTER SYSTEM ADD BROKER ${nameText(broker, context.target)} "10.0.0.9:8000";`;
  return {
    evidence: [list("brokers", known)],
    fixes: [
      ...useNearName(context, broker, known),
      ...(broker === "" ? [] : [fix("addBroker", [insertBefore(context, sql)], { broker })]),
    ],
  };
}

/** A broker without a process that is alive. */
export const deadBroker: Explainer = (context) => {
  const { evidence = [], fixes = [] } = brokerFails(context);
  if (has(context.target, "storageKinds")) return { evidence, fixes };
  return { evidence, fixes: [...fixes, ...(wrongBroker(context).fixes ?? [])] };
};

function createRepository(context: ExplainContext, name: string): TextFix | undefined {
  if (name === "" || context.statement?.kind === "dropRepository") return undefined;
  const written = nameText(name, context.target);
  const { clause, bucket, properties } = exampleStorage(context.target);
  const pairs = properties.map(([key, value]) => `${quote(key)} = ${quote(value)}`).join(", ");
  const sql = `CREATE REPOSITORY ${written} WITH ${clause}\nON LOCATION "${bucket}/${name}"\nPROPERTIES (${pairs});`;
  return fix("createRepository", [insertBefore(context, sql)], { repository: name });
}
