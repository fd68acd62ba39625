import { expect, it } from 'vitest';
import { hostOf, mayLeadTo } from './link-hosts.ts';
import { parseSetting } from './settings.ts';

it.each([
  ['https://www.gov.uk/blue-badge', true],
  ['http://GOV.UK', true],
  ['https://gov.uk:8443/a?b#c', true],
  ['https://fernshire.gov.uk.evil.example/', false],
  ['https://evilgov.uk/', false],
  ['https://www.gov.uk@evil.example/', false],
  ['https://evil.example/https://www.gov.uk', false],
  ['/bins', true],
  ['mailto:bins@fernshire.example', true],
  ['tel:01632960100', true],
])('K68 %s may be led to: %s', (address, may) => {
  expect(mayLeadTo(address, ['gov.uk'])).toBe(may);
});

it('K68 reads names of hosts, and says which is none', () => {
  expect(hostOf('https://User:word@Example.ORG:1/x')).toBe('example.org');
  expect(parseSetting('linkHosts', { hosts: [' GOV.uk ', 'gov.uk', 'citizensadvice.org.uk'] })).toEqual({
    value: { hosts: ['gov.uk', 'citizensadvice.org.uk'] },
  });
  for (const wrong of ['https://gov.uk', 'gov.uk/bins', 'uk', '127.0.0.1', 'a b.uk', ''])
    expect(parseSetting('linkHosts', { hosts: ['gov.uk', wrong] })).toMatchObject({ problems: [{ path: 'hosts.1' }] });
});
