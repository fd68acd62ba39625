import type { Session } from '@frontdesk/shared/http-protocol';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { forgetKept } from '../connection/kept.ts';
import { readSession, signIn as sendSignIn, signOut as sendSignOut } from '../connection/session.ts';
import { sentenceFor, words } from '../inbox/words.ts';

export type Stage =
  { name: 'checking' } | { name: 'noServer' } | { name: 'outOfDate' } | { name: 'signedOut'; sentence: string | null } | { name: 'signedIn'; session: Session };

export type SessionEnd = (why: 'notSignedIn' | 'outOfDate', message: string) => void;

export const useSession = () => {
  const [stage, setStage] = useState<Stage>({ name: 'checking' });

  const check = useCallback(async () => {
    const answer = await readSession();
    if (answer.ok) setStage({ name: 'signedIn', session: answer });
    else setStage(answer.error.code === 'notSent' ? { name: 'noServer' } : { name: 'signedOut', sentence: null });
  }, []);
  useEffect(() => void check(), [check]);

  const signIn = async (email: string, password: string): Promise<string | null> => {
    const answer = await sendSignIn(email, password);
    if (!answer.ok) return sentenceFor(answer, words.noServer);
    setStage({ name: 'signedIn', session: answer });
    return null;
  };

  /** Null when done, else what went wrong. */
  const signOut = async (key: string): Promise<string | null> => {
    if (!(await sendSignOut(key))) return words.signOutFailed;
    forgetKept();
    setStage({ name: 'signedOut', sentence: null });
    return null;
  };

  // Drafts stay kept: the session ran out, but the person may come straight back.
  const end: SessionEnd = useCallback((why, message) => {
    setStage(why === 'outOfDate' ? { name: 'outOfDate' } : { name: 'signedOut', sentence: message || words.signedOutElsewhere });
  }, []);

  return { stage, check, signIn, signOut, end };
};
