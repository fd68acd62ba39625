import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import { draw } from './draw.ts';
import { hideMessage } from './words.ts';

/** A timer holds no more than 24 days, in milliseconds. */
const longestTimer = 2e9;

/** The small message beside the launcher while no person is there. The server put its words into the script, now and for later. */
export function drawHint({ hint, changesIn, then }: EmbedSites[string], launcher: HTMLElement): HTMLElement {
  const sentence = draw('p', { id: 'hint' });
  const hide = draw('button', { 'aria-label': hideMessage }, '×');
  const element = draw('aside', { class: 'hint' }, sentence, hide);
  const say = (words: string) => {
    sentence.textContent = words;
    element.hidden = !words;
  };
  say(hint);
  if (changesIn && changesIn < longestTimer) setTimeout(say, changesIn, then);
  hide.onclick = () => {
    element.remove();
    launcher.focus();
  };
  return element;
}
