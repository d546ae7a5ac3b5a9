// Owns the bookmark that proposes a page to the app from any browser. Leaves what comes of it to the app's own links.

/** Opens the app's link that proposes a page: the one that is shown, by its address alone. */
export const BOOKMARKLET = "javascript:location.href='cuttings://clip?url='+encodeURIComponent(location.href)"
