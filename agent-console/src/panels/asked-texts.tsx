import type { AskedGroup } from '@frontdesk/shared/asked-protocol';
import { useState } from 'preact/hooks';
import { learntOf } from '../inbox/asked-texts.ts';
import { askedWords as words, kindWords } from '../inbox/asked-words.ts';
import { languageName } from '../inbox/times.ts';

const shownFirst = 5;

type Props = {
  group: AskedGroup;
  ticked: ReadonlySet<number>;
  changed: ReadonlyMap<number, string>;
  onTick: (at: number, isTicked: boolean) => void;
  onChange: (at: number, text: string) => void;
};

/** The wordings of a group, each with why it is there: to be ticked, and changed before they are learnt. */
export const AskedTexts = ({ group, ticked, changed, onTick, onChange }: Props) => {
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState(false);
  const shown = all ? group.texts : group.texts.slice(0, shownFirst);
  const left = group.texts.length - shown.length;
  return (
    <fieldset class="asked-texts" aria-describedby="asked-hint">
      <legend>{words.texts}</legend>
      <ul>
        {shown.map(({ text, count, kinds, language }, at) => {
          const id = `asked-${group.id}-${at}`;
          return (
            <li key={text}>
              <input
                id={id}
                type="checkbox"
                checked={ticked.has(at)}
                aria-label={editing ? words.take(text) : undefined}
                onChange={(event) => onTick(at, event.currentTarget.checked)}
              />
              {editing ? (
                <input
                  type="text"
                  maxLength={300}
                  autocomplete="off"
                  aria-label={words.wording(at + 1)}
                  value={changed.get(at) ?? learntOf(text)}
                  onInput={(event) => onChange(at, event.currentTarget.value)}
                />
              ) : (
                <label for={id}>{changed.get(at) ?? text}</label>
              )}
              <span class="asked-why">
                {count > 1 && <span class="hint">{words.times(count)}</span>}
                {language !== 'en' && <span class="tag">{languageName(language)}</span>}
                {kinds.map((kind) => (
                  <span key={kind} class="tag">
                    {kindWords[kind]}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      <div class="button-line">
        {left > 0 && (
          <button type="button" class="small" onClick={() => setAll(true)}>
            {words.moreTexts(left)}
          </button>
        )}
        {!editing && (
          <button type="button" class="small" onClick={() => setEditing(true)}>
            {words.edit}
          </button>
        )}
      </div>
    </fieldset>
  );
};
