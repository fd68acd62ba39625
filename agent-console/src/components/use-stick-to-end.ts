import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Within this of the end, a reader is at the end. */
const near = 60;

/** Keeps a scrolling box at its end while the reader is there; one who has scrolled up is left in peace. */
export const useStickToEnd = (chatId: string, count: number) => {
  const box = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const atEnd = useRef(true);

  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    atEnd.current = true;
    setAway(false);
  };

  useLayoutEffect(toEnd, [chatId]);
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [count]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < near;
      setAway(!atEnd.current);
    };
    // The box itself shrinks when the composer grows or a window is made smaller.
    const sizes = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', look, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, []);

  return { box, away, toEnd };
};
