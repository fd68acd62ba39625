import { levelOf, shareLeft, type ClockReading, type Level } from '../inbox/clock.ts';
import { countUp, spokenSpan } from '../inbox/times.ts';
import { words } from '../inbox/words.ts';
import { useNow } from './use-now.ts';
import { usePromise } from './use-promise.ts';

const nameOf: Record<Level, (span: string) => string> = { ok: words.waitingText, atRisk: words.waitingAtRisk, late: words.waitingLate };
export const levelWords: Record<Level, string> = { ok: words.inTime, atRisk: words.atRisk, late: words.late };

const radius = 15;
const round = 2 * Math.PI * radius;

const Ring = ({ share, seconds }: { share: number; seconds: number }) => (
  <svg class="clock-ring" viewBox="0 0 36 36" width="36" height="36" aria-hidden="true" focusable="false">
    <circle class="clock-track" cx="18" cy="18" r={radius} />
    <circle class="clock-left" cx="18" cy="18" r={radius} transform="rotate(-90 18 18)" stroke-dasharray={round} stroke-dashoffset={round * (1 - share)} />
    <text x="18" y="22.5" text-anchor="middle">
      {seconds}
    </text>
  </svg>
);

type Props = { reading: ClockReading; teamId: string | undefined; offset: number };

/** How long a resident has waited: against its team’s promise for the first reply, and quietly for the next ones. */
export const Clock = ({ reading, teamId, offset }: Props) => {
  const promise = usePromise(teamId);
  const waited = Math.max(0, useNow(offset, 250) - reading.since);
  if (reading.kind === 'reply') {
    return (
      <span class="clock clock-reply" role="img" aria-label={words.replyWait(spokenSpan(waited))}>
        {countUp(waited)}
      </span>
    );
  }
  const level = levelOf(waited, promise);
  return (
    <span class="clock" role="img" data-level={level} aria-label={nameOf[level](spokenSpan(waited))}>
      {level === 'late' ? <span class="clock-late">{countUp(waited)}</span> : <Ring share={shareLeft(waited, promise)} seconds={Math.floor(waited / 1000)} />}
      {level !== 'ok' && <span class="clock-word">{levelWords[level]}</span>}
    </span>
  );
};
