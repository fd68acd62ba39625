import { levelOf } from '../inbox/clock.ts';
import { countUp } from '../inbox/times.ts';
import { words } from '../inbox/words.ts';
import { levelWords } from './clock.tsx';
import { useNow } from './use-now.ts';

const Running = ({ since, offset }: { since: number; offset: number }) => {
  const waited = Math.max(0, useNow(offset) - since);
  const level = levelOf(waited);
  return (
    <span class="wait" data-level={level}>
      {countUp(waited)} {level !== 'ok' && <span class="wait-word">{levelWords[level]}</span>}
    </span>
  );
};

export const LongestWait = ({ since, offset }: { since: number | null; offset: number }) =>
  since === null ? <span class="wait wait-none">{words.nobodyWaits}</span> : <Running since={since} offset={offset} />;
