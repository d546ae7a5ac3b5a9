// Owns what dossiers may begin with, and what their sections are called, in English.
import type { DossierTemplate } from '../../../src/model/dossier-templates'

type Section = { readonly level: number; readonly title: string }
type Template = { readonly name: string; readonly says: string; readonly sections: readonly Section[] }

const main = (title: string): Section => ({ level: 1, title })
const sub = (title: string): Section => ({ level: 2, title })

export const enTemplates = {
  templates: {
    label: 'Begin with',
    duplicate: 'Duplicate',
    copyOf: (title: string) => `${title} (copy)`,
    duplicated: (title: string) => `“${title}” is a dossier of its own.`,
    of: {
      empty: { name: 'An empty page', says: 'Sections and quotes as you need them.', sections: [] },
      'policy-brief': {
        name: 'Policy brief',
        says: 'From the question to what is recommended.',
        sections: [
          main('Summary'),
          main('The question'),
          main('Background'),
          main('What has been said'),
          sub('Commitments'),
          sub('Conditions'),
          main('Assessment'),
          main('Options'),
          main('Recommendation'),
        ],
      },
      literature: {
        name: 'Literature dossier',
        says: 'What others have written, by theme.',
        sections: [
          main('Question and selection'),
          main('Themes'),
          sub('First theme'),
          sub('Second theme'),
          main('Where sources agree'),
          main('Where they differ'),
          main('Gaps'),
        ],
      },
      timeline: {
        name: 'Timeline',
        says: 'Statements in the order in which they were made.',
        sections: [main('Before'), main('Turning point'), main('After'), main('State today')],
      },
      positions: {
        name: 'Comparison of positions',
        says: 'Who holds what, side by side.',
        sections: [
          main('The issue'),
          main('First party'),
          sub('Demands'),
          sub('Offers'),
          main('Second party'),
          sub('Demands'),
          sub('Offers'),
          main('Common ground'),
          main('Open differences'),
        ],
      },
    } satisfies Record<DossierTemplate, Template> as Readonly<Record<DossierTemplate, Template>>,
  },
}

/** What every locale must say here. */
export type TemplateMessages = typeof enTemplates
