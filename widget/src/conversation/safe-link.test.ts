import { expect, it } from 'vitest';
import { safeLink } from './safe-link.ts';

const base = 'https://www.fernshire.example';

it('lets through what an article may link to', () => {
  expect(safeLink('https://gov.uk/x', base)).toEqual({ href: 'https://gov.uk/x', newTab: true });
  expect(safeLink('mailto:help@fernshire.example', base)).toEqual({ href: 'mailto:help@fernshire.example', newTab: false });
  expect(safeLink('tel:01632960100', base)?.newTab).toBe(false);
  expect(safeLink('/waste#missed-bin', base)?.href).toBe('https://www.fernshire.example/waste#missed-bin');
});

it.each([
  'javascript:alert(1)',
  'JaVaScript:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'waste',
  '',
])('draws %j as text', (address) => {
  expect(safeLink(address, base)).toBeNull();
});
