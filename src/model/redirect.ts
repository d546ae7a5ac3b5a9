// Owns what stands in the place of a status where no server sent a capture on. Without a schema, so that the window can know it.

/** No server said so: a secure address led to one that isn't, and that was asked for securely. */
export const ASKED_SECURELY = 0
