/** What this tab remembers from page to page, once the chat has been opened in it. */
export type Remembered = { ongoing: boolean; open: boolean };

const keyOf = (site: string) => `frontdesk:${site}`;

export function recall(site: string): Remembered | null {
  try {
    // Nothing kept is null, and null is read as null.
    return JSON.parse(sessionStorage.getItem(keyOf(site)) as string) as Remembered | null;
  } catch {
    return null;
  }
}

export function remember(site: string, now: Remembered): void {
  try {
    sessionStorage.setItem(keyOf(site), JSON.stringify(now));
  } catch {
    // A page without storage: the chat is not brought back on the next one, and that is all.
  }
}
