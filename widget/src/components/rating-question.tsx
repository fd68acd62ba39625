import { words } from '../conversation/words.ts';

type Props = { busy: boolean; trouble: string | null; onRate: (helped: boolean) => void };

export function RatingQuestion({ busy, trouble, onRate }: Props) {
  const rate = (helped: boolean) => () => {
    if (!busy) onRate(helped);
  };
  return (
    <div class="rating" role="group" aria-label={words.didItHelp}>
      <p>{words.didItHelp}</p>
      <div class="button-row">
        <button type="button" class="button" aria-disabled={busy} onClick={rate(true)}>
          {words.yes}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={rate(false)}>
          {words.no}
        </button>
      </div>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  );
}
