import type { Me } from '@frontdesk/shared/desk';
import type { Surge } from '@frontdesk/shared/surge-protocol';
import { ownStatuses, type OwnStatus } from '@frontdesk/shared/vocabulary';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { RoughSpan } from '../components/span.tsx';
import { telephoneWords } from '../inbox/telephone-words.ts';
import { useNow } from '../components/use-now.ts';
import { extraFor } from '../inbox/surge.ts';
import { surgeWords } from '../inbox/surge-words.ts';
import { statusWords, words } from '../inbox/words.ts';

type Change = { status?: OwnStatus; capacity?: number };
type Props = {
  me: Me;
  surges?: readonly Surge[];
  offset: number;
  /** Null when done, else what went wrong. */
  onChange: (change: Change) => Promise<string | null>;
};

const capacities = [1, 2, 3, 4, 5, 6];

export const MyStatus = ({ me, surges = [], offset, onChange }: Props) => {
  const [asked, setAsked] = useState<Change | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (next: Change) => {
    setAsked(next);
    setProblem(await onChange(next));
    setAsked(null);
  };
  const extra = extraFor(me, surges, useNow(offset, 10_000));
  const status = asked?.status ?? me.status;
  const capacity = asked?.capacity ?? me.capacity;
  const choices = capacities.includes(me.capacity) ? capacities : [...capacities, me.capacity].sort((a, b) => a - b);

  return (
    <section class="my-status" data-status={status}>
      <div class="field">
        <label for="my-status">{words.yourStatus}</label>
        <select
          id="my-status"
          aria-describedby="my-status-since"
          value={status}
          onChange={(event) => void change({ status: event.currentTarget.value as OwnStatus })}
        >
          {/* Nobody sets themselves Away: it is there while it is so. */}
          {(status === 'away' ? [...ownStatuses, status] : ownStatuses).map((value) => (
            <option key={value} value={value} selected={value === status} disabled={value === 'away'}>
              {statusWords[value]}
            </option>
          ))}
        </select>
        <p class="hint" id="my-status-since">
          <span class="dot" aria-hidden="true" />
          {words.forSpan('')}
          <RoughSpan since={me.statusSince} offset={offset} />
        </p>
      </div>
      <div class="field">
        <label for="my-capacity">{words.chatsAtOnce}</label>
        <select id="my-capacity" value={capacity} onChange={(event) => void change({ capacity: Number(event.currentTarget.value) })}>
          {choices.map((count) => (
            <option key={count} value={count} selected={count === capacity}>
              {count}
            </option>
          ))}
        </select>
        {extra > 0 && <p class="hint">{surgeWords.nowExtra(extra)}</p>}
      </div>
      {me.onTelephone && <p class="hint on-telephone">{telephoneWords.onTelephoneHint}</p>}
      {me.status === 'away' && <Problem text={words.youAreAway} />}
      {problem !== null && <Problem text={problem} />}
    </section>
  );
};
