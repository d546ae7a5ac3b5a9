// Owns taking out of a request's head what it is judged by. Leaves judging to `companion/policy`.
import type { IncomingMessage } from 'node:http'
import type { Asked } from '../../companion/policy'

/** The head of a request, with every value of a header that was sent, also of those that Node would pass over. */
export function askedOf(request: IncomingMessage): Asked {
  const { rawHeaders, method = '', url = '' } = request
  const valuesOf = (name: string): readonly string[] =>
    rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name)
  return {
    method,
    path: url.split('?', 1)[0] ?? '',
    hosts: valuesOf('host'),
    origins: valuesOf('origin'),
    authorizations: valuesOf('authorization'),
    contentTypes: valuesOf('content-type'),
    hasBody:
      valuesOf('transfer-encoding').length > 0 || valuesOf('content-length').some((length) => length !== '0'),
    wantedMethods: valuesOf('access-control-request-method'),
    wantedHeaders: valuesOf('access-control-request-headers'),
  }
}

/** What follows the question mark of a request; empty where there is none. */
export const queryOf = ({ url = '' }: IncomingMessage): URLSearchParams =>
  new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1) : '')
