import { Icon } from "../controls/Icon.tsx";
import { Pause, Play, Redo2, SkipForward, StepBack, StepForward, Undo2 } from "../controls/icons.ts";
import { usePlayground, useSession } from "../context.ts";
import { useLeft } from "../useMarks.ts";
import { runCommands } from "../editor/runCommands.ts";
import { say } from "../viewStore.ts";
import { Clock } from "./Clock.tsx";
import { Scrubber } from "./Scrubber.tsx";
import { SpeedMenu } from "./SpeedMenu.tsx";
import { TransportButton } from "./TransportButton.tsx";

const PLAY_WORDS = {
  pause: "playground.transport.pause",
  play: "playground.transport.play",
  run: "playground.run.all",
  none: "playground.transport.play",
} as const;

/** The bar at the foot: taking statements back, and moving through the cluster's time. */
export function Transport() {
  const playground = usePlayground();
  const { session, t, view, editor } = playground;
  const commands = runCommands(playground, editor.statementAtCursor);
  const entries = useSession(({ timeline }) => timeline.log.entries.length);
  const redone = useSession(({ redo }) => redo?.entries.length ?? 0);
  const atStart = useSession(({ playhead, timeline }) => playhead <= timeline.start.clock);
  const moves = useSession(
    ({ playhead, timeline, run, idle }) => playhead < timeline.log.now || run !== undefined || !idle,
  );
  const playing = useSession((state) => state.playing);
  const left = useLeft();
  const mode = playing ? "pause" : moves ? "play" : left > 0 ? "run" : "none";
  const words = t(PLAY_WORDS[mode]);

  return (
    <footer class="pg-transport" aria-label={t("playground.transport.label")}>
      <div class="pg-transport-group">
        <TransportButton
          label={t("playground.transport.undo")}
          icon={Undo2}
          disabled={entries === 0}
          press={() => {
            session.undo();
            say(view, t("playground.transport.undone"));
          }}
        />
        <TransportButton
          label={t("playground.transport.redo")}
          icon={Redo2}
          disabled={redone === 0}
          press={() => {
            session.redo();
            say(view, t("playground.transport.redone"));
          }}
        />
      </div>
      <div class="pg-transport-group">
        <TransportButton
          label={t("playground.transport.back")}
          icon={StepBack}
          disabled={atStart}
          press={() => {
            session.stepBack();
          }}
        />
        <button
          type="button"
          class="pg-play"
          data-mode={mode}
          aria-disabled={mode === "none"}
          aria-label={words}
          data-tip={words}
          onClick={() => {
            if (mode === "pause") session.pause();
            else if (mode === "play") session.play();
            else if (mode === "run") commands.runAll();
          }}
        >
          <Icon shape={mode === "pause" ? Pause : Play} size={20} />
        </button>
        <TransportButton
          label={t("playground.transport.step")}
          icon={StepForward}
          press={() => {
            session.stepOn();
          }}
        />
        <TransportButton
          label={t("playground.transport.phase")}
          icon={SkipForward}
          press={() => {
            session.nextPhase();
          }}
        >
          <span class="pg-wide-only">{t("playground.transport.phase")}</span>
        </TransportButton>
      </div>
      <Scrubber />
      <Clock />
      <SpeedMenu />
    </footer>
  );
}
