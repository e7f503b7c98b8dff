import { useState } from "preact/hooks";
import { ENGINES, type Target } from "../../engine/versions.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, Columns2, Server, Table2 } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import { usePlayground, useSession } from "../context.ts";
import { useLazyDialog } from "../lazyView.tsx";
import { tell } from "../viewStore.ts";
import { CHOICES } from "./choices.ts";
import { useScriptFits } from "./useScriptFits.ts";
import type { VersionsDialogProps } from "./VersionsDialog.tsx";

/** Chooses the engine and version, with the same script, and says which of them read it. */
export function EngineMenu() {
  const { t, view, sessions } = usePlayground();
  const { engine, version } = useSession(({ timeline }) => timeline.log.options);
  const [open, setOpen] = useState(false);
  const offline = () => {
    tell(view, { type: "offline" });
  };
  const versions = useLazyDialog<Omit<VersionsDialogProps, "close">>(
    async () => (await import("./VersionsDialog.tsx")).VersionsDialog,
    offline,
  );
  const setUp = useLazyDialog(async () => (await import("./SetUpDialog.tsx")).SetUpDialog, offline);
  const fits = useScriptFits(open);
  const isPresent = (target: Target) => target.engine === engine && target.version === version;
  const choose = (target: Target) => {
    if (!isPresent(target)) void sessions.switchTo(target);
  };

  // The other engine's newest version is what most are curious about.
  const compare = () => {
    const other = CHOICES.find((choice) => choice.engine !== engine)?.targets.at(-1);
    const left = { engine, version };
    view.setState({ comparing: { left, right: other ?? left } });
  };

  function detail(target: Target): string {
    const { known, refused } = fits.count(target);
    if (fits.missing.includes(target.engine)) return t("playground.versions.missing");
    if (known < fits.statements) return t("playground.versions.reading");
    if (fits.statements === 0) return "";
    return refused === 0
      ? t("playground.versions.all")
      : t("playground.versions.some", { count: refused, of: known });
  }

  return (
    <>
      <Menu
        label={`${t("playground.engine.label")}: ${ENGINES[engine].name} ${version}`}
        align="end"
        class="pg-button pg-engine-button"
        onOpen={() => {
          setOpen(true);
        }}
        onClose={() => {
          setOpen(false);
        }}
        groups={[
          {
            items: [
              { id: "compare", label: t("playground.versions.compare"), icon: Table2, choose: versions.show },
              { id: "setUp", label: t("playground.setUp.open"), icon: Server, choose: setUp.show },
              { id: "sideBySide", label: t("playground.compare.open"), icon: Columns2, choose: compare },
            ],
          },
          ...CHOICES.map((choice) => ({
            title: ENGINES[choice.engine].name,
            items: choice.targets.map((target) => ({
              id: `${target.engine} ${target.version}`,
              label: `${ENGINES[target.engine].name} ${target.version}`,
              detail: detail(target),
              checked: isPresent(target),
              choose: () => {
                choose(target);
              },
            })),
          })),
        ]}
      >
        <strong>{ENGINES[engine].name}</strong> {version}
        <Icon shape={ChevronDown} size={14} />
      </Menu>
      {setUp.draw({})}
      {versions.draw({ choose })}
    </>
  );
}
