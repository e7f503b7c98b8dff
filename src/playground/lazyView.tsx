import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePlayground } from "./context.ts";

/** Makes a view whose code is fetched when it is first shown. */
export function lazyView(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | undefined;
  return function LazyView() {
    const { t } = usePlayground();
    const [View, setView] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (view) => {
          loaded = view;
          setView(() => view);
        },
        () => {
          setFailed(true);
        },
      );
    }, []);
    if (View) return <View />;
    return (
      <p class="pg-empty" aria-busy={!failed}>
        {t(failed ? "playground.notice.offline" : "playground.loading")}
      </p>
    );
  };
}
