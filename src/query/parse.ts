// Owns reading what a person types into the search box. Any text is a query: what can't be taken as it was meant is told as a problem.
import type { Span } from '../model/quote'
import {
  isTextField,
  type Clause,
  type Field,
  type Node,
  type ParsedQuery,
  type Problem,
  type TextField,
} from './query'
import { scan, type Token } from './scan'
import { isSearchable, valueOfField, withoutStars } from './values'

/** Brackets within brackets: nobody writes more, and a machine that does is told so. */
const DEEPEST = 12
export const NEAR_DISTANCE = 10
const FARTHEST = 100

export type ParseOptions = {
  /** Whether the text is still being typed: its last word may then go on. */
  readonly isTyping?: boolean
}

/** Read a query. */
export function parseQuery(text: string, { isTyping = false }: ParseOptions = {}): ParsedQuery {
  return new Parser(text, isTyping).parse()
}

/** All of these conditions; `null` for none. */
export function allOf(nodes: readonly Node[]): Node | null {
  const flat = nodes.flatMap((node) => (node.kind === 'and' ? node.nodes : [node]))
  return flat.length <= 1 ? (flat[0] ?? null) : { kind: 'and', nodes: flat }
}

function anyOf(nodes: readonly Node[]): Node | null {
  const flat = nodes.flatMap((node) => (node.kind === 'or' ? node.nodes : [node]))
  return flat.length <= 1 ? (flat[0] ?? null) : { kind: 'or', nodes: flat }
}

const not = (node: Node): Node => (node.kind === 'not' ? node.node : { kind: 'not', node })

const isOperator = (token: Token | undefined, name: string): boolean =>
  token?.kind === 'word' && token.text === name

class Parser {
  private readonly tokens: readonly Token[]
  private next = 0
  private readonly problems: Problem[] = []

  constructor(
    private readonly text: string,
    private readonly isTyping: boolean,
  ) {
    this.tokens = scan(text)
  }

  parse(): ParsedQuery {
    const clauses: Clause[] = []
    const alternatives: Node[] = []
    for (;;) {
      const begin = clauses.length
      const all = this.conjunction(null, 0, clauses)
      if (all !== null) alternatives.push(all)
      if (!this.takeOr(all !== null)) break
      // Alternatives are one condition: none of them can be taken out without changing what the others mean.
      clauses.length = begin
    }
    const node = anyOf(alternatives)
    const isOne = alternatives.length > 1 && node !== null
    return {
      node,
      problems: this.problems,
      clauses: isOne ? [{ at: { start: 0, end: this.text.trimEnd().length }, node }] : clauses,
    }
  }

  private disjunction(field: Field | null, depth: number): Node | null {
    const alternatives: Node[] = []
    for (;;) {
      const all = this.conjunction(field, depth, null)
      if (all !== null) alternatives.push(all)
      if (!this.takeOr(all !== null)) return anyOf(alternatives)
    }
  }

  /** @param hasLeft  whether there is something before it */
  private takeOr(hasLeft: boolean): boolean {
    const token = this.tokens[this.next]
    if (token === undefined || !isOperator(token, 'OR')) return false
    this.next++
    const after = this.tokens[this.next]
    if (!hasLeft || after === undefined || after.kind === ')' || isOperator(after, 'OR'))
      this.tell('lonely-operator', token.at, 'OR')
    return true
  }

  private conjunction(field: Field | null, depth: number, clauses: Clause[] | null): Node | null {
    const nodes: Node[] = []
    for (let token = this.tokens[this.next]; token !== undefined; token = this.tokens[this.next]) {
      if (isOperator(token, 'OR')) break
      if (token.kind === ')') {
        if (depth > 0) break
        this.next++
        this.tell('stray-bracket', token.at, ')')
        continue
      }
      if (isOperator(token, 'AND')) {
        this.next++
        if (nodes.length === 0 || this.next >= this.tokens.length)
          this.tell('lonely-operator', token.at, 'AND')
        continue
      }
      const node = this.unary(field, depth)
      if (node === null) continue
      nodes.push(node)
      clauses?.push({ at: { start: token.at.start, end: this.endOfLast() }, node })
    }
    return allOf(nodes)
  }

  private endOfLast(): number {
    return this.tokens[this.next - 1]?.at.end ?? 0
  }

  private unary(field: Field | null, depth: number): Node | null {
    let isNot = false
    for (let token = this.tokens[this.next]; token !== undefined; token = this.tokens[this.next]) {
      const isSign = token.kind === 'minus'
      if (!isSign && !isOperator(token, 'NOT')) break
      this.next++
      if (this.tokens[this.next] === undefined) {
        if (!isSign) this.tell('lonely-operator', token.at, 'NOT')
        return null
      }
      isNot = !isNot
    }
    const node = this.atom(field, depth)
    return node !== null && isNot ? not(node) : node
  }

  private atom(field: Field | null, depth: number): Node | null {
    const token = this.tokens[this.next]
    if (token === undefined || token.kind === ')' || isOperator(token, 'OR')) return null
    this.next++
    switch (token.kind) {
      case '(':
        return this.group(token.at, field, depth)
      case 'field':
        return this.valueOf(token.field, token.at, token.text, depth)
      case 'phrase':
        return this.phrase(field, token)
      case 'minus':
        return null
      case 'word':
        return this.word(field, token)
    }
  }

  private group(at: Span, field: Field | null, depth: number): Node | null {
    if (depth >= DEEPEST) {
      this.tell('too-deep', at, '(')
      return null
    }
    const node = this.disjunction(field, depth + 1)
    if (this.tokens[this.next]?.kind === ')') this.next++
    else if (!this.isTyping) this.tell('unclosed-bracket', at, '(')
    return node
  }

  private valueOf(field: Field, at: Span, name: string, depth: number): Node | null {
    const token = this.tokens[this.next]
    const isValue =
      token !== undefined &&
      token.at.start === at.end &&
      (token.kind === '(' || token.kind === 'phrase' || token.kind === 'word')
    if (isValue && token.kind === 'word') {
      this.next++
      return this.word(field, token)
    }
    if (isValue) return this.atom(field, depth)
    this.tell('empty-field', at, name, field)
    return null
  }

  private phrase(field: Field | null, token: Token & { kind: 'phrase' }): Node | null {
    if (!token.isClosed && !this.isTyping) this.tell('unclosed-quote', token.at, '"')
    const after = this.tokens[this.next]
    const isStarred = after?.kind === 'word' && after.at.start === token.at.end && /^\*+$/.test(after.text)
    if (isStarred) this.next++
    const text = token.text.trim().replace(/\s+/gu, ' ')
    if (!isSearchable(text)) {
      if (token.isClosed) this.tell('empty-phrase', token.at, token.text)
      return null
    }
    const isOpen = isStarred || (!token.isClosed && this.isTyping && !/\s$/u.test(token.text))
    if (field !== null && !isTextField(field)) return this.value(field, text, token.at, isOpen)
    return { kind: 'words', field, text, match: isOpen ? 'phrase-prefix' : 'phrase' }
  }

  private word(field: Field | null, token: Token & { kind: 'word' }): Node | null {
    const after = this.tokens[this.next]
    const isCall = after?.kind === '(' && after.at.start === token.at.end
    if (isCall && /^near$/i.test(token.text) && (field === null || isTextField(field)))
      return this.near(field, token.at)
    const unknown = /^(\p{L}{2,12}):(?!\/\/)/u.exec(token.text)
    if (unknown !== null && field === null) this.tell('unknown-field', token.at, unknown[1] ?? '')
    const goesOn = this.isTyping && token.at.end === this.text.length
    if (field !== null && !isTextField(field)) {
      const bare = withoutStars(token.text)
      return this.value(field, bare, token.at, goesOn || bare !== token.text)
    }
    const isExact = token.text.startsWith('=')
    const isPrefix = token.text.endsWith('*')
    const text = withoutStars(token.text.replace(/^=+/, ''))
    if (!isSearchable(text))
      return field === null ? null : this.refuse('empty-field', field, token.text, token.at)
    const match = isExact ? 'exact' : isPrefix || goesOn ? 'prefix' : 'word'
    return { kind: 'words', field, text, match }
  }

  /** `near("a b", 5)`, `near(a b)`: what stands between its brackets is taken as it is written. */
  private near(field: TextField | null, at: Span): Node | null {
    const open = this.tokens[this.next]
    const close = this.tokens.findIndex((token, i) => i > this.next && token.kind === ')')
    const end = this.tokens[close]?.at.start ?? this.text.length
    const inside = this.text.slice(open?.at.end ?? at.end, end)
    this.next = close < 0 ? this.tokens.length : close + 1
    if (close < 0 && !this.isTyping) this.tell('unclosed-bracket', at, '(')
    const [, given = '', distance] = /^([^]*?)(?:,\s*(\d{1,4})\s*)?$/.exec(inside) ?? []
    const bare = given.replace(/["“”„‟＂()]/g, ' ').split(/\s+/u)
    const words = bare.map((word) => withoutStars(word.replace(/^[=*-]+/, ''))).filter(isSearchable)
    const [first, ...others] = words
    if (first === undefined) return null
    if (others.length === 0) return { kind: 'words', field, text: first, match: 'exact' }
    const within = Math.min(FARTHEST, Math.max(1, Number(distance ?? NEAR_DISTANCE)))
    return { kind: 'near', field, text: words.join(' '), distance: within }
  }

  private value(field: Exclude<Field, TextField>, given: string, at: Span, goesOn: boolean): Node | null {
    const value = valueOfField(field, given, goesOn)
    return typeof value === 'string' ? this.refuse(value, field, given, at) : value
  }

  private refuse(kind: Problem['kind'], field: Field, text: string, at: Span): null {
    this.tell(kind, at, text, field)
    return null
  }

  private tell(kind: Problem['kind'], at: Span, text: string, field?: Field): void {
    this.problems.push({ kind, at, text, ...(field === undefined ? {} : { field }) })
  }
}
