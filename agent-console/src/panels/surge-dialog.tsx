import type { Surge, SurgeSite } from '@frontdesk/shared/surge-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { draftOf, emptyDraft, isOn, untilWords, type Draft, type Way } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { SurgeEnd } from './surge-end.tsx';
import { SurgeForm } from './surge-form.tsx';
import { SurgePreview } from './surge-preview.tsx';
import { SurgeTrouble } from './surge-trouble.tsx';
import { useSurge } from './use-surge.ts';

type Props = {
  ask: Ask;
  way: Way;
  /** As it is now; null: a new one. */
  surge: Surge | null;
  sites: readonly SurgeSite[];
  offset: number;
  onDone: () => void;
  onClose: () => void;
};

const titles: Record<Way, string> = { start: words.start, plan: words.plan, change: words.changeTitle, extend: words.extendTitle };
const buttons: Record<Way, string> = { start: words.startNow, plan: words.planIt, change: words.saveChange, extend: words.extend };

/** Starts, plans, changes or extends a surge. `showModal` keeps the focus inside; Escape and Cancel give it back to the button. */
export const SurgeDialog = ({ ask, way, surge, sites, offset, onDone, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const now = useNow(offset, 10_000);
  const [draft, setDraft] = useState<Draft>(() => (surge ? draftOf(surge, way) : emptyDraft(sites[0]?.id ?? '', way)));
  // The one that the form shows: what somebody else makes of it meanwhile comes in when it is asked for.
  const [seen, setSeen] = useState(surge);
  const begun = seen !== null && isOn(seen, now);
  const { trouble, busy, send, problemAt, clear } = useSurge({ ask, way, surge: seen, begun, onDone: () => (onDone(), dialog.current?.close()) });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const site = sites.find(({ id }) => id === draft.siteId) ?? sites[0];
  if (!site) return null;
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  const until = untilWords(draft, seen, now, site.timeZone);
  const load = () => {
    if (surge === null) return;
    setSeen(surge);
    setDraft(draftOf(surge, way));
    clear();
  };
  const form = { way, now, draft, onChange: change };

  return (
    <dialog ref={dialog} class="surge-dialog" aria-labelledby="surge-title" onClose={onClose}>
      <form
        noValidate
        class="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send(draft, Date.now() + offset, site.timeZone);
        }}
      >
        <h2 id="surge-title">{titles[way]}</h2>
        <SurgeTrouble trouble={trouble} now={now} timeZone={site.timeZone} onLoad={surge === null ? null : load} />
        {way === 'extend' ? (
          <SurgeEnd {...form} timeZone={site.timeZone} problem={problemAt('ends')} />
        ) : (
          <SurgeForm {...form} ask={ask} sites={sites} site={site} begun={begun} problemAt={problemAt} />
        )}
        {way !== 'extend' && <SurgePreview draft={draft} site={site} until={until} />}
        {way === 'extend' && until !== null && <p role="status">{words.untilWhen(until)}</p>}
        <div class="dialog-actions">
          <button type="submit" class="main" aria-disabled={busy}>
            {buttons[way]}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.back}
          </button>
        </div>
      </form>
    </dialog>
  );
};
