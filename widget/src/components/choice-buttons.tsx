type Props = { ask: string; texts: readonly string[]; decline: string; onPick: (text: string) => void };

/** Texts of which one may be said, and one for none of them. Picking says it, as if it had been typed. */
export function ChoiceButtons({ ask, texts, decline, onPick }: Props) {
  // The buttons go once one is picked: whoever used the keyboard stays in the conversation.
  const pick = (text: string) => (event: Event) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[role=log]')?.focus();
    onPick(text);
  };
  return (
    <div class="picks" role="group" aria-label={ask}>
      {texts.map((text) => (
        <button key={text} type="button" class="button" onClick={pick(text)}>
          {text}
        </button>
      ))}
      <button type="button" class="button decline" onClick={pick(decline)}>
        {decline}
      </button>
    </div>
  );
}
