// Owns what may be told of an error in a report that a person sends: nothing that came from outside the program.
import { isAppError } from '../errors'
import { LONGEST_FRAME, LONGEST_KIND, MOST_FRAMES, type Failure } from '../model/failure'

/** Names of code and nothing else: what words of people and addresses have between them isn't in it. */
const IS_NAME = /^[\w$.<>]{1,60}$/
const IS_CODE = /^[A-Z][A-Z0-9_]{1,40}$/
/** A file with the place in it. */
const IS_PLACE = /^[\w-]{1,60}(?:\.[\w-]{1,20}){1,3}:\d{1,7}:\d{1,7}$/
const CODE = new Set(['js', 'cjs', 'mjs', 'ts', 'tsx', 'jsx'])

/** Kind and frames of an error, or of anything else that was thrown. */
export function scrubFailure(thrown: unknown): Pick<Failure, 'kind' | 'frames'> {
  if (!(thrown instanceof Error)) return { kind: `thrown ${typeof thrown}`, frames: [] }
  const { name, message, stack = '' } = thrown
  const code =
    'code' in thrown && typeof thrown.code === 'string' && IS_CODE.test(thrown.code) ? thrown.code : ''
  const kind = isAppError(thrown)
    ? `AppError ${thrown.kind}`
    : `${IS_NAME.test(name) ? name : 'Error'} ${code}`
  return { kind: kind.trim().slice(0, LONGEST_KIND), frames: framesOf(stack, message) }
}

/** A message may have lines that look like frames: the stack begins after it. */
function framesOf(stack: string, message: string): readonly string[] {
  const at = message === '' ? -1 : stack.indexOf(message)
  const lines = (at < 0 ? stack : stack.slice(at + message.length)).split('\n').slice(1)
  return lines.flatMap((line) => frameOf(line.trim())).slice(0, MOST_FRAMES)
}

function frameOf(line: string): readonly string[] {
  if (!line.startsWith('at ')) return []
  const words = line.slice(3).split(' ')
  const place =
    (words.at(-1) ?? '')
      .replace(')', '')
      .split(/[\\/(]/)
      .at(-1) ?? ''
  if (!IS_PLACE.test(place) || !CODE.has(place.split(':')[0]?.split('.').at(-1) ?? '')) return []
  const name = words.find((word) => word !== 'async' && word !== 'new') ?? ''
  return [`${words.length > 1 && IS_NAME.test(name) ? `${name} ` : ''}${place}`.slice(0, LONGEST_FRAME)]
}
