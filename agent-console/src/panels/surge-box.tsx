import type { Surge, SurgeSite } from '@frontdesk/shared/surge-protocol';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { isOn } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';
import { SurgeDialog } from './surge-dialog.tsx';

type Props = { ask: Ask; surges: readonly Surge[]; offset: number; onAll: () => void };

/** The one button that brings longer hours and more hands, apart from everything else. While one is on, the strip above says so. */
export const SurgeBox = ({ ask, surges, offset, onAll }: Props) => {
  const [sites, setSites] = useState<SurgeSite[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const now = useNow(offset);
  const taken = surges.filter((surge) => isOn(surge, now));
  const start = async () => {
    const reply = await ask('surge.list', {});
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
    if (reply.ok) setSites(reply.sites.filter((site) => !taken.some((surge) => surge.siteId === site.id)));
  };
  return (
    <section class="surge-box" aria-label={words.surge}>
      <div>
        <p class="hint">{taken.length > 0 ? words.isOnHint : words.startHint}</p>
        {problem !== null && <Problem text={problem} />}
      </div>
      {taken.length > 0 ? (
        <button type="button" onClick={onAll}>
          {words.openSurges}
        </button>
      ) : (
        <button type="button" class="surge-button" onClick={() => void start()}>
          {words.start}
        </button>
      )}
      {sites !== null && (
        <SurgeDialog ask={ask} way="start" surge={null} sites={sites} offset={offset} onDone={() => undefined} onClose={() => setSites(null)} />
      )}
    </section>
  );
};
