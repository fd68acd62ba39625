import type { Failure } from '@frontdesk/shared/errors';
import type { Problem } from '@frontdesk/shared/problems';
import { parseSetting, type SettingKind, type SettingOf } from '@frontdesk/shared/settings';
import type { Setting } from '@frontdesk/shared/settings-protocol';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

type Asked<K extends SettingKind> = { ask: Ask; kind: K; owner: string; live: boolean; changed: Pick<Setting, 'kind' | 'owner' | 'version'> | null };
type Changed = NonNullable<Failure['error']['changed']>;

/**
 * One setting to be read, changed and saved. What is typed is `draft`; it is checked by the same form as the server's before it is sent. `elsewhere` says that
 * somebody else has changed it meanwhile: nothing can be saved until it is loaded again.
 */
export const useSetting = <K extends SettingKind>({ ask, kind, owner, live, changed }: Asked<K>) => {
  const [loaded, setLoaded] = useState<Setting | null>(null);
  const [draft, setDraft] = useState<SettingOf<K> | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [elsewhere, setElsewhere] = useState<Changed | null>(null);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);

  const show = useCallback((setting: Setting) => {
    setLoaded(setting);
    setDraft(setting.value as SettingOf<K>);
    setProblems([]);
    setProblem(null);
    setElsewhere(null);
  }, []);
  const load = useCallback(async () => {
    const reply = await ask('setting.read', { kind, owner });
    if (reply.ok) show(reply.setting);
    else setProblem(sentenceFor(reply, words.notRead));
  }, [ask, kind, owner, show]);

  useEffect(() => {
    setLoaded(null);
    setDraft(null);
    setSaved(false);
  }, [kind, owner]);
  useEffect(() => {
    if (live && loaded === null) void load();
  }, [live, loaded === null, load]);

  const dirty = loaded !== null && JSON.stringify(draft) !== JSON.stringify(loaded.value);
  const isNewer = loaded !== null && changed?.kind === kind && changed.owner === owner && changed.version > loaded.version;
  useEffect(() => {
    if (!isNewer || busy) return;
    if (!dirty) return void load();
    void ask('setting.read', { kind, owner }).then((reply) => {
      if (reply.ok && reply.setting.changedBy !== null && reply.setting.changedAt !== null)
        setElsewhere({ by: reply.setting.changedBy, at: reply.setting.changedAt });
    });
  }, [isNewer, busy]);

  const save = async (): Promise<void> => {
    if (busy || loaded === null || draft === null) return;
    setSaved(false);
    const parsed = parseSetting(kind, draft);
    const found = 'problems' in parsed ? parsed.problems : [];
    setProblems(found);
    setProblem(null);
    if (found.length > 0) return;
    setBusy(true);
    const reply = await ask('setting.change', { kind, owner, version: loaded.version, value: draft });
    setBusy(false);
    if (reply.ok) {
      show(reply.setting);
      return setSaved(true);
    }
    setProblems(reply.error.problems ?? []);
    setElsewhere(reply.error.changed ?? null);
    if (!reply.error.problems?.length && !reply.error.changed) setProblem(sentenceFor(reply, words.notSent));
  };

  return {
    loaded,
    draft,
    change: (next: SettingOf<K>) => {
      setDraft(next);
      setSaved(false);
    },
    problems,
    problem,
    elsewhere,
    saved,
    busy,
    dirty,
    save,
    load,
    /** The sentence beside a field, if something is wrong with it. */
    problemAt: (path: string): string | undefined => problems.find((one) => one.path === path)?.message,
  };
};
export type UsedSetting<K extends SettingKind> = ReturnType<typeof useSetting<K>>;
/** What is the same of every kind: all but the value itself. */
export type AnySetting = Omit<UsedSetting<SettingKind>, 'draft' | 'change'>;
