// Owns how figures of labelled sentences are printed. Leaves measuring to `label-measures.ts`, targets to the bench.
import type { LabelFigures } from './label-measures'
import type { Rate } from './statement-measures'

const figure = (value: number): string => value.toFixed(3)
const line = (name: string, { precision, recall, f1 }: Rate): string =>
  `  ${name.padEnd(12)} F1 ${figure(f1)} (precision ${figure(precision)}, recall ${figure(recall)})`

/** Lines of a table, without an end of line. */
export function reportLabels(name: string, figures: LabelFigures): readonly string[] {
  const { kinds, kindMicro, kindMacroF1 } = figures
  return [
    `${name}: ${figures.texts} texts, ${figures.labelled} statements`,
    line('statements', figures.found),
    line('content', figures.content),
    line('source', figures.source),
    line('cue', figures.cue),
    ...(figures.conditions.recall + figures.conditions.precision > 0
      ? [line('conditions', figures.conditions), line('deadlines', figures.deadlines)]
      : []),
    ...(figures.speaker.recall > 0 ? [line('speakers', figures.speaker)] : []),
    `  mode right   ${figure(figures.mode)} of those found`,
    ...(kinds.size === 0
      ? []
      : [
          `  kinds        F1 micro ${figure(kindMicro.f1)}, macro ${figure(kindMacroF1)}`,
          `               ${[...kinds].map(([kind, { f1 }]) => `${kind} ${f1.toFixed(2)}`).join(', ')}`,
        ]),
  ]
}
