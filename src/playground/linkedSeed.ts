import { enginesOf } from "../session/enginesOf.ts";
import type { SessionSeed } from "../session/seed.ts";
import { hashOf, readHash } from "./comparing.ts";
import { askInPage } from "./askInPage.ts";
import { loadSimulator } from "./loadSimulator.ts";
import { tell, type ViewStore } from "./viewStore.ts";

/**
 * Opens what the address's hash holds. A link that cannot be opened is told, and changes nothing.
 * @param hash with its `#`
 */
export async function linkedSeed(view: ViewStore, hash = location.hash): Promise<SessionSeed | undefined> {
  const { shared, comparing } = readHash(hash);
  view.setState({ comparing });
  if (shared === "") return undefined;
  const seed = await sharedText(view, shared, "brokenLink");
  // The link is open: what is done from here on belongs to the session, which a reload brings back.
  if (seed) history.replaceState(null, "", `${location.pathname}${hashOf("", comparing)}`);
  return seed;
}

/** Opens a shared session's text, out of a link or a file. */
export async function sharedText(
  view: ViewStore,
  text: string,
  trouble: "brokenLink" | "brokenFile",
): Promise<SessionSeed | undefined> {
  const { decodeShare } = await import("../log/shareCodec.ts");
  const decoded = decodeShare(text);
  if (!decoded.ok) {
    tell(view, { type: trouble, reason: decoded.error.phrase });
    return undefined;
  }
  const { options } = decoded.value.log;
  const { sharedSeed } = await loadSimulator(enginesOf(options));
  const seed = await sharedSeed(decoded.value, askInPage(view));
  if (seed === "refused") tell(view, { type: "notReplayed" });
  if (seed === "scenario") tell(view, { type: "scenarioMissing", scenario: options.scenario ?? "" });
  return typeof seed === "string" ? undefined : seed;
}
