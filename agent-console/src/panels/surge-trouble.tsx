import { useEffect, useRef } from 'preact/hooks';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { momentIn } from '../inbox/zone-times.ts';
import type { Trouble } from './use-surge.ts';

type Props = {
  trouble: Trouble;
  now: number;
  timeZone: string;
  /** Shows what somebody else made of it; null of a new one, of which there is nothing to show. */
  onLoad: (() => void) | null;
};

/** Where a problem's field is: itself, or the first thing in the group that stands for it. */
function goTo(path: string): void {
  const field = document.getElementById(`surge-${path}`) ?? document.getElementById('surge-ends');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** What stands in the way, above the fields: each problem leads to its field. Focused when it comes, so that nobody looks for it in vain. */
export const SurgeTrouble = ({ trouble, now, timeZone, onLoad }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const { problems, sentence, changed } = trouble;
  const some = problems.length > 0 || sentence !== null || changed !== null;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [trouble]);
  if (!some) return null;
  const when = changed ? momentIn(changed.at, now, timeZone) : '';
  return (
    <div ref={box} class="surge-trouble" tabIndex={-1} role="group" aria-labelledby="surge-trouble-title">
      <h3 id="surge-trouble-title">{words.problemTitle}</h3>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ path, message }) => (
            <li key={path}>
              <a
                href={`#surge-${path}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(path);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {sentence !== null && <p class="problem">{sentence}</p>}
      {changed && <p class="problem">{(onLoad === null ? words.startedMeanwhile : words.changedMeanwhile)(changed.by, when)}</p>}
      {changed && onLoad !== null && (
        <button type="button" onClick={onLoad}>
          {words.loadAgain}
        </button>
      )}
    </div>
  );
};
