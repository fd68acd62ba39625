import { draw } from './draw.ts';
import type { Site } from './site.ts';
import { hideMessage, hintWords } from './words.ts';

/** A timer holds no more than 24 days, in milliseconds. */
const longestTimer = 2e9;

/** The small message beside the launcher while no person is there. It knows the hours from the script itself. */
export function drawHint({ availability, timeZone, now = Date.now() }: Site, launcher: HTMLElement): HTMLElement {
  const sentence = draw('p', { id: 'hint' });
  const hide = draw('button', { 'aria-label': hideMessage }, '×');
  const element = draw('aside', { class: 'hint' }, sentence, hide);
  const { changesAt } = availability;
  const show = (at: number) => {
    sentence.textContent = hintWords(availability, at, timeZone);
    element.hidden = !sentence.textContent;
  };
  show(now);
  const left = (changesAt ?? 0) - now;
  if (left > 0 && left < longestTimer) setTimeout(show, left, changesAt);
  hide.onclick = () => {
    element.remove();
    launcher.focus();
  };
  return element;
}
