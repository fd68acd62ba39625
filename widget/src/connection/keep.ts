/** A place to keep short texts. Where the browser refuses storage (private windows, blocked cookies) it is memory, and nobody is told off. */
export type Keep = { get(key: string): string | null; set(key: string, value: string | null): void };

export function keepIn(area: () => Storage): Keep {
  const memory = new Map<string, string>();
  return {
    get(key) {
      try {
        return area().getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      if (value === null) memory.delete(key);
      else memory.set(key, value);
      try {
        if (value === null) area().removeItem(key);
        else area().setItem(key, value);
      } catch {
        // Full or forbidden: memory has it for as long as the page lives.
      }
    },
  };
}
