import { doris } from "./doris.ts";
import { provideLanguage } from "./index.ts";
import { starrocks } from "./starrocks.ts";

/** Makes every engine's language known, where weight does not matter: the library, the site's build, the tests. */
export function provideAllLanguages(): void {
  provideLanguage(starrocks);
  provideLanguage(doris);
}
