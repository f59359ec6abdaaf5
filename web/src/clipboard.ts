// Writes to the clipboard, also where the newer way is missing (no https) or denied.

/** True when the text is in the clipboard. To be called while the person's click still counts. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** The older way, without a helper field: neither the focus nor the selection changes. */
function copyByEvent(text: string): boolean {
  let succeeded = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    succeeded = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  // The return value says only that the command exists; what counts is whether the event came.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the older way
  const allowed = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return allowed && succeeded;
}
