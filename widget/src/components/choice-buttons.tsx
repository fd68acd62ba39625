import { words } from '../conversation/words.ts';

type Props = { ask: string; options: { articleId: string; text: string }[]; onPick: (text: string) => void };

/** Articles of which one may be meant. Picking says its question, as if it had been typed. */
export function ChoiceButtons({ ask, options, onPick }: Props) {
  // The buttons go once one is picked: whoever used the keyboard stays in the conversation.
  const pick = (text: string) => (event: Event) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[role=log]')?.focus();
    onPick(text);
  };
  return (
    <div class="choices" role="group" aria-label={ask}>
      {options.map(({ articleId, text }) => (
        <button key={articleId} type="button" class="button" onClick={pick(text)}>
          {text}
        </button>
      ))}
      <button type="button" class="button" onClick={pick(words.noneOfThese)}>
        {words.noneOfThese}
      </button>
    </div>
  );
}
