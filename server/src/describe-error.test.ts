import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';
import { StoreFailure } from './store/store.ts';

const secret = 'jo.secret@example.com';
const written = (error: unknown) => JSON.stringify(describeError(error));
const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what a log line says of an error', () => {
  it('O6 is its kind, its code, its message and where it was thrown', () => {
    const described = describeError(Object.assign(new Error('UNIQUE constraint failed: message.seq'), { code: 'SQLITE_CONSTRAINT' }));
    expect(described).toMatchObject({ type: 'Error', code: 'SQLITE_CONSTRAINT', message: 'UNIQUE constraint failed: message.seq' });
    expect(described.stack).toContain('describe-error.test.ts');
  });

  it.each([
    [
      'a driver’s fields',
      Object.assign(new Error('duplicate key'), { detail: `Key (email)=(${secret}) already exists.`, parameters: [secret], query: secret }),
    ],
    ['a driver’s quoted value', new Error(`invalid input syntax for type bigint: "${secret}"`)],
    ['a quoted value with quotation marks of its own', new Error(`bad value "he said "${secret}" and left" here`)],
    ['a value over several lines', new Error(`bad value 'one\n${secret}\nthree'`)],
    ['a value that looks like a place in a stack', new Error(`bad value '\n    at ${secret} (/a.js:1:1)'`)],
    ['JSON that could not be parsed', thrown(() => JSON.parse(`${secret} and more`))],
    ['a number that could not be parsed', thrown(() => BigInt(secret))],
    ['what was thrown and is no error', secret],
    ['a cause', new StoreFailure('The database refused the work.', { cause: new Error(`invalid: "${secret}"`) })],
    ['a code that is text', Object.assign(new Error('no'), { code: `${secret} ` })],
    ['a message that changed after the stack was made', Object.assign(new Error(`gone "${secret}"`), { message: 'another' })],
  ])('O6 leaves out %s', (_what, error) => {
    expect(written(error)).not.toContain('secret');
  });

  it('O6 keeps our own sentences, and goes on to their causes', () => {
    const failure = new StoreFailure('Check "FRONTDESK_DATA".', { cause: Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' }) });
    expect(describeError(failure)).toMatchObject({ message: 'Check "FRONTDESK_DATA".', cause: { code: 'SQLITE_FULL', message: 'disk full' } });
  });

  it('O6 ends with causes that go round in a circle', () => {
    const error = new Error('one');
    error.cause = error;
    expect(written(error).length).toBeLessThan(20_000);
  });
});
