// The place of the package's files, if it is not beside its scripts. This is a separate file, because
// all scripts of the package share the setting, and it works where there is no `import.meta`.

export interface Settings {
  /**
   * The folder with the content of `dist`: an address that ends with a slash. A relative one counts
   * from the page; a server takes only a whole one. Without it, the files are beside the scripts.
   */
  assets?: string | URL | null;
}

let folder: URL | undefined;

/** Has the event `change`. */
export const setting = new EventTarget();

/**
 * Says where the files are. It applies to all files that are not loaded yet, also to those of
 * elements that failed for want of them; these start again.
 * @throws {TypeError} for a wrong value; the old setting then stays.
 */
export function configure({ assets, ...others }: Settings): void {
  for (const name in others) throw new TypeError(`configure has no setting ${name}.`);
  folder = assets ? folderAt(assets) : undefined;
  setting.dispatchEvent(new Event('change'));
}

function folderAt(assets: string | URL): URL {
  try {
    const url = new URL(assets, pageAddress());
    if (/^[^?#]*\/$/.test(url.href)) return url;
  } catch {
    // It is no address, or a relative one where there is no page.
  }
  throw new TypeError(`configure: assets is no address that ends with a slash: ${String(assets)}`);
}

/** The folder that was set. */
export const assetsFolder = (): URL | undefined => folder;

/** What relative addresses count from; a server has none. */
export const pageAddress = (): string | undefined =>
  globalThis.document?.baseURI ?? globalThis.location?.href;
