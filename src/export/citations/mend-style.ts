// Owns what is put right in a style or said better in a locale before the engine reads it: the data themselves stay as published.

/** Korean words that the CSL project's locale lacks, or has in a form that can't stand between words. */
const KOREAN = [
  '<locale xml:lang="ko"><terms>',
  '<term name="and"> 및 </term>',
  '<term name="accessed">접속</term>',
  '<term name="ibid">같은 글</term>',
  ...['long', 'short', 'symbol'].map((form) => `<term name="paragraph" form="${form}">문단</term>`),
  '</terms></locale>',
].join('')

/** A style as the engine is given it. */
export const mendStyle = (style: string): string =>
  style
    // Each entry stands beside a source of its own: a dash in place of its author would say nothing there.
    .replace(/\ssubsequent-author-substitute="[^"]*"/, '')
    // A label runs into its number in the MLA's style: `para.2`.
    .replace(
      /(<group>\s*<label variable="locator" form="short")(\/>\s*<text variable="locator"\/>\s*<\/group>)/,
      '$1 suffix=" "$2',
    )
    .replace('</info>', `</info>${KOREAN}`)
