import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * When the focused control goes away (a button that led to another screen), focus goes to `fallback` instead of being lost.
 * Only while this window has the focus, so that a chat in the background never takes it from the page.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): void {
  const latest = useRef<Element | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => (latest.current = event.target instanceof Element ? event.target : null);
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const lost = latest.current !== null && !latest.current.isConnected;
    if (!lost || !document.hasFocus() || document.activeElement !== document.body) return;
    latest.current = null;
    fallback.current?.focus();
  });
}
