import type { Job } from "../../cluster/jobs.ts";
import { ENGINES, type Target } from "../../engine/index.ts";
import { metaReading, metaVersions, snapshotMetaVersion } from "../../engine/snapshotVersions.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { propertiesOf } from "../namesIn.ts";
import { values } from "./nearby.ts";
import { remove, set } from "./properties.ts";
import { manifestOf } from "./snapshots.ts";
import { fileFails } from "./storage.ts";

type Own = Omit<ExplainContext, "code" | "data">;

/** The snapshot's metadata is read as what it is not: by the version, or by a number that the statement gives. */
export const metaForm: Explainer = (context) => {
  const manifest = manifestOf({ ...context, code: "restoreMetaForm" });
  const own = manifest && metaReading(context.target, manifest) === "read";
  return { evidence: metaForms(context), fixes: own ? [remove(context, "starrocks_meta_version")] : [] };
};

/** The metadata file cannot be read: its form is another one, or the file itself is broken. */
export const metaFails: Explainer = (context) => {
  const manifest = manifestOf(context);
  if (manifest === undefined) return fileFails(context);
  const number = propertiesOf(context.statement).findLast(
    ({ key }) => key.value === "starrocks_meta_version",
  );
  const reading = metaReading(context.target, manifest, number && Number(number.value.value));
  return reading === "read" ? fileFails(context) : metaForm(context);
};

/** Metadata of a number that is too old: of the snapshot, or given by the statement, which need not give any. */
export const metaTooOld: Explainer = (context) => {
  const manifest = manifestOf(context);
  if (manifest === undefined) return { fixes: [set(context, "meta_version", datum(context, "least"))] };
  const { least = manifest.metaVersion } = metaVersions(context.target);
  return {
    evidence: metaForms(context),
    fixes: manifest.metaVersion < least ? [] : [remove(context, "meta_version")],
  };
};

/** Tells whether a job trips over the form of the metadata, round after round. */
export function neverReads(target: Target, job: Job): boolean {
  return (
    job.kind === "restore" && job.manifest !== undefined && metaReading(target, job.manifest) === "thrown"
  );
}

/** Who wrote the metadata, and who is to read it, each with the number of its format. */
export function metaForms(context: Own) {
  const manifest = manifestOf({ ...context, code: "restoreMetaForm", data: {} });
  if (manifest === undefined) return [];
  const row = ({ engine, version }: Target) => ({
    label: `${ENGINES[engine].name} ${version}`,
    value: {
      starrocks: `starrocks_meta_version = ${snapshotMetaVersion({ engine, version })}`,
      doris: `meta_version = ${metaVersions({ engine, version }).written}`,
    }[engine],
  });
  return [values("metaForms", [{ ...row(manifest), good: false }, row(context.target)])];
}
