import { useEffect, useRef } from 'preact/hooks';

type Shortcuts = { accept: () => void; decline: () => void; pick: (place: number) => void };

/** By the key's position, as Alt changes the letter on some keyboards. AltGr counts as Ctrl and Alt and types letters, so it is left alone. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
      // A dialog has the keyboard to itself.
      if (document.querySelector('dialog[open]')) return;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (event.code === 'KeyA') latest.current.accept();
      else if (event.code === 'KeyD') latest.current.decline();
      else if (digit !== undefined) latest.current.pick(Number(digit));
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};
