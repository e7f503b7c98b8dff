import { exampleStorage } from "../../engine/exampleStorage.ts";
import { ALTERABLE_KEYS } from "../../engine/storageKeys.ts";
import { quote } from "../../sql/printWords.ts";
import type { ErrorCode } from "../../engine/index.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { fix, insertAfter, nameText, removeProperty, replace, setProperty } from "../scriptEdits.ts";
import { list, useName, values } from "./nearby.ts";
import { takenLocation, unknownRepository, wrongLocation } from "./repositories.ts";
import { storageFails } from "./storage.ts";

/** Properties that a CREATE or ALTER REPOSITORY gives, without their values where they are secret. */
const given = (context: ExplainContext) => {
  const { statement } = context;
  return statement?.kind === "createRepository" || statement?.kind === "alterRepository"
    ? statement.properties
    : [];
};

/** Properties without which Doris does not know the storage: one of each is written. */
const missingProperty =
  (...keys: readonly string[]): Explainer =>
  (context) => {
    const properties = given(context);
    const named = properties.map(({ key }) => key.value);
    const example = new Map(exampleStorage(context.target).properties);
    const absent = keys.filter((key) => !named.includes(key));
    return {
      evidence: [list("properties", named)],
      fixes: absent.map((key) => {
        const value = example.get(key) ?? "…";
        return fix("setProperty", [setProperty(context, properties, key, value)], { key, value });
      }),
    };
  };

/** No storage, or one that no repository can lie on: the statement with S3. */
const otherStorage: Explainer = (context) => {
  const { statement } = context;
  if (statement?.kind !== "createRepository") return {};
  const { clause, bucket, properties } = exampleStorage(context.target);
  const pairs = properties.map(([key, value]) => `${quote(key)} = ${quote(value)}`).join(", ");
  const rest = ` WITH ${clause}\nON LOCATION "${bucket}/${statement.name.value}"\nPROPERTIES (${pairs})`;
  const { end } = statement.name.span;
  return {
    fixes: [fix("onS3", [replace(context, { start: end, end: statement.span.end }, rest)])],
  };
};

/** delete_if_exists says neither yes nor no. */
const deleteIfExists: Explainer = (context) => ({
  fixes: ["false", "true"].map((value) =>
    fix("setProperty", [setProperty(context, given(context), "delete_if_exists", value)], {
      key: "delete_if_exists",
      value,
    }),
  ),
});

/** An external id without its role. */
const externalId: Explainer = (context) => ({
  fixes: [
    fix("removeProperty", [removeProperty(context, given(context), "s3.external_id")], {
      key: "s3.external_id",
    }),
  ],
});

/** A directory that another repository's name is written in. */
const otherName: Explainer = (context) => {
  const recorded = datum(context, "name");
  return {
    evidence: [values("directories", [{ label: datum(context, "path"), value: recorded }])],
    fixes: [useName(context, datum(context, "repository"), recorded)],
  };
};

/** Properties that ALTER REPOSITORY does not take. */
const otherKeys: Explainer = (context) => {
  const properties = given(context);
  const others = properties.map(({ key }) => key.value).filter((key) => !ALTERABLE_KEYS.includes(key));
  return {
    evidence: [list("properties", others)],
    fixes: others.map((key) => fix("removeProperty", [removeProperty(context, properties, key)], { key })),
  };
};

/** A repository that cannot be altered: dropped and made anew with what it shall have. */
const remade: Explainer = (context) => {
  const { statement } = context;
  const name = datum(context, "repository");
  const repository = context.cluster.repositories[name];
  if (statement?.kind !== "alterRepository" || repository === undefined) return {};
  const { storageKind = "S3", broker, location } = repository;
  const wanted = statement.properties.map(({ key, value }) => [key.value, value.value] as const);
  // Keys of an object storage mean nothing to another storage.
  const own = storageKind === "S3" ? wanted : wanted.filter(([key]) => !/^(s3\.|AWS_)/.test(key));
  const all = { ...repository.properties, ...Object.fromEntries(own) };
  const pairs = Object.entries(all).map(([key, value]) => `${quote(key)} = ${quote(value)}`);
  const clause = storageKind === "BROKER" ? `BROKER ${broker}` : storageKind;
  const sql = `CREATE REPOSITORY ${nameText(name, context.target)} WITH ${clause}\nON LOCATION ${quote(location)}\nPROPERTIES (${pairs.join(", ")})`;
  return {
    evidence: [values("repositories", [{ label: name, value: storageKind }])],
    fixes: [
      fix(
        "remakeRepository",
        [replace(context, statement.span, `DROP REPOSITORY ${nameText(name, context.target)};\n${sql}`)],
        { repository: name },
      ),
    ],
  };
};

/** Keys that are to be altered, of which none is there. */
const noKeys: Explainer = (context) => ({
  fixes: [
    fix(
      "setProperty",
      [
        insertAfter(
          context,
          given(context).length === 0 ? context.statement?.span : undefined,
          '\nPROPERTIES ("s3.access_key" = "…", "s3.secret_key" = "…")',
        ),
      ],
      { key: "s3.access_key", value: "…" },
    ),
  ],
});

/** What is looked up and offered where Doris refuses the storage of a repository, or its properties. */
export const STORAGE_CLAUSES: Partial<Record<ErrorCode, Explainer>> = {
  storageClauseMissing: otherStorage,
  storageLocal: otherStorage,
  storageUnknown: otherStorage,
  storageEndpointMissing: missingProperty("s3.endpoint"),
  storageRegionMissing: missingProperty("s3.region"),
  storageKeyPair: missingProperty("s3.access_key", "s3.secret_key"),
  storageExternalId: externalId,
  deleteIfExistsValue: deleteIfExists,
  locationSchemeWrong: wrongLocation,
  repositoryPingFailed: wrongLocation,
  repositoryNameDiffers: otherName,
  repositoryInfoTwice: takenLocation,
  repositoryMissingAtShow: unknownRepository,
  alterRepositoryWithoutKeys: noKeys,
  alterRepositoryOtherKeys: otherKeys,
  alterRepositoryKind: remade,
  alterRepositoryPingFailed: storageFails,
};
