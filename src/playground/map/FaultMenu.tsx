import type { Fault } from "../../cluster/events.ts";
import type { StorageMode } from "../../cluster/storage.ts";
import type { Cluster } from "../../cluster/world.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, RotateCcw, Zap } from "../controls/icons.ts";
import { Menu, type MenuGroup } from "../controls/Menu.tsx";
import { usePlayground } from "../context.ts";

const MODES: readonly StorageMode[] = ["ok", "slow", "unreachable", "denied"];

interface FaultMenuProps {
  readonly cluster: Cluster;
  readonly mode: StorageMode;
}

/** Breaks something, or mends it. */
export function FaultMenu({ cluster, mode }: FaultMenuProps) {
  const { session, t } = usePlayground();
  const inject = (fault: Fault) => () => {
    session.inject(fault, cluster.name);
  };
  const groups: MenuGroup[] = [
    {
      title: t("playground.fault.nodes"),
      items: cluster.nodes.map(({ name, up }) => ({
        id: name,
        label: t(up ? "playground.fault.nodeDown" : "playground.fault.nodeUp", { node: name }),
        icon: up ? Zap : RotateCcw,
        choose: inject({ type: "node", node: name, up: !up }),
      })),
    },
    {
      title: t("playground.map.storage"),
      items: MODES.map((one) => ({
        id: one,
        label: t(`playground.storage.${one}`),
        detail: t(`playground.storage.${one}.detail`),
        checked: one === mode,
        choose: inject({ type: "storage", mode: one }),
      })),
    },
    {
      title: t("playground.map.frontEnd"),
      items: [
        {
          id: "restart",
          label: t("playground.fault.restart"),
          icon: RotateCcw,
          choose: inject({ type: "restart" }),
        },
      ],
    },
  ];
  return (
    <Menu
      label={t("playground.fault.label")}
      groups={groups}
      class="pg-button pg-button-small pg-push"
      align="end"
    >
      {t("playground.fault.label")}
      <Icon shape={ChevronDown} size={14} />
    </Menu>
  );
}
