import type { Target } from "../engine/index.ts";
import type { SessionOptions } from "../log/types.ts";

/** Ways to open another session; the present one stays among the saved ones. */
export interface Sessions {
  openScenario(id: string, version?: string): Promise<void>;
  openEmpty(): Promise<void>;
  openSaved(id: string): Promise<void>;
  /** Opens a session that was downloaded, or a script. */
  openFile(file: Blob & { readonly name: string }): Promise<void>;
  /** Opens what the address's hash holds now. */
  openLink(): Promise<void>;
  /** Begins anew with another engine or version, with the same script. */
  switchTo(target: Target): Promise<void>;
  /** Begins with other clusters, start or zone, and the same script; what was done stays where it can. */
  setUp(options: SessionOptions): Promise<void>;
  /** Saves what is not saved yet, before the page is left. */
  leave(): Promise<void>;
}
