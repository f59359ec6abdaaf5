// Writes to the clipboard, also when the newer method is missing (no https) or denied.

/**
 * True when the text is in the clipboard. Must be called while the browser still counts the
 * person's click as a user gesture.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/**
 * The older method, without a helper field, so that neither the focus nor the selection changes.
 */
function copyByEvent(text: string): boolean {
  let succeeded = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    succeeded = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  // The return value says only that the command exists, so `succeeded` says whether the event came.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the older way
  const allowed = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return allowed && succeeded;
}
