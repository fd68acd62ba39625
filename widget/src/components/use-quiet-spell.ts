import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * True for `spell` milliseconds after the value last changed. A live region that is `aria-busy` meanwhile is spoken at most
 * once in a spell, though everybody sees each change at once.
 */
export function useQuietSpell(value: unknown, spell: number): boolean {
  const spoken = useRef<{ value: unknown; at: number }>({ value, at: -Infinity });
  const [, wake] = useState(0);
  const now = Date.now();
  const quiet = now - spoken.current.at < spell;
  if (!quiet && spoken.current.value !== value) spoken.current = { value, at: now };
  useEffect(() => {
    const timer = setTimeout(() => wake((count) => count + 1), spell);
    return () => clearTimeout(timer);
  }, [value, spell]);
  return quiet && spoken.current.value !== value;
}
