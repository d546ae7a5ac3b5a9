// Owns the form of a record's identifier.

/** 12 characters of Crockford's base 32 in lower case: 60 random bits. */
export const RECORD_ID = /^[0-9a-hjkmnp-tv-z]{12}$/
