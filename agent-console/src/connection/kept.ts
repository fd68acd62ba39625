/** What a reload of this tab must not lose, in `sessionStorage`. A browser that refuses storage only loses the keeping. */
const prefix = 'frontdesk:console:';

export const readKept = <T>(name: string, otherwise: T): T => {
  try {
    const text = sessionStorage.getItem(prefix + name);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
};

export const keep = (name: string, value: unknown): void => {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page goes on without.
  }
};

/** At sign-out: residents' words must not stay behind on a shared machine. */
export const forgetKept = (): void => {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
};

export type Choice = 'sound' | 'details';

/** A person's own choice for this browser; undefined until they made one. */
export const readChoice = (name: Choice): boolean | undefined => {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? undefined : text === 'yes';
  } catch {
    return undefined;
  }
};

export const keepChoice = (name: Choice, on: boolean): void => {
  try {
    localStorage.setItem(prefix + name, on ? 'yes' : 'no');
  } catch {
    // As above.
  }
};
