/**
 * How long a test waits for something that must happen, in ms. Every wait ends as soon as it has happened, so this is
 * the time that a very busy machine may need, not the time that anything should take.
 */
export const patience = 60_000;
