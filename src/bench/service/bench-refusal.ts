/** Why nothing, or nothing more, is measured; the message is for the reader of the screen. */
export class BenchRefusal extends Error {}
