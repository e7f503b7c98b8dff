// Every test reads every engine's language.
import { provideAllLanguages } from "../src/sql/languages/all.ts";

provideAllLanguages();
