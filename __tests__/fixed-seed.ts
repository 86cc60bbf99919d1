import fc from "fast-check";

/**
 * Properties draw the same values in every run, so that a change alone can turn one red. `npm run test:explore` gives
 * other seeds.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) });
