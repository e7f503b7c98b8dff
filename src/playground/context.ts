import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useStore } from "zustand/react";
import type { Cluster, World } from "../cluster/world.ts";
import type { Language, Translate } from "../i18n/index.ts";
import type { Archive } from "../session/archive.ts";
import type { Session } from "../session/actions.ts";
import type { SessionStore } from "../session/store.ts";
import type { SessionState } from "../session/state.ts";
import type { ScenarioWords } from "./scenarioWords.ts";
import type { Sessions } from "./sessions.ts";
import type { OpenPort } from "./editor/editorPort.ts";
import type { Format } from "./format.ts";
import type { ViewStore } from "./viewStore.ts";

/** What every part of the playground works with. */
export interface Playground {
  readonly store: SessionStore;
  readonly session: Session;
  readonly view: ViewStore;
  readonly archive: Archive;
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
  readonly editor: OpenPort;
  /** Address of the site's root with its language: `/sub/path/en/`. */
  readonly home: string;
  /** The first scenario's words, which come with the page. */
  readonly firstWords: ScenarioWords | undefined;
  /** Opens other sessions. */
  readonly sessions: Sessions;
}

export const PlaygroundContext = createContext<Playground | undefined>(undefined);

/** Gives what the playground works with. */
export function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext);
  if (playground === undefined) throw new Error("a part of the playground stands outside of it");
  return playground;
}

/** Gives a part of the session's state and draws anew when it changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(usePlayground().store, select);
}

/** Gives the moment at the playhead. */
export function useMoment() {
  return useSession((state) => state.moment);
}

/** Gives a cluster of a world by its name; the session's first where it has none of that name. */
export function shownCluster(world: World, name?: string): Cluster {
  const [first] = Object.values(world.clusters);
  const cluster = (name === undefined ? undefined : world.clusters[name]) ?? first;
  if (cluster === undefined) throw new Error("a world without clusters");
  return cluster;
}
