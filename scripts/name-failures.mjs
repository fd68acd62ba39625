// What failed, in lines of a few words: the last thing a run prints, for a log that is only kept from its end.
import { stripVTControlCharacters } from 'node:util';

const firstLine = (text) =>
  stripVTControlCharacters(text ?? '')
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim()
    .slice(0, 300) ?? '';

/** Of Vitest's JSON: `file: test: what went wrong` of each test, and of each file that could not be run. */
export const ofVitest = ({ testResults }, root) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(`${root}/`, '');
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}: ${firstLine(message)}`];
    return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`);
  });

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** Of Playwright's JSON: the same of each journey with this status: `unexpected` for one that failed, `flaky` for one that passed when tried again. */
export const ofPlaywright = ({ suites }, status) =>
  suites
    .flatMap(specsOf)
    .flatMap(({ title, file, line, tests }) =>
      tests
        .filter((test) => test.status === status)
        .map(({ results }) => `${file}:${line}: ${title}: ${firstLine(results.find(({ status: of }) => of !== 'passed')?.errors[0]?.message)}`),
    );
