import { words } from '../conversation/words.ts';
import { PersonIcon } from './icons.tsx';

type Props = { busy: boolean; trouble: string | null; onSpeak: () => void };

export function SpeakButton({ busy, trouble, onSpeak }: Props) {
  return (
    <>
      {trouble !== null && (
        <p role="alert" class="wrong">
          {trouble}
        </p>
      )}
      <button type="button" class="button wide" aria-disabled={busy} onClick={() => !busy && onSpeak()}>
        <PersonIcon />
        {words.speak}
      </button>
    </>
  );
}
