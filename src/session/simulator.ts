// Everything that computes clusters: fetched when a session first needs it (see lazySession.ts).
export { emptySession, savedSeed, scenarioSession, setUpSeed, sharedSeed } from "./opening.ts";
export { sessionOf } from "./session.ts";
export { openSession, stateOf } from "./stateOf.ts";
