// Property tests draw the same each time, so that a change fails them and nothing else does; PROPERTY_SEED draws anew.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_261_121) });
