// Owns what a new dossier may begin with, by name. Pure: what its sections are called is the window's to say.

export const DOSSIER_TEMPLATES = ['empty', 'policy-brief', 'literature', 'timeline', 'positions'] as const
export type DossierTemplate = (typeof DOSSIER_TEMPLATES)[number]
