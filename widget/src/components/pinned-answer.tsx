import type { SiteSurge } from '@frontdesk/shared/resident-surge-protocol.ts';
import { words } from '../conversation/words.ts';
import { Answer } from './answer.tsx';
import { RatingQuestion } from './rating-question.tsx';
import type { RowSetting } from './transcript-row.tsx';

type Props = { name: string; surge: SiteSurge; setting: RowSetting };

/** The answer that most people come for just now, before they ask. */
export function PinnedAnswer({ name, surge, setting }: Props) {
  if (surge.pinned === null) return null;
  const { actions, asking, linkBase, trouble } = setting;
  return (
    <li class="said">
      <p class="unseen">{name}</p>
      <p class="pinned-by">{words.worthKnowing}</p>
      <div class="bubble">
        <Answer body={surge.pinned} base={linkBase} />
      </div>
      <RatingQuestion busy={asking === 'rating'} trouble={trouble} onRate={(helped) => actions.ratePinned(surge.id, helped)} />
    </li>
  );
}
