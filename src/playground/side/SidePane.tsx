import { useStore } from "zustand/react";
import { useMoment, usePlayground } from "../context.ts";
import { Tabs } from "../controls/Tabs.tsx";
import { lazyView } from "../lazyView.tsx";
import type { SideTab } from "../viewStore.ts";
import { EventLog } from "./EventLog.tsx";

const TablesView = lazyView(async () => (await import("./TablesView.tsx")).TablesView);
const RepositoryView = lazyView(async () => (await import("./RepositoryView.tsx")).RepositoryView);
const CostsView = lazyView(async () => (await import("./CostsView.tsx")).CostsView);

/** What happened, and what the cluster and the storage hold. */
export function SidePane() {
  const { t, view, format } = usePlayground();
  const chosen = useStore(view, (state) => state.sideTab);
  const { events } = useMoment();
  return (
    <section class="pg-card pg-side" aria-label={t("playground.side.label")}>
      <Tabs<SideTab>
        label={t("playground.side.label")}
        chosen={chosen}
        choose={(sideTab) => {
          view.setState({ sideTab });
        }}
        tabs={[
          {
            id: "events",
            label: t("playground.events.title"),
            count:
              events > 0
                ? { shown: format.number(events), label: t("playground.events.count", { count: events }) }
                : undefined,
            content: () => <EventLog />,
          },
          { id: "tables", label: t("playground.tables.title"), content: () => <TablesView /> },
          { id: "repository", label: t("playground.repository.title"), content: () => <RepositoryView /> },
          { id: "costs", label: t("playground.costs.title"), content: () => <CostsView /> },
        ]}
      />
    </section>
  );
}
