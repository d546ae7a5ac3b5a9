// Owns who may ask main anything: the top frame of the app's own page, and nobody else.

/** The part of Electron's `WebFrameMain` that is looked at. */
type Frame = { readonly origin: string }

/** Whether a request's frame is the top frame of these contents, showing a page of this origin. */
export const isTrustedSender = (
  frame: Frame | null,
  contents: { readonly mainFrame: Frame },
  origin: string,
): boolean => frame !== null && frame === contents.mainFrame && frame.origin === origin
