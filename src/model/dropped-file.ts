// Owns how large a file may be that is dropped on the window.

/** What is dropped, at most; what is chosen in the system's dialog is read from the disk, and may be larger. */
export const FILE_LIMIT_BYTES = 100 * 1024 * 1024
