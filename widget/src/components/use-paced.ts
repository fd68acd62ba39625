import { useEffect, useRef, useState } from 'preact/hooks';
import { pace, type Paced, type Standing } from '../conversation/pacing.ts';

/** What a wait shows and speaks now, and again when something that was held back is due. Null while nobody waits. */
export function usePaced(standing: Standing | null): Paced | null {
  const kept = useRef<Paced | null>(null);
  const [, wake] = useState(0);
  kept.current = standing && pace(kept.current, standing, Date.now());
  const nextAt = kept.current?.nextAt ?? null;
  useEffect(() => {
    if (nextAt === null) return undefined;
    const timer = setTimeout(() => wake((count) => count + 1), Math.max(0, nextAt - Date.now()));
    return () => clearTimeout(timer);
  }, [nextAt]);
  return kept.current;
}
