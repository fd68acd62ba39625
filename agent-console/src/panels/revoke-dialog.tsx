import type { ApiKey } from '@frontdesk/shared/api-keys-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { telephoneWords as words } from '../inbox/telephone-words.ts';

type Props = {
  apiKey: ApiKey;
  /** Null when done, else what went wrong. */
  onRevoke: () => Promise<string | null>;
  onClose: () => void;
};

/** Asks before a key is gone for good. Escape and "Keep it" close it natively, which gives the focus back. */
export const RevokeDialog = ({ apiKey, onRevoke, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  const revoke = async () => {
    if (busy) return;
    setBusy(true);
    const wrong = await onRevoke();
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="transfer" aria-labelledby="revoke-title" aria-describedby="revoke-hint" onClose={onClose}>
      <h2 id="revoke-title">{words.revokeTitle(apiKey.name)}</h2>
      <p id="revoke-hint">{words.revokeHint}</p>
      {problem !== null && <Problem text={problem} />}
      <div class="dialog-actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.keepKey}
        </button>
        <button type="button" class="main" aria-disabled={busy} onClick={() => void revoke()}>
          {words.revoke}
        </button>
      </div>
    </dialog>
  );
};
