import type { Silence } from '@frontdesk/shared/silence';
import { silenceWords } from '../inbox/silence-words.ts';

/** Under the header, while the resident was asked or warned. The region is always there, so that what comes into it is spoken. */
export const SilenceLine = ({ silence }: { silence: Silence | null }) => (
  <div role="status" class="silence-line">
    {silence?.asked === 'warned' && silence.closesAt !== null && <p>{silenceWords.closes(silence.closesAt)}</p>}
    {silence?.asked === 'nudged' && <p>{silenceWords.asked}</p>}
  </div>
);
