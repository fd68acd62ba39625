import { expect, it } from 'vitest';
import { readSiteData } from './site-data.ts';

const pageWith = (text: string) => {
  const page = document.implementation.createHTMLDocument();
  const script = page.createElement('script');
  script.id = 'site-data';
  script.type = 'application/json';
  script.textContent = text;
  page.body.append(script);
  return page;
};

it('reads what the server wrote', () => {
  const data = { site: 'main', name: 'Fernshire Council', hosts: ['https://www.fernshire.example'] };
  expect(readSiteData(pageWith(JSON.stringify(data)))).toEqual(data);
});

it.each(['', '{}', '{"site":"main","name":"x","hosts":[1]}', 'nonsense'])('refuses %j', (text) => {
  expect(readSiteData(pageWith(text))).toBeNull();
});
