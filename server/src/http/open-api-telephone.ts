import { CallAnswer, CallBegan, CallsAnswer, MayTake, MayTakeAnswer } from '@frontdesk/shared/telephone-protocol.ts';
import { answers, content, refused } from './open-api-parts.ts';

const header = (name: string, description: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } });

/** What every signed request carries. */
export const signedParameters = [
  header('Frontdesk-Key', 'The id of the API key'),
  header('Frontdesk-Timestamp', 'Seconds since 1970, or a time such as 2026-12-07T14:30:00Z, within five minutes of the server’s'),
  header('Frontdesk-Nonce', '16 to 64 letters, digits, - or _, of which none is used twice: a UUID'),
  header('Frontdesk-Signature', 'v1= and the signature of the request in hex, as docs/telephone-api.md says'),
];

/** How any signed request can be refused. */
export const signedRefusals = {
  401: refused('Not signed, signed with a key that is not known, signed wrongly, or at another time'),
  403: refused('The key may not be used for this'),
  409: refused('The same request was made before'),
  429: refused('Too many requests'),
  503: refused('The database does not do its work; nothing was kept'),
};

const callId = { name: 'callId', in: 'path', required: true, schema: { type: 'string', maxLength: 128 } };
const json = (schema: Parameters<typeof content>[0]) => ({ required: true, content: content(schema) });
const end = {
  summary: 'The advisor is off the call. What their status was before comes back with the last of their calls, unless they have chosen another.',
  parameters: [callId, ...signedParameters],
  responses: { 200: answers('Ended, now or before', CallAnswer), 404: refused('No such call was reported with this key'), ...signedRefusals },
};

export const telephonePaths = {
  '/api/telephone/calls': {
    get: {
      summary: 'The calls that were reported with this key and go on.',
      parameters: signedParameters,
      responses: { 200: answers('Calls', CallsAnswer), ...signedRefusals },
    },
    post: {
      summary: 'An advisor is on a call, which takes all of them.',
      parameters: signedParameters,
      requestBody: json(CallBegan),
      responses: {
        201: answers('Reported', CallAnswer),
        200: answers('Known already', CallAnswer),
        400: refused('Not in the expected form'),
        404: refused('No such advisor'),
        ...signedRefusals,
        409: refused('The call has ended already, or the same request was made before'),
      },
    },
  },
  '/api/telephone/calls/{callId}': { delete: end },
  '/api/telephone/calls/{callId}/end': { post: end },
  '/api/telephone/may-take': {
    post: {
      summary: 'May a general-enquiry call have an advisor of a team now? Not while chats wait that need one.',
      parameters: signedParameters,
      requestBody: json(MayTake),
      responses: {
        200: answers('Yes, and whom; or no, and why', MayTakeAnswer),
        400: refused('Not in the expected form'),
        404: refused('No such team or advisor'),
        ...signedRefusals,
      },
    },
  },
};
