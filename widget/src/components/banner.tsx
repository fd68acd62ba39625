import { words } from '../conversation/words.ts';

type Props = { text: string; hidden: boolean; onHide: () => void; onShow: () => void };

/** What everyone has to know just now. Said once by a screen reader; put away by the resident, it can be read again. */
export function Banner({ text, hidden, onHide, onShow }: Props) {
  return (
    <div class={text === '' ? undefined : 'banner'}>
      <p role="status">{hidden ? '' : text}</p>
      {text !== '' && (
        <button type="button" class="plain-button" aria-expanded={!hidden} onClick={hidden ? onShow : onHide}>
          {hidden ? words.showBanner : words.hideBanner}
        </button>
      )}
    </div>
  );
}
