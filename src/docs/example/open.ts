import { encodeShare } from "../../log/shareCodec.ts";
import { enginesOf } from "../../session/enginesOf.ts";
import { loadLanguage } from "../../session/loadLanguage.ts";
import { exampleIn } from "./page.ts";
import { playExample } from "./playExample.ts";

/**
 * Opens an example in the playground: its set-up done, its script in the editor and not run.
 * @param address the playground's page
 * @param apart in a tab of its own
 */
export async function open(place: HTMLElement, address: string, apart: boolean): Promise<void> {
  const example = exampleIn(place);
  await Promise.all(enginesOf(example).map(loadLanguage));
  const { log } = playExample({ ...example, script: "" }).before;
  const link = `${address}#${encodeShare({ log, script: `${example.script}\n`, playhead: log.now })}`;
  if (apart) window.open(link, "_blank", "noopener");
  else location.assign(link);
}
