// Owns the browser's side of the companion: the one file that touches its API, which Chrome, Edge and Firefox have in common.
/// <reference types="chrome" />

/** What the companion uses of the browser. */
export const browser = chrome

export type Tab = chrome.tabs.Tab

/** A word of the companion in the browser's language, with what is put into it. */
export const word = (name: string, ...values: readonly string[]): string =>
  chrome.i18n.getMessage(name, [...values])
