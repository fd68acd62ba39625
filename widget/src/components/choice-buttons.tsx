import { inLanguage, pageLanguage } from './in-language.ts';

type Props = {
  ask: string;
  texts: readonly string[];
  decline: string;
  /** Of `ask` and `texts`, where it is not the page's; with `ours`, the texts are in the page's all the same. */
  language?: string | undefined;
  ours?: boolean;
  onPick: (text: string) => void;
};

/** Texts of which one may be said, and one for none of them. Picking says it, as if it had been typed. */
export function ChoiceButtons({ ask, texts, decline, language, ours = false, onPick }: Props) {
  // The buttons go once one is picked: whoever used the keyboard stays in the conversation.
  const pick = (text: string) => (event: Event) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[role=log]')?.focus();
    onPick(text);
  };
  const own = inLanguage(language === undefined ? undefined : pageLanguage);
  return (
    <div class="picks" role="group" aria-label={ask} lang={language}>
      {texts.map((text) => (
        <button key={text} type="button" class="button" {...(ours ? own : inLanguage(language))} onClick={pick(text)}>
          {text}
        </button>
      ))}
      <button type="button" class="button decline" {...own} onClick={pick(decline)}>
        {decline}
      </button>
    </div>
  );
}
