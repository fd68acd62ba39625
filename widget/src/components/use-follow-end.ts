import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../conversation/items.ts';

const near = 60;
const margin = 8;
const sizeOf = (element: HTMLElement) => `${element.scrollHeight} ${element.clientHeight}`;

/** Keeps the newest message in view for who is reading there, and never pulls away somebody who has scrolled back. */
export function useFollowEnd(log: RefObject<HTMLElement | null>, items: Item[]): { missed: boolean; toEnd: () => void } {
  const following = useRef(false);
  const size = useRef('');
  const known = useRef<Set<string>>(new Set());
  const [missed, setMissed] = useState(false);
  const toEnd = () => {
    if (log.current === null) return;
    log.current.scrollTop = log.current.scrollHeight;
    following.current = true;
    size.current = sizeOf(log.current);
    setMissed(false);
  };

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const watch = () => {
      const atEnd = element.scrollHeight - element.clientHeight - element.scrollTop < near;
      // Away from the end because the room changed, not because somebody scrolled: the observer below puts that right.
      if (!atEnd && following.current && follow !== null && size.current !== sizeOf(element)) return;
      following.current = atEnd;
      if (atEnd) setMissed(false);
    };
    // A card that comes into the foot, the keyboard, a growing composer, larger text, a message that turned out not to be sent.
    const follow = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => following.current && toEnd());
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
    const numbers = urgentOf(items);
    if (numbers !== undefined) following.current = showStart(element, [numbers]);
    else if (first || fresh.some(isOwn)) toEnd();
    else if (following.current) following.current = showStart(element, fresh);
    else setMissed(true);
  }, [newest, items.length]);

  return { missed, toEnd };
}

/** Whoever does something sees what comes of it. */
const isOwn = (item: Item): boolean => item.kind === 'own' || (item.kind === 'notice' && item.ownDoing);

/** Whom to ring stays in view, whatever is said after it, until the resident says more. */
const urgentOf = (items: Item[]): Item | undefined =>
  items.slice(items.map(({ kind }) => kind).lastIndexOf('own') + 1).find((item) => item.kind === 'assistant' && item.body.type === 'urgent');

/** An answer longer than the window is read from its start, so scroll no further than that. True when that is the end as well. */
function showStart(log: HTMLElement, fresh: Item[]): boolean {
  const keys = new Set(fresh.map((item) => item.key));
  const row = Array.from(log.querySelectorAll<HTMLElement>('[data-key]')).find((element) => keys.has(element.dataset.key ?? ''));
  const end = log.scrollHeight - log.clientHeight;
  const start = row === undefined ? end : row.offsetTop - margin;
  log.scrollTop = Math.min(end, start);
  return start >= end;
}
