import { clockText } from "../format.ts";
import { shownCluster, usePlayground, useSession } from "../context.ts";

/** The cluster's clock at the playhead. */
export function Clock() {
  const { t } = usePlayground();
  const text = useSession(({ playhead, timeline }) =>
    clockText(timeline.start.start, playhead, shownCluster(timeline.start).timeZone),
  );
  return (
    <div class="pg-clock" data-tip={t("playground.transport.clock")}>
      <span class="pg-sr">{t("playground.transport.clock")} </span>
      <time>{text}</time>
    </div>
  );
}
