/**
 * How long a test waits for one thing that must happen, in ms. Each wait ends as soon as it has happened, so this is the
 * time that a very busy machine may need, not the time that anything should take.
 */
export const patience = 60_000;

/** How long a whole test or hook may take, in ms: several waits, one after the other. */
export const testPatience = 5 * patience;
