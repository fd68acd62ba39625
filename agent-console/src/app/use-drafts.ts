import { useRef } from 'preact/hooks';
import { keep, readKept } from '../connection/kept.ts';

/** A draft for each chat. Not in the inbox: a keystroke must not draw the whole desk again. */
export const useDrafts = (meId: string) => {
  const name = `drafts:${meId}`;
  const drafts = useRef<Record<string, string> | null>(null);
  drafts.current ??= readKept<Record<string, string>>(name, {});
  const all = drafts.current;
  return {
    draftOf: (conversationId: string): string => all[conversationId] ?? '',
    setDraft: (conversationId: string, text: string) => {
      if (text === '') delete all[conversationId];
      else all[conversationId] = text;
      keep(name, all);
    },
  };
};
