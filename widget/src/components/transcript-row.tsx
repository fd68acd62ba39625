import type { AssistantBody } from '@frontdesk/shared/message.ts';
import type { Asked } from '../conversation/state.ts';
import type { Item } from '../conversation/items.ts';
import { timeWords } from '../conversation/dates.ts';
import { linkedText } from '../conversation/linked-text.ts';
import { stepButtons } from '../conversation/step-words.ts';
import { words } from '../conversation/words.ts';
import type { Actions } from './actions.ts';
import { Answer } from './answer.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { OwnBubble } from './own-bubble.tsx';
import { RatingQuestion } from './rating-question.tsx';
import { OutwardLink } from './spans.tsx';
import { StepQuestion } from './step-question.tsx';

export type RowSetting = { timeZone: string; linkBase: string; asking: Asked | null; trouble: string | null; actions: Actions };

/** One item of the transcript's list. Who said it is always in the text; on screen only the first of a run shows it. */
export function TranscriptRow({ item, setting }: { item: Item; setting: RowSetting }) {
  if (item.kind === 'day') return <li class="day">{item.text}</li>;
  if (item.kind === 'notice') {
    return (
      <li class="notice" data-key={item.key}>
        {item.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </li>
    );
  }
  const name = item.kind === 'own' ? words.you : item.name;
  return (
    <li class={item.kind === 'own' ? 'said own' : 'said'} data-key={item.key}>
      {item.startsRun ? (
        <p class="by">
          <span class="name">{name}</span> <time dateTime={new Date(item.at).toISOString()}>{timeWords(item.at, setting.timeZone)}</time>
        </p>
      ) : (
        <p class="unseen">{name}</p>
      )}
      <Words item={item} setting={setting} />
    </li>
  );
}

function Words({ item, setting }: { item: Exclude<Item, { kind: 'day' | 'notice' }>; setting: RowSetting }) {
  const { actions, asking, linkBase } = setting;
  if (item.kind === 'own') return <OwnBubble item={item} actions={actions} />;
  if (item.kind === 'advisor') {
    return (
      <p class="bubble">
        {linkedText(item.text).map(({ text, href }, index) =>
          href === undefined ? (
            text
          ) : (
            <OutwardLink key={index} href={href} base={linkBase}>
              {text}
            </OutwardLink>
          ),
        )}
      </p>
    );
  }
  return (
    <>
      <div class="bubble">{item.body.type === 'step' ? <StepQuestion body={item.body} told={item.told} /> : <Answer body={item.body} base={linkBase} />}</div>
      {item.offers && <Picks body={item.body} onPick={actions.send} />}
      {item.asks && <RatingQuestion busy={asking === 'rating'} trouble={setting.trouble} onRate={(helped) => actions.rate(item.seq, helped)} />}
    </>
  );
}

function Picks({ body, onPick }: { body: AssistantBody; onPick: (text: string) => void }) {
  if (body.type === 'step') {
    const { ask, kind, language } = body;
    return <ChoiceButtons ask={ask} texts={stepButtons(body)} decline={words.skipStep} language={language} ours={kind === 'yesNo'} onPick={onPick} />;
  }
  if (body.type !== 'choices') return null;
  return <ChoiceButtons ask={body.ask ?? words.whichOne} texts={body.options.map(({ text }) => text)} decline={words.noneOfThese} onPick={onPick} />;
}
