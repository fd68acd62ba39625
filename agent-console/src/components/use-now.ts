import { useEffect, useState } from 'preact/hooks';

/** One timer for every clock on the screen, so that they all turn over together; it runs only while a clock is shown. */
const listeners = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const listen = (listener: (now: number) => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => {
    const now = Date.now();
    for (const each of listeners) each(now);
  }, 250);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** The server's time now. `offset` is what it differs from this machine's; the caller is drawn again every `stepMs`. */
export const useNow = (offset: number, stepMs = 1000): number => {
  const stepOf = (now: number) => Math.floor((now + offset) / stepMs);
  const [, setStep] = useState(() => stepOf(Date.now()));
  useEffect(() => listen((now) => setStep(stepOf(now))), [offset, stepMs]);
  return Date.now() + offset;
};
