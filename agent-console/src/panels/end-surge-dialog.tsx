import type { Surge } from '@frontdesk/shared/surge-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { isOn } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { SurgeTrouble } from './surge-trouble.tsx';
import { noTrouble, troubleOf } from './use-surge.ts';

type Props = { ask: Ask; surge: Surge; offset: number; onDone: () => void; onClose: () => void };

/** Asks once, and says what will be as before. */
export const EndSurgeDialog = ({ ask, surge, offset, onDone, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [trouble, setTrouble] = useState(noTrouble);
  const [busy, setBusy] = useState(false);
  const now = useNow(offset, 10_000);
  const [seen, setSeen] = useState(surge);
  const on = isOn(seen, now);
  const load = () => {
    setSeen(surge);
    setTrouble(noTrouble);
  };
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const end = async () => {
    if (busy) return;
    setBusy(true);
    const reply = await ask('surge.end', { surgeId: seen.id, version: seen.version });
    setBusy(false);
    if (!reply.ok) return setTrouble(troubleOf(reply));
    onDone();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="surge-dialog surge-small" aria-labelledby="surge-end-title" aria-describedby="surge-end-text" onClose={onClose}>
      <h2 id="surge-end-title">{on ? words.endTitle : words.cancelTitle}</h2>
      <SurgeTrouble trouble={trouble} now={now} timeZone={surge.timeZone} onLoad={load} />
      <p id="surge-end-text">{on ? words.endExplained : words.cancelExplained}</p>
      <div class="dialog-actions">
        <button type="button" class="main" aria-disabled={busy} onClick={() => void end()}>
          {on ? words.endNow : words.cancelIt}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {on ? words.keepOn : words.keepPlanned}
        </button>
      </div>
    </dialog>
  );
};
