import type { Hours } from '@frontdesk/shared/hours';
import { parseSetting } from '@frontdesk/shared/settings';
import { useEffect, useState } from 'preact/hooks';
import type { Ask, Result } from '../connection/ask.ts';

export type HoursPreview = Result<'hours.preview'>;

/** So long after the last key, so that not every letter is a question. */
const settleMs = 300;
/** Open turns to closed by itself while somebody looks. */
const againEveryMs = 60_000;

/**
 * What hours come to, as the server works it out; `hours` null: the site's as they are. While they are not in form (`wrong`) the last preview stays.
 */
export const useHoursPreview = ({ ask, siteId, hours, live }: { ask: Ask; siteId: string; hours: Hours | null; live: boolean }) => {
  const [preview, setPreview] = useState<HoursPreview | null>(null);
  const [turn, setTurn] = useState(0);
  const wrong = hours !== null && 'problems' in parseSetting('teamHours', { own: hours });
  const asked = JSON.stringify([siteId, hours]);
  useEffect(() => {
    const again = setInterval(() => setTurn((turn) => turn + 1), againEveryMs);
    return () => clearInterval(again);
  }, []);
  useEffect(() => {
    if (!live || wrong) return;
    let stale = false;
    const timer = setTimeout(() => {
      void ask('hours.preview', { siteId, hours }).then((reply) => {
        if (!stale && reply.ok) setPreview(reply);
      });
    }, settleMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [ask, asked, live, wrong, turn]);
  return { preview, wrong };
};
