import type { ApiKey } from '@frontdesk/shared/api-keys-protocol';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Result } from '../connection/ask.ts';
import { telephoneWords as words } from '../inbox/telephone-words.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';
import { AddKeyForm } from './add-key-form.tsx';
import { KeysTable } from './keys-table.tsx';
import { NewSecret } from './new-secret.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import type { SettingsProps } from './settings-pages.tsx';

/** The keys by which other systems work with Frontdesk. */
export const ApiKeysPage = ({ ask, live }: SettingsProps) => {
  const [keys, setKeys] = useState<readonly ApiKey[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<Result<'apiKey.add'> | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const [line, setLine] = useState('');
  const load = useCallback(async () => {
    const reply = await ask('apiKey.list', {});
    if (reply.ok) setKeys(reply.keys);
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
  }, [ask]);
  useEffect(() => {
    if (live) void load();
  }, [live, load]);

  const revoke = async (key: ApiKey): Promise<string | null> => {
    const reply = await ask('apiKey.revoke', { keyId: key.id });
    if (!reply.ok) return sentenceFor(reply);
    setLine(words.revoked(key.name));
    void load();
    return null;
  };
  return (
    <main class="panel settings api-keys" tabIndex={0} aria-label={words.apiKeys}>
      <h1>{words.apiKeys}</h1>
      <p class="intro">{words.keysIntro}</p>
      {made === null ? (
        <AddKeyForm
          ask={ask}
          onMade={(next) => {
            setMade(next);
            setLine('');
            void load();
          }}
        />
      ) : (
        <NewSecret made={made} onKept={() => setMade(null)} />
      )}
      <p role="status" class="saved">
        {line}
      </p>
      {problem !== null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {keys === null && problem === null && <Skeleton count={3} shape="row" />}
      {keys !== null && <KeysTable keys={keys} onRevoke={setRevoking} />}
      {revoking !== null && <RevokeDialog apiKey={revoking} onRevoke={() => revoke(revoking)} onClose={() => setRevoking(null)} />}
    </main>
  );
};
