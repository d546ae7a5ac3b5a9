// Owns the type of pdfjs's worker, which comes without one: it is handed on and never called.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
