import type { Surge, SurgeSite } from '@frontdesk/shared/surge-protocol';
import { useState } from 'preact/hooks';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { isOn } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { EndSurgeDialog } from './end-surge-dialog.tsx';
import { SurgeDialog } from './surge-dialog.tsx';

type Props = {
  ask: Ask;
  surge: Surge;
  /** With their teams, for Change; none where there is no room for that. */
  sites: readonly SurgeSite[];
  offset: number;
  onDone: () => void;
};

/** The site of a surge by itself: all that extending it asks for. */
const bare = ({ siteId, siteName, timeZone }: Surge): SurgeSite => ({ id: siteId, name: siteName, timeZone, teams: [] });

/** What can be done to a surge that is on or planned. */
export const SurgeActs = ({ ask, surge, sites, offset, onDone }: Props) => {
  const [doing, setDoing] = useState<'extend' | 'change' | 'end' | null>(null);
  const on = isOn(surge, useNow(offset));
  const dialog = { ask, surge, offset, onDone, onClose: () => setDoing(null) };
  return (
    <div class="surge-acts">
      {on && (
        <button type="button" onClick={() => setDoing('extend')}>
          {words.extend}
        </button>
      )}
      {sites.length > 0 && (
        <button type="button" onClick={() => setDoing('change')}>
          {words.change}
        </button>
      )}
      <button type="button" onClick={() => setDoing('end')}>
        {on ? words.endEarly : words.cancelIt}
      </button>
      {doing === 'extend' && <SurgeDialog {...dialog} way="extend" sites={[bare(surge)]} />}
      {doing === 'change' && <SurgeDialog {...dialog} way="change" sites={sites} />}
      {doing === 'end' && <EndSurgeDialog {...dialog} />}
    </div>
  );
};
