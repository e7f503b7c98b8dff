import { useStore } from "zustand/react";
import { STANDARD_PANES, type Panes } from "../session/preferences.ts";
import { Announcer } from "./Announcer.tsx";
import { AskDialog } from "./AskDialog.tsx";
import { usePlayground } from "./context.ts";
import { Splitter } from "./controls/Splitter.tsx";
import { Tooltip } from "./controls/Tooltip.tsx";
import { EditorPane } from "./editor/EditorPane.tsx";
import { Header } from "./header/Header.tsx";
import { JobsPane } from "./jobs/JobsPane.tsx";
import { lazyView } from "./lazyView.tsx";
import { MapPane } from "./map/MapPane.tsx";
import { Notices } from "./Notices.tsx";
import { OutputPane } from "./output/OutputPane.tsx";
import { paneStyle } from "./paneStyle.ts";
import { ShareDialog } from "./share/ShareDialog.tsx";
import { SidePane } from "./side/SidePane.tsx";
import { Transport } from "./transport/Transport.tsx";

const CompareView = lazyView(async () => (await import("./compare/CompareView.tsx")).CompareView);

/** The playground: script and answers at the left, the cluster at the right, time at the foot. */
export function App() {
  const { t, view } = usePlayground();
  const panes = useStore(view, (state) => state.panes);
  const comparing = useStore(view, (state) => state.comparing !== undefined);
  const set = (change: Partial<Panes>) => {
    view.setState({ panes: { ...panes, ...change } });
  };
  const side = 100 - panes.map - panes.jobs;

  return (
    <>
      <Header />
      <Notices />
      {comparing && <CompareView />}
      <main class="pg-main" style={paneStyle(panes)} hidden={comparing}>
        <h1 class="pg-sr">{t("playground.title")}</h1>
        <div class="pg-column pg-column-left">
          <EditorPane />
          <Splitter
            label={t("playground.panes.editor")}
            between="rows"
            value={panes.editor}
            min={15}
            max={85}
            standard={STANDARD_PANES.editor}
            change={(editor) => {
              set({ editor });
            }}
          />
          <OutputPane />
        </div>
        <Splitter
          label={t("playground.panes.columns")}
          between="columns"
          value={panes.columns}
          min={25}
          max={75}
          standard={STANDARD_PANES.columns}
          change={(columns) => {
            set({ columns });
          }}
        />
        <div class="pg-column pg-column-right">
          <MapPane />
          <Splitter
            label={t("playground.panes.map")}
            between="rows"
            value={(panes.map / (panes.map + panes.jobs)) * 100}
            min={20}
            max={80}
            standard={(STANDARD_PANES.map / (STANDARD_PANES.map + STANDARD_PANES.jobs)) * 100}
            change={(share) => {
              const both = panes.map + panes.jobs;
              set({ map: (both * share) / 100, jobs: (both * (100 - share)) / 100 });
            }}
          />
          <JobsPane />
          <Splitter
            label={t("playground.panes.jobs")}
            between="rows"
            value={(panes.jobs / (panes.jobs + side)) * 100}
            min={15}
            max={80}
            standard={(STANDARD_PANES.jobs / (100 - STANDARD_PANES.map)) * 100}
            change={(share) => {
              set({ jobs: ((panes.jobs + side) * share) / 100 });
            }}
          />
          <SidePane />
        </div>
      </main>
      {!comparing && <Transport />}
      <ShareDialog />
      <AskDialog />
      <Announcer />
      <Tooltip />
    </>
  );
}
