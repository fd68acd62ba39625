import { expect, it } from 'vitest';
import { ofPlaywright, ofVitest } from '../name-failures.mjs';

it('names each test that failed, and each file that could not be run', () => {
  const report = {
    testResults: [
      { name: '/house/a.test.ts', status: 'failed', message: 'Cannot find module "x"', assertionResults: [] },
      {
        name: '/house/b.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'one', failureMessages: [] },
          { status: 'failed', fullName: 'two three', failureMessages: ['\u001b[31mAssertionError: expected 1\u001b[39m to be 2\n    at b.test.ts:3'] },
        ],
      },
      { name: '/house/c.test.ts', status: 'passed', message: '', assertionResults: [{ status: 'passed', fullName: 'four', failureMessages: [] }] },
    ],
  };
  expect(ofVitest(report, '/house')).toEqual(['a.test.ts: Cannot find module "x"', 'b.test.ts: two three: AssertionError: expected 1 to be 2']);
});

it('names each journey that failed, apart from those that passed when tried again', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'queue.spec.ts',
    line: 7,
    tests: [{ status, results: [...(message ? [{ status: 'failed', errors: [{ message }] }] : []), { status: 'passed', errors: [] }] }],
  });
  const report = {
    suites: [{ specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'unexpected', 'Error: no'), spec('three', 'flaky', 'Error: late')] }] }],
  };
  expect(ofPlaywright(report, 'unexpected')).toEqual(['queue.spec.ts:7: two: Error: no']);
  expect(ofPlaywright(report, 'flaky')).toEqual(['queue.spec.ts:7: three: Error: late']);
});
