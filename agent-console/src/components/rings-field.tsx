import type { Ring } from '@frontdesk/shared/team-rules';
import { rulesWords as words } from '../inbox/rules-words.ts';
import { NumberField } from './number-field.tsx';
import { Problem } from './problem.tsx';

const ringsMost = 6;

type Props = { rings: readonly Ring[]; problemAt: (path: string) => string | undefined; onChange: (rings: Ring[]) => void };

/** The steps by which more people are asked: at least one, in the order of their beginning. */
export const RingsField = ({ rings, problemAt, onChange }: Props) => {
  const change = (index: number, part: Partial<Ring>) => onChange(rings.map((ring, i) => (i === index ? { ...ring, ...part } : ring)));
  const last = rings.at(-1);
  const problem = problemAt('rings');
  return (
    <fieldset class="rings" id="rings" tabIndex={-1} aria-describedby={problem === undefined ? undefined : 'rings-problem'}>
      <legend>{words.steps}</legend>
      <p class="hint">{words.stepsIntro}</p>
      {problem !== undefined && <Problem id="rings-problem" text={problem} />}
      <ol>
        {rings.map((ring, index) => (
          <li key={index}>
            <fieldset class="ring">
              <legend>{words.step(index + 1)}</legend>
              <NumberField
                id={`rings.${index}.fromSeconds`}
                label={words.begins}
                unit={words.seconds}
                value={ring.fromSeconds}
                problem={problemAt(`rings.${index}.fromSeconds`)}
                onChange={(value) => change(index, { fromSeconds: value ?? Number.NaN })}
              />
              <NumberField
                id={`rings.${index}.offers`}
                label={words.offers}
                value={ring.offers}
                problem={problemAt(`rings.${index}.offers`)}
                onChange={(value) => change(index, { offers: value ?? Number.NaN })}
              />
              <label class="check">
                <input type="checkbox" checked={ring.preferredSkills} onChange={(event) => change(index, { preferredSkills: event.currentTarget.checked })} />
                {words.preferred}
              </label>
              <label class="check">
                <input type="checkbox" checked={ring.overflow} onChange={(event) => change(index, { overflow: event.currentTarget.checked })} />
                {words.overflow}
              </label>
              {rings.length > 1 && (
                <button
                  type="button"
                  class="small"
                  aria-label={words.removeStep(index + 1)}
                  onClick={() => {
                    const left = rings.filter((_, i) => i !== index);
                    // The first step begins at once, whichever it is.
                    onChange(left.map((one, i) => (i === 0 ? { ...one, fromSeconds: 0 } : one)));
                    document.getElementById('rings')?.focus();
                  }}
                >
                  {words.removeStep(index + 1)}
                </button>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {rings.length < ringsMost && last && (
        <button type="button" class="small add-step" onClick={() => onChange([...rings, { ...last, fromSeconds: (last.fromSeconds || 0) + 5 }])}>
          {words.addStep}
        </button>
      )}
    </fieldset>
  );
};
