import { expect, it } from 'vitest';
import { safeHref, telHref } from './links.ts';

const page = 'https://www.fernshire.example/waste';

it('follows only addresses a browser may follow', () => {
  expect(safeHref('https://gov.uk/', page)).toBe('https://gov.uk/');
  expect(safeHref('/schools#apply', page)).toBe('https://www.fernshire.example/schools#apply');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/\\evil.example', 'schools']) expect(safeHref(bad, page)).toBeNull();
});

it('leaves a path alone when the resident’s page is not known', () => {
  expect(safeHref('/schools', undefined)).toBeNull();
  expect(safeHref('/schools', 'javascript:1')).toBeNull();
});

it('dials digits', () => {
  expect(telHref('(01632) 960 200')).toBe('tel:01632960200');
});
