import { keepIn, type Keep } from './keep.ts';

/** What this browser keeps of a chat. `forBrowser` outlives the tab, so that a second tab joins; `forTab` keeps what is unsent over a reload. */
export type Kept = {
  token: Slot<string>;
  /** The finished conversation the resident has put away by starting anew. */
  putAway: Slot<string>;
  textSize: Slot<string>;
  draft: Slot<string>;
  outbox: Slot<unknown>;
  seen: Slot<unknown>;
  /** The banner that was put away in this tab. */
  banner: Slot<string>;
};
export type Slot<T> = { read(): T | null; write(value: T | null): void };

const words = (keep: Keep, key: string): Slot<string> => ({
  read: () => keep.get(key),
  write: (value) => keep.set(key, value),
});

const thing = (keep: Keep, key: string): Slot<unknown> => ({
  read() {
    try {
      return JSON.parse(keep.get(key) ?? 'null') as unknown;
    } catch {
      return null;
    }
  },
  write: (value) => keep.set(key, value === null ? null : JSON.stringify(value)),
});

export function openKept(site: string, forBrowser: Keep = keepIn(() => window.localStorage), forTab: Keep = keepIn(() => window.sessionStorage)): Kept {
  const name = `frontdesk:${site}`;
  return {
    token: words(forBrowser, `${name}:token`),
    putAway: words(forBrowser, `${name}:put-away`),
    textSize: words(forBrowser, 'frontdesk:text-size'),
    draft: words(forTab, `${name}:draft`),
    outbox: thing(forTab, `${name}:outbox`),
    seen: thing(forTab, `${name}:seen`),
    banner: words(forTab, `${name}:banner`),
  };
}
