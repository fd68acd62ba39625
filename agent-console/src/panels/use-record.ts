import type { Failure } from '@frontdesk/shared/errors';
import type { Problem } from '@frontdesk/shared/problems';
import { useEffect, useState } from 'preact/hooks';
import { sentenceFor, words } from '../inbox/words.ts';

type Marked = { version: number; changedBy: string | null; changedAt: number | null };
type Changed = NonNullable<Failure['error']['changed']>;
type Saving<F> = { ok: true; record: Marked & { form: F } } | Failure;

/** `How`: what the person does with what they typed, where there are several ways. */
type Asked<F, How> = {
  /** As it was read last. */
  record: Marked & { form: F };
  /** Checks what is typed by the same form as the server. */
  parse: (draft: F, how: How) => { value: F } | { problems: Problem[] };
  save: (form: F, version: number, how: How) => Promise<Saving<F>>;
  /** Reads it again. */
  reload: () => Promise<(Marked & { form: F }) | null>;
};

/** One person, team or service to be changed and saved, as `useSetting` has it for settings: a change by somebody else meanwhile is said before anything is lost. */
export function useRecord<F, How = void>({ record, parse, save, reload }: Asked<F, How>) {
  const [loaded, setLoaded] = useState(record);
  const [draft, setDraft] = useState(record.form);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<Changed | null>(null);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const dirty = JSON.stringify(draft) !== JSON.stringify(loaded.form);

  const show = (next: typeof record) => {
    setLoaded(next);
    setDraft(next.form);
    setProblems([]);
    setProblem(null);
    setRefused(null);
  };
  const isNewer = !busy && record.version > loaded.version;
  useEffect(() => {
    if (isNewer && !dirty) show(record);
  }, [isNewer, dirty, record.version]);
  const heard = isNewer && dirty && record.changedBy !== null && record.changedAt !== null ? { by: record.changedBy, at: record.changedAt } : null;
  const elsewhere = refused ?? heard;

  const failed = ({ error }: Failure) => {
    setProblems(error.problems ?? []);
    setRefused(error.changed ?? null);
    if (!error.problems?.length && !error.changed) setProblem(sentenceFor({ ok: false, error }, words.notSent));
  };
  const submit = async (how: How): Promise<void> => {
    if (busy || elsewhere) return;
    setSaved(false);
    setProblem(null);
    const parsed = parse(draft, how);
    setProblems('problems' in parsed ? parsed.problems : []);
    if ('problems' in parsed) return;
    setBusy(true);
    const reply = await save(parsed.value, loaded.version, how);
    setBusy(false);
    if (!reply.ok) return failed(reply);
    show(reply.record);
    setSaved(true);
  };

  return {
    loaded,
    draft,
    change: (next: F) => {
      setDraft(next);
      setSaved(false);
    },
    problems,
    problem,
    elsewhere,
    saved,
    busy,
    dirty,
    submit,
    failed,
    load: async () => {
      const fresh = await reload();
      if (fresh) show(fresh);
    },
    /** The sentence beside a field, or beside one of its parts. */
    problemAt: (path: string): string | undefined => problems.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.message,
  };
}
