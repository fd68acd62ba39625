import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import { draw } from './draw.ts';
import { hideMessage, hintWords } from './words.ts';

/** A timer holds no more than 24 days, in milliseconds. */
const longestTimer = 2e9;

/** The small message beside the launcher while no person is there. It knows the hours from the script itself. */
export function drawHint({ availability, timeZone }: EmbedSites[string], launcher: HTMLElement): HTMLElement {
  const sentence = draw('p', { id: 'hint' });
  const hide = draw('button', { 'aria-label': hideMessage }, '×');
  const element = draw('div', { class: 'hint' }, sentence, hide);
  const show = (changed: boolean) => {
    sentence.textContent = hintWords(availability, changed, timeZone);
    element.hidden = !sentence.textContent;
  };
  show(false);
  // A device whose clock is wrong still starts from what the server knew.
  const left = (availability.changesAt ?? 0) - Date.now();
  if (left > 0 && left < longestTimer) setTimeout(show, left, true);
  hide.onclick = () => {
    element.remove();
    launcher.focus();
  };
  return element;
}
