import { useEffect, useMemo, useRef } from "preact/hooks";
import { targetOf } from "../../log/options.ts";
import { useMoment, usePlayground } from "../context.ts";
import { useAllEvents } from "../useAllEvents.ts";
import { jobRows } from "./jobRows.ts";
import { JobsTimeline } from "./JobsTimeline.tsx";

/** The jobs of backup and restore through time, one row each. */
export function JobsPane() {
  const { t } = usePlayground();
  const { timeline } = useMoment();
  const all = useAllEvents();
  const rows = useMemo(
    () =>
      jobRows(all, (cluster) => timeline.start.clusters[cluster]?.target ?? targetOf(timeline.log.options)),
    [all, timeline],
  );
  const databases = new Set(rows.map(({ database }) => database));
  const [database] = databases;
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (body.current) body.current.scrollTop = body.current.scrollHeight;
  }, [rows.length]);

  return (
    <section class="pg-card pg-jobs" aria-labelledby="pg-jobs-title">
      <div class="pg-card-head">
        <h2 id="pg-jobs-title">{t("playground.jobs.title")}</h2>
        <span class="pg-quiet">
          {database !== undefined && databases.size === 1
            ? t("playground.jobs.oneDatabase", { database })
            : t("playground.jobs.rule")}
        </span>
        {rows.length > 0 && <Legend />}
      </div>
      <div ref={body} class="pg-card-body pg-jobs-body">
        {rows.length === 0 ? (
          <p class="pg-empty">{t("playground.jobs.empty")}</p>
        ) : (
          <JobsTimeline rows={rows} />
        )}
      </div>
    </section>
  );
}

const GROUPS = ["waiting", "snapshot", "transfer", "metadata", "commit"] as const;

/** What the colours of the bars mean. */
function Legend() {
  const { t } = usePlayground();
  return (
    <ul class="pg-legend pg-push" aria-hidden="true">
      {GROUPS.map((group) => (
        <li key={group}>
          <i class={`pg-swatch pg-phase-${group}`} />
          {t(`playground.legend.${group}`)}
        </li>
      ))}
    </ul>
  );
}
