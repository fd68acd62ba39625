import type { ApiKey } from '@frontdesk/shared/api-keys-protocol';
import { scopeWords, telephoneWords as words } from '../inbox/telephone-words.ts';
import { atTime } from '../inbox/times.ts';

const Row = ({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: (key: ApiKey) => void }) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      {apiKey.name}
      <span class="hint key-id">{apiKey.id}</span>
    </th>
    <td role="cell">{apiKey.scopes.map((scope) => scopeWords[scope]).join(', ')}</td>
    <td role="cell">
      <span class="stack-label">{words.made}</span> {words.madeBy(apiKey.createdBy, atTime(apiKey.createdAt))}
    </td>
    <td role="cell">
      <span class="stack-label">{words.lastUsed}</span> {apiKey.lastUsedAt === null ? words.never : atTime(apiKey.lastUsedAt)}
    </td>
    <td role="cell">
      {apiKey.revokedAt === null ? (
        <button type="button" class="small" aria-label={words.revokeNamed(apiKey.name)} onClick={() => onRevoke(apiKey)}>
          {words.revoke}
        </button>
      ) : (
        words.revokedAt(atTime(apiKey.revokedAt))
      )}
    </td>
  </tr>
);

/** Every key, those in use first. The labels inside cells are for narrow screens, where the headings are not drawn. */
export const KeysTable = ({ keys, onRevoke }: { keys: readonly ApiKey[]; onRevoke: (key: ApiKey) => void }) => (
  <section aria-labelledby="keys-heading">
    <h2 id="keys-heading">{words.keys}</h2>
    {keys.length === 0 ? (
      <p class="empty">{words.noKeys}</p>
    ) : (
      <table role="table" class="stacks keys" aria-labelledby="keys-heading">
        <thead role="rowgroup">
          <tr role="row">
            {[words.keyName, words.scopesHeading, words.made, words.lastUsed, words.action].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {keys.map((key) => (
            <Row key={key.id} apiKey={key} onRevoke={onRevoke} />
          ))}
        </tbody>
      </table>
    )}
  </section>
);
