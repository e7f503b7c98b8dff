import { ENGINES } from "../../engine/versions.ts";
import { SIMULATED } from "../../session/simulated.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import { usePlayground, useSession } from "../context.ts";

/** Chooses the engine and version that the cluster is; another one begins a new session with the same script. */
export function EngineMenu() {
  const { t, sessions } = usePlayground();
  const { engine, version } = useSession(({ timeline }) => timeline.log.options);
  return (
    <Menu
      label={`${t("playground.engine.label")}: ${ENGINES[engine].name} ${version}`}
      align="end"
      groups={SIMULATED.map((group) => ({
        title: ENGINES[group.engine].name,
        items: group.versions.map((one) => ({
          id: `${group.engine} ${one}`,
          label: `${ENGINES[group.engine].name} ${one}`,
          checked: group.engine === engine && one === version,
          choose: () => {
            if (group.engine !== engine || one !== version)
              void sessions.switchTo({ engine: group.engine, version: one });
          },
        })),
      }))}
    >
      <strong>{ENGINES[engine].name}</strong> {version}
      <Icon shape={ChevronDown} size={14} />
    </Menu>
  );
}
