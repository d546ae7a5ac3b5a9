// Owns the worker's side of looking for statements: one text at a time. Runs in a thread of its own.
import { parentPort } from 'node:worker_threads'
import { suggestStatements, type Suggestions, type TextToRead } from '../actions/suggest-statements'
import { standBack } from './stand-back'

export type StatementAnswer =
  { readonly ok: true; readonly value: Suggestions } | { readonly ok: false; readonly reason: string }

function answer(text: TextToRead): StatementAnswer {
  try {
    return { ok: true, value: suggestStatements(text) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

standBack()
parentPort?.on('message', (text: TextToRead) => {
  parentPort?.postMessage(answer(text))
})
