import type { SettingKind } from '@frontdesk/shared/settings';
import type { SettingVersion } from '@frontdesk/shared/settings-protocol';
import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

type Asked = { ask: Ask; kind: SettingKind; owner: string; isOpen: boolean; version: number };
type Known = { versions: SettingVersion[]; more: boolean };

/** The versions of a setting, read once they are asked for, and again when there is a newer one. Where there are `more`, the last is only for comparing. */
export const useEarlier = ({ ask, kind, owner, isOpen, version }: Asked) => {
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const read = async (from: readonly SettingVersion[]): Promise<boolean> => {
    const last = from.at(-1);
    setBusy(true);
    const reply = await ask('setting.history', { kind, owner, ...(last ? { before: last.version + 1 } : {}) });
    setBusy(false);
    setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
    if (reply.ok) setKnown({ versions: [...from.slice(0, -1), ...reply.versions], more: reply.more });
    return reply.ok;
  };
  useEffect(() => {
    if (isOpen) void read([]);
  }, [isOpen, kind, owner, version]);

  return { known, problem, busy, again: () => void read([]), showMore: () => read(known?.versions ?? []) };
};
