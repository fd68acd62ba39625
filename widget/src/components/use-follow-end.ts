import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../conversation/items.ts';

const near = 60;
const margin = 8;

/** Keeps the newest message in view for who is reading there, and never pulls away somebody who has scrolled back. */
export function useFollowEnd(log: RefObject<HTMLElement | null>, items: Item[]): { missed: boolean; toEnd: () => void } {
  const atEnd = useRef(true);
  const known = useRef<Set<string>>(new Set());
  const [missed, setMissed] = useState(false);
  const toEnd = () => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  };

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const watch = () => {
      atEnd.current = element.scrollHeight - element.clientHeight - element.scrollTop < near;
      if (atEnd.current) setMissed(false);
    };
    // The keyboard opening, a growing composer, larger text, a message that turned out not to be sent.
    const follow = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => atEnd.current && toEnd());
    element.addEventListener('scroll', watch, { passive: true });
    follow?.observe(element);
    if (element.firstElementChild !== null) follow?.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', watch);
      follow?.disconnect();
    };
  }, []);

  const newest = items[items.length - 1]?.key;
  useLayoutEffect(() => {
    const element = log.current;
    const fresh = items.filter((item) => !known.current.has(item.key));
    const first = known.current.size === 0;
    known.current = new Set(items.map((item) => item.key));
    if (element === null || fresh.length === 0) return;
    if (first || fresh.some((item) => item.kind === 'own')) toEnd();
    else if (atEnd.current) showStart(element, fresh);
    else setMissed(true);
  }, [newest, items.length]);

  return { missed, toEnd };
}

/** An answer longer than the window is read from its start, so scroll no further than that. */
function showStart(log: HTMLElement, fresh: Item[]): void {
  const keys = new Set(fresh.map((item) => item.key));
  const row = Array.from(log.querySelectorAll<HTMLElement>('[data-key]')).find((element) => keys.has(element.dataset.key ?? ''));
  const end = log.scrollHeight - log.clientHeight;
  log.scrollTop = row === undefined ? end : Math.min(end, row.offsetTop - margin);
}
