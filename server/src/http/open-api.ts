import { AnswersFound } from '@frontdesk/shared/answers-protocol.ts';
import { FigureReport, figureGroups, figureIntervals } from '@frontdesk/shared/figures-protocol.ts';
import { Invitation, Session, SignIn } from '@frontdesk/shared/http-protocol.ts';
import { articlesPaths } from './open-api-articles.ts';
import { weekLimits } from '@frontdesk/shared/week-protocol.ts';
import { answers, content, refused } from './open-api-parts.ts';
import { telephonePaths } from './open-api-telephone.ts';

const inAddress = (name: string, schema: object, description: string, required = false) => ({ name, in: 'query', required, schema, description });
const when = 'A day at the site, such as 2026-11-25, or a moment with its offset, such as 2026-11-25T09:00:00Z.';
const figuresAsked = [
  inAddress('from', { type: 'string' }, `${when} Included.`, true),
  inAddress('to', { type: 'string' }, `${when} Not included. At most 366 days after the beginning.`, true),
  inAddress('interval', { type: 'string', enum: figureIntervals.map(String), default: 'none' }, 'Minutes, whole days, or the whole range at once.'),
  inAddress('by', { type: 'string', enum: figureGroups, default: 'all' }, 'A row for each of these.'),
  inAddress('site', { type: 'string' }, 'Only this site.'),
  inAddress('team', { type: 'string' }, 'Only this team.'),
  inAddress('advisor', { type: 'string' }, 'Only this advisor.'),
];
const figuresRefused = {
  400: refused('Not in the expected form: `problems` says which parameter'),
  401: refused('Neither signed in nor signed with an API key'),
  403: refused('For supervisors and admins, and API keys for figures'),
  413: refused('More rows than one answer has'),
  429: refused('Too many reports in a short time'),
};

/** The HTTP interface, described from the same forms that check it. */
export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Frontdesk', version: '0.1.0', description: 'Conversations travel over Socket.IO; these are the requests around them.' },
  paths: {
    '/api/answers': {
      get: {
        summary: 'The articles for a question, best first, for a search page. Readable in browsers by pages of the site’s registered websites.',
        parameters: [inAddress('site', { type: 'string' }, 'The site’s id.', true), inAddress('q', { type: 'string', maxLength: 1000 }, 'The question.', true)],
        responses: {
          200: answers('The best three at most', AnswersFound),
          400: refused('Not in the expected form: `problems` says which parameter'),
          404: refused('No such site'),
          429: refused('Too many questions from one address in a short time'),
        },
      },
    },
    '/api/invitations/{site}': {
      get: {
        summary: 'Whether the launcher of a site may offer a chat at this moment. Readable from any page.',
        parameters: [{ name: 'site', in: 'path', required: true, schema: { type: 'string' }, description: 'The site’s id' }],
        responses: { 200: answers('What the launcher goes by', Invitation), 404: refused('No such site') },
      },
    },
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
    '/api/figures': {
      get: {
        summary: 'The figures of a range of time. What each is, and by which clock, is in docs/figures.md.',
        parameters: figuresAsked,
        responses: { 200: answers('The figures; shares are from 0 to 1, times in epoch milliseconds, spans in seconds', FigureReport), ...figuresRefused },
      },
    },
    '/api/figures.csv': {
      get: {
        summary: 'The same as a file for spreadsheets: UTF-8, a line of headings, local times with their offset, shares in percent.',
        parameters: figuresAsked,
        responses: { 200: { description: 'The file', content: { 'text/csv': { schema: { type: 'string' } } } }, ...figuresRefused },
      },
    },
    '/api/week.csv': {
      get: {
        summary: 'How the assistant did in a week, as a file for spreadsheets: a figure a line. What each is, is in docs/learning-loop.md.',
        parameters: [
          inAddress('site', { type: 'string' }, 'Only this site.'),
          inAddress('back', { type: 'integer', minimum: 0, maximum: weekLimits.back, default: 0 }, 'So many weeks before this one.'),
        ],
        responses: {
          200: { description: 'The file', content: { 'text/csv': { schema: { type: 'string' } } } },
          ...{ 400: figuresRefused[400], 401: figuresRefused[401], 403: figuresRefused[403], 404: refused('There is no such site'), 429: figuresRefused[429] },
        },
      },
    },
    '/api/sign-out': {
      post: {
        summary: 'Sign out everywhere that uses this session.',
        parameters: [{ name: 'x-frontdesk-key', in: 'header', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'Signed out' }, 401: refused('Not signed in'), 403: refused('The key is not of this session') },
      },
    },
    ...articlesPaths,
    ...telephonePaths,
  },
};
