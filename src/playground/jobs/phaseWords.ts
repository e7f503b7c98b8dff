import type { JobState } from "../../cluster/jobs.ts";
import type { Translate } from "../../i18n/index.ts";

/** Says what a job does in a state. */
export function phaseWords(t: Translate, kind: "backup" | "restore", state: JobState): string {
  switch (state) {
    case "PENDING":
      return t(kind === "backup" ? "playground.phase.backup.PENDING" : "playground.phase.restore.PENDING");
    case "SNAPSHOTING":
      return t(
        kind === "backup" ? "playground.phase.backup.SNAPSHOTING" : "playground.phase.restore.SNAPSHOTING",
      );
    case "UPLOAD_SNAPSHOT":
      return t("playground.phase.UPLOAD_SNAPSHOT");
    case "UPLOADING":
      return t("playground.phase.UPLOADING");
    case "CREATING":
      return t("playground.phase.CREATING");
    case "SAVE_META":
      return t("playground.phase.SAVE_META");
    case "UPLOAD_INFO":
      return t("playground.phase.UPLOAD_INFO");
    case "DOWNLOAD":
      return t("playground.phase.DOWNLOAD");
    case "DOWNLOADING":
      return t("playground.phase.DOWNLOADING");
    case "COMMIT":
      return t("playground.phase.COMMIT");
    case "COMMITTING":
      return t("playground.phase.COMMITTING");
    case "FINISHED":
      return t("playground.phase.FINISHED");
    case "CANCELLED":
      return t("playground.phase.CANCELLED");
    default: {
      const never: never = state;
      return never;
    }
  }
}
