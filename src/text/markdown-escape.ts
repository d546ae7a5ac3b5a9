// Owns putting foreign words into Markdown so that they stay words.

/** Words in which no sign means anything to Markdown. Lines stay lines. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    // A bare address would be made a link, and take the signs before what follows it for its own: `http://x/?\<b>` is a link and a tag.
    .replace(/(https?|ftp):(?=\/\/)/gi, String.raw`$1\:`)
    .replace(/www(?=\.)/gi, '$&\\')
    .replace(/^([^\S\n\r\u2028\u2029]*)([#+-])/gm, String.raw`$1\$2`)
    .replace(/^([^\S\n\r\u2028\u2029]*\d{1,9})([.)])/gm, String.raw`$1\$2`)
    .replace(/&(?=#?\w+;)/g, '&amp;')
