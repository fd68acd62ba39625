import type { SettingKind, SettingOf } from '@frontdesk/shared/settings';
import type { SettingVersion } from '@frontdesk/shared/settings-protocol';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Ask } from '../connection/ask.ts';
import type { WordedChange } from '../inbox/setting-changes.ts';
import { settingsWords as words } from '../inbox/settings-words.ts';
import { datedMoment } from '../inbox/times.ts';
import { useEarlier } from './use-earlier.ts';
import type { UsedSetting } from './use-setting.ts';

/** Of one version. A first set of hours changes a whole week. */
const changesMost = 12;

type Props<K extends SettingKind> = {
  ask: Ask;
  kind: K;
  owner: string;
  setting: UsedSetting<K>;
  /** What is different on this page. Versions in which nothing is are left out. */
  changesOf: (was: SettingOf<K>, is: SettingOf<K>) => WordedChange[];
  /** What the form holds after going back: all of a version, or what of it this page shows. */
  back: (draft: SettingOf<K>, version: SettingOf<K>) => SettingOf<K>;
};

type Listed = { one: SettingVersion; changes: WordedChange[]; isLast: boolean };

const Changes = ({ changes }: { changes: readonly WordedChange[] }) => (
  <ul class="earlier-changes">
    {changes.slice(0, changesMost).map(({ what, was, is }) => (
      <li key={what}>
        <span class="earlier-what">{what}:</span> {was}
        <span aria-hidden="true"> → </span>
        <span class="only-read">{words.becomes}</span>
        <strong>{is}</strong>
      </li>
    ))}
    {changes.length > changesMost && <li>{words.furtherChanges(changes.length - changesMost)}</li>}
  </ul>
);

/** What a setting was before: who changed what, and when. Going back puts the values in the form, where they are saved like any others. */
export const EarlierVersions = <K extends SettingKind>({ ask, kind, owner, setting, changesOf, back }: Props<K>) => {
  const [isOpen, setOpen] = useState(false);
  const [line, setLine] = useState('');
  const [focusOn, setFocusOn] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const { known, problem, busy, again, showMore } = useEarlier({ ask, kind, owner, isOpen, version: setting.loaded?.version ?? 0 });
  useEffect(() => {
    if (setting.saved) setLine('');
  }, [setting.saved]);
  // What was added is read next, wherever the button has gone.
  useEffect(() => {
    if (focusOn !== null) list.current?.querySelectorAll<HTMLElement>(':scope > li')[focusOn]?.focus();
  }, [focusOn, known]);

  const when = ({ changedBy, changedAt }: SettingVersion): string =>
    changedBy === null || changedAt === null ? words.asItComes : words.changedBy(changedBy, datedMoment(changedAt, Date.now()));
  const shown = listed(known, changesOf);
  const goBack = (one: SettingVersion, form: HTMLFormElement | null) => {
    if (setting.draft === null) return;
    setting.change(back(setting.draft, one.value as SettingOf<K>));
    setLine(one.changedAt === null ? words.wentBackToStart : words.wentBack(datedMoment(one.changedAt, Date.now())));
    setOpen(false);
    form?.querySelector<HTMLElement>('[type=submit]')?.focus();
  };
  return (
    <section class="earlier" aria-label={words.earlier}>
      <h2>
        <button type="button" class="earlier-toggle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {words.earlier}
        </button>
      </h2>
      <p role="status" class="hint">
        {line}
      </p>
      <div id={id} hidden={!isOpen}>
        {isOpen && problem !== null && <FailedToLoad text={problem} onRetry={again} />}
        {isOpen && known === null && problem === null && <Skeleton count={3} shape="row" />}
        {isOpen && shown.length === 1 && shown[0]?.isLast && <p class="hint">{words.nothingHere}</p>}
        {isOpen && (shown.length > 1 || shown[0]?.isLast === false) && (
          <ol class="earlier-list" ref={list}>
            {shown.map(({ one, changes }, index) => (
              <li key={one.version} tabIndex={-1}>
                <p class="earlier-who">{when(one)}</p>
                {one.value === null ? <p class="hint">{words.notReadable}</p> : changes.length > 0 && <Changes changes={changes} />}
                {index === 0 ? (
                  <p class="hint">{words.inForce}</p>
                ) : (
                  one.value !== null && (
                    <button type="button" class="small" aria-label={words.goBackTo(when(one))} onClick={(event) => goBack(one, event.currentTarget.form)}>
                      {words.goBack}
                    </button>
                  )
                )}
              </li>
            ))}
          </ol>
        )}
        {isOpen && known?.more && (
          <button type="button" class="small" aria-disabled={busy} onClick={() => !busy && void showMore().then((ok) => ok && setFocusOn(shown.length))}>
            {words.showMore}
          </button>
        )}
      </div>
    </section>
  );
};

function listed<K extends SettingKind>(known: ReturnType<typeof useEarlier>['known'], changesOf: Props<K>['changesOf']): Listed[] {
  if (known === null) return [];
  const all = known.versions.map((one, index): Listed => {
    const before = known.versions[index + 1];
    const canCompare = before !== undefined && one.value !== null && before.value !== null;
    return { one, isLast: one.version === 0, changes: canCompare ? changesOf(before.value as SettingOf<K>, one.value as SettingOf<K>) : [] };
  });
  const complete = known.more ? all.slice(0, -1) : all;
  return complete.filter(({ one, changes, isLast }, index) => isLast || changes.length > 0 || one.value === null || known.versions[index + 1]?.value === null);
}
