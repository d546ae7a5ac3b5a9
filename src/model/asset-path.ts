// Owns where an image lies by its hash, in a library and in what is exported of it alike. Pure.

/** Its path: `assets/<first two digits>/<SHA-256>`. */
export const assetPath = (sha256: string): string => `assets/${sha256.slice(0, 2)}/${sha256}`
