// Owns the words of settings and what the app says about itself, in English.
import { number } from './words'

/** These words in English. */
export const enApp = {
  settings: {
    title: 'Settings',
    theme: 'Theme',
    themes: {
      system: 'As the system',
      paper: 'Paper',
      white: 'White',
      sepia: 'Sepia',
      dark: 'Dark',
      black: 'Black',
    },
    language: 'Language',
    languages: { system: 'As the system', en: 'English', ko: '한국어' },
    size: 'Text size',
    measure: 'Column width',
    font: 'Typeface',
    fonts: { serif: 'Serif', sans: 'Sans serif', mono: 'Monospaced' },
    lineHeight: 'Line height',
    pixels: (n: number) => `${number(n)} px`,
    times: (n: number) => `${number(n)}×`,
    offersClipboard: 'Offer to clip a link that was copied elsewhere',
    sampleText: 'Peace on the peninsula is a condition for growth there and in the wider region.',
  },
  about: {
    title: 'About Cuttings',
    menu: 'About Cuttings',
    what: 'Clip articles, mark quotes, compile dossiers that anyone can check word for word.',
    version: 'Version',
    runtime: 'Runtime',
    library: 'Library',
  },
}

/** What every locale must say here. */
export type AppMessages = typeof enApp
