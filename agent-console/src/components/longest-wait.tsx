import { levelOf, type Promised } from '../inbox/clock.ts';
import { countUp } from '../inbox/times.ts';
import { words } from '../inbox/words.ts';
import { levelWords } from './clock.tsx';
import { useNow } from './use-now.ts';

type Props = { since: number | null; promised: Promised; offset: number };

const Running = ({ since, promised, offset }: Props & { since: number }) => {
  const waited = Math.max(0, useNow(offset) - since);
  const level = levelOf(waited, promised);
  return (
    <span class="wait" data-level={level}>
      {countUp(waited)} {level !== 'ok' && <span class="wait-word">{levelWords[level]}</span>}
    </span>
  );
};

export const LongestWait = ({ since, ...rest }: Props) =>
  since === null ? <span class="wait wait-none">{words.nobodyWaits}</span> : <Running since={since} {...rest} />;
