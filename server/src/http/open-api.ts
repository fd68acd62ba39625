import { Session, SignIn } from '@frontdesk/shared/http-protocol.ts';
import { answers, content, refused } from './open-api-parts.ts';
import { telephonePaths } from './open-api-telephone.ts';

/** The HTTP interface, described from the same forms that check it. */
export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Frontdesk', version: '0.1.0', description: 'Conversations travel over Socket.IO; these are the requests around them.' },
  paths: {
    '/api/sign-in': {
      post: {
        summary: 'Sign in with email address and password. Sets the session cookie.',
        requestBody: { required: true, content: content(SignIn) },
        responses: {
          200: answers('Signed in', Session),
          400: refused('Not in the expected form'),
          401: refused('Wrong address or password'),
          403: refused('From another website'),
          429: refused('Too many attempts'),
        },
      },
    },
    '/api/me': {
      get: { summary: 'Who is signed in, and the key for this page.', responses: { 200: answers('Signed in', Session), 401: refused('Not signed in') } },
    },
    '/api/sign-out': {
      post: {
        summary: 'Sign out everywhere that uses this session.',
        parameters: [{ name: 'x-frontdesk-key', in: 'header', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'Signed out' }, 401: refused('Not signed in'), 403: refused('The key is not of this session') },
      },
    },
    ...telephonePaths,
  },
};
