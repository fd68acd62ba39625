import { useEffect, useRef } from 'preact/hooks';

/** Runs the newest `onEscape` for the Escape key, wherever the focus is in the window. */
export function useEscape(onEscape: () => void): void {
  const newest = useRef(onEscape);
  newest.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Escape that ends the composing of a character belongs to the keyboard.
      if (event.key === 'Escape' && !event.isComposing) newest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
