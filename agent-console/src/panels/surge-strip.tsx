import type { Surge } from '@frontdesk/shared/surge-protocol';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { hasBeenOn, isOn } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { SurgeActs } from './surge-acts.tsx';

type Props = {
  ask: Ask;
  surges: readonly Surge[];
  offset: number;
  /** Whether this person may extend and end. */
  steers: boolean;
};

/** Said on every screen of the staff: a surge that is on, and for a while what one that is over has given back. The time alone turns one into the other. */
export const SurgeStrip = ({ ask, surges, offset, steers }: Props) => {
  const now = useNow(offset);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const on = surges.filter((surge) => isOn(surge, now));
  const over = surges.filter((surge) => hasBeenOn(surge, now) && !dismissed.includes(surge.id));
  // What it gave back is old news once another is on.
  const told = on.length > 0 ? [] : over.slice(-1);
  const titles = [...on.map((surge) => surge.id), ...told.map((surge) => surge.id)].join(' ');
  const [first, setFirst] = useState(now);
  useEffect(() => setFirst(now), [titles]);
  return (
    <div class="surge-strips">
      <div role="status">
        {on.map((surge) => (
          <p key={surge.id} class="surge-strip">
            <Icon name="warning" />
            <span>
              <strong>{words.onUntil(surge, first)}</strong> {words.startedBy(surge, first)}
            </span>
          </p>
        ))}
        {told.map((surge) => (
          <p key={surge.id} class="surge-strip surge-strip-over">
            <span>{words.over(surge, first)}</span>
          </p>
        ))}
      </div>
      {steers && on.map((surge) => <SurgeActs key={surge.id} ask={ask} surge={surge} sites={[]} offset={offset} onDone={() => undefined} />)}
      {told.map((surge) => (
        <button key={surge.id} type="button" class="small" onClick={() => setDismissed([...dismissed, surge.id])}>
          {words.dismiss}
        </button>
      ))}
    </div>
  );
};
