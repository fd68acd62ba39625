import { importEnds, ImportReport } from '@frontdesk/shared/import-protocol.ts';
import { answers, refused } from './open-api-parts.ts';

const site = { name: 'site', in: 'query', required: false, schema: { type: 'string' }, description: 'Only what is live on this site.' };
const file = (description: string, type: string) => ({ description, content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
const read = { 401: refused('Not signed in'), 429: refused('Too many files in a short time') };

/** Articles as files: docs/knowledge.md says what stands in them. */
export const articlesPaths = {
  '/api/articles.csv': {
    get: {
      summary: 'Every live article as a file for spreadsheets: UTF-8, a line of headings, a row each.',
      parameters: [site],
      responses: { 200: file('The file', 'text/csv'), ...read },
    },
  },
  '/api/articles.zip': {
    get: {
      summary: 'Every live article as a Markdown file with front matter, in a zip file.',
      parameters: [site],
      responses: { 200: file('The file', 'application/zip'), ...read },
    },
  },
  '/api/articles/import': {
    post: {
      summary: 'Brings in articles from a CSV file, a Markdown file or a zip file of them: all that is in it, or nothing.',
      parameters: [
        { name: 'x-frontdesk-key', in: 'header', required: true, schema: { type: 'string' } },
        {
          name: 'then',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: importEnds, default: 'review' },
          description: 'Handed in, or live at once, which is for supervisors and admins.',
        },
        {
          name: 'check',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: ['0', '1'], default: '0' },
          description: '1: says what would come of it, and keeps nothing.',
        },
        { name: 'name', in: 'query', required: false, schema: { type: 'string', maxLength: 200 }, description: 'What the file is called.' },
      ],
      requestBody: {
        required: true,
        content: Object.fromEntries(['text/csv', 'text/markdown', 'application/zip'].map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
      },
      responses: {
        200: answers('What was kept, or with `check` would be', ImportReport),
        400: refused('Not in the expected form'),
        401: refused('Not signed in'),
        403: refused('The key is not of this session, or the role does not let them publish'),
        409: refused('Somebody changed articles at the same time'),
        413: refused('Larger than 10 MB'),
        415: refused('None of these kinds of file'),
        422: answers('Nothing was kept: each problem with its file, line and column', ImportReport),
        429: refused('Too many files in a short time'),
      },
    },
  },
};
