import type { AskReplay } from "../session/opening.ts";
import type { ViewStore } from "./viewStore.ts";

/** Asks the reader whether a long replay shall go on; the dialog gives the answer. */
export function askInPage(view: ViewStore): AskReplay {
  return (asks) =>
    new Promise((resolve) => {
      view.setState({
        question: {
          about: asks.about,
          found: asks.found,
          answer(yes) {
            view.setState({ question: undefined });
            resolve(yes);
          },
        },
      });
    });
}
