import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Translate, UiFile } from "../i18n/index.ts";
import { PlaygroundContext, usePlayground } from "./context.ts";
import { textsFor } from "./useTexts.ts";

/** Texts of what is shown later: they come with its code. */
const LATER: readonly UiFile[] = ["playground", "events", "panes"];

/** A part of the playground that was fetched, and the texts that it speaks with. */
interface Fetched<Props> {
  readonly View: ComponentType<Props>;
  readonly t: Translate;
}

/**
 * Makes a view whose code and texts are fetched when it is first shown.
 * @param waiting `silent` for what is no loss while it is not there
 */
export function lazyView<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: "told" | "silent" = "told",
): ComponentType<Props> {
  let loaded: Fetched<Props> | undefined;
  return function LazyView(props: Props) {
    const { t, language } = usePlayground();
    const [fetched, setFetched] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      Promise.all([load(), textsFor(language, LATER)]).then(
        ([View, texts]) => {
          loaded = { View, t: texts };
          setFetched(loaded);
        },
        () => {
          setFailed(true);
        },
      );
    }, []);
    if (fetched) return <WithTexts {...fetched} props={props} />;
    if (waiting === "silent") return null;
    return (
      <p class="pg-empty" aria-busy={!failed}>
        {t(failed ? "playground.notice.offline" : "playground.loading")}
      </p>
    );
  };
}

/** What every dialog is given. */
interface Closing {
  readonly close: () => void;
}

/** A dialog whose code and texts are fetched when it is first asked for. */
export interface LazyDialog<Own> {
  /** Fetches and opens it. */
  readonly show: () => void;
  /** Draws it while it is open. */
  readonly draw: (props: Own) => JSX.Element | null;
}

/**
 * Makes a dialog that is fetched when it is first asked for.
 * @param fails hears that it could not be fetched
 */
export function useLazyDialog<Own extends object>(
  load: () => Promise<ComponentType<Own & Closing>>,
  fails: () => void,
): LazyDialog<Own> {
  const { language } = usePlayground();
  const [fetched, setFetched] = useState<Fetched<Own & Closing>>();
  const close = () => {
    setFetched(undefined);
  };
  return {
    show: () => {
      Promise.all([load(), textsFor(language, LATER)]).then(([View, t]) => {
        setFetched({ View, t });
      }, fails);
    },
    draw: (props) => (fetched ? <WithTexts {...fetched} props={{ ...props, close }} /> : null),
  };
}

interface WithTextsProps<Props> extends Fetched<Props> {
  readonly props: Props;
}

/** Lets a view speak with its own texts. */
function WithTexts<Props extends object>({ View, t, props }: WithTextsProps<Props>) {
  const playground = usePlayground();
  return (
    <PlaygroundContext.Provider value={{ ...playground, t }}>
      <View {...props} />
    </PlaygroundContext.Provider>
  );
}
