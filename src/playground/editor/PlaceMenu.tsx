import { DEFAULT_USER } from "../../log/defaultUser.ts";
import { ENGINES } from "../../engine/versions.ts";
import { useMoment, usePlayground, useSession } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, Server } from "../controls/icons.ts";
import { Menu } from "../controls/Menu.tsx";
import { usersOf } from "./usersOf.ts";

/** Chooses the cluster and the user that statements are sent to and by, where the script's directives say nothing else. */
export function PlaceMenu() {
  const { t, session } = usePlayground();
  const { world } = useMoment();
  const place = useSession((state) => state.sendTo);
  const clusters = Object.values(world.clusters);
  const cluster = world.clusters[place.cluster];
  const users = cluster === undefined ? [DEFAULT_USER] : usersOf(cluster);
  const standard = place.user === DEFAULT_USER && place.cluster === clusters[0]?.name;
  const text = clusters.length > 1 ? `${place.user}@${place.cluster}` : place.user;
  return (
    <Menu
      label={`${t("playground.place.label")}: ${text}`}
      class={`pg-button pg-button-small pg-send-to${standard ? " pg-send-standard" : ""}`}
      align="end"
      groups={[
        ...(clusters.length > 1
          ? [
              {
                title: t("playground.cluster.label"),
                items: clusters.map(({ name, target }) => ({
                  id: `cluster ${name}`,
                  label: name,
                  code: true,
                  detail: `${ENGINES[target.engine].name} ${target.version}`,
                  checked: name === place.cluster,
                  choose: () => {
                    session.sendTo({ cluster: name, user: DEFAULT_USER });
                  },
                })),
              },
            ]
          : []),
        {
          title: t("playground.place.user"),
          items: users.map((name) => ({
            id: `user ${name}`,
            label: name,
            code: true,
            checked: name === place.user,
            choose: () => {
              session.sendTo({ user: name });
            },
          })),
        },
      ]}
    >
      <Icon shape={Server} size={14} />
      <span class="pg-code pg-send-words">{text}</span>
      <Icon shape={ChevronDown} size={14} />
    </Menu>
  );
}
