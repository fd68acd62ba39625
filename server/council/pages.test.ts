import type { Block } from '@frontdesk/shared/message.ts';
import { describe, expect, it } from 'vitest';
import { areas, type Area } from './areas.ts';
import { html } from './html.ts';
import { areaPage, articlesOf, type CouncilArticle } from './pages.ts';

const areaAt = (path: string): Area => {
  const area = areas.find((each) => each.path === path);
  if (!area) throw new Error(`No area at ${path}`);
  return area;
};
const article = (more: Partial<CouncilArticle> = {}): CouncilArticle => ({
  id: 'missed-bin',
  question: 'What if my bin was missed?',
  service: 'Waste and recycling',
  blocks: [],
  ...more,
});
const pageWith = (blocks: readonly Block[]) => areaPage(areaAt('/waste'), [article({ blocks })], null).toString();
const link = (href: string): Block => ({ type: 'paragraph', spans: [{ text: 'a link', href }] });

describe('areaPage', () => {
  it('shows each article as a section that a link can name, and lists it at the top', () => {
    const page = areaPage(areaAt('/waste'), [article()], null).toString();
    expect(page).toContain('<li><a href="#missed-bin">What if my bin was missed?</a></li>');
    expect(page).toContain('<section class="topic" id="missed-bin">\n<h2>What if my bin was missed?</h2>');
  });

  it('puts the form of the area before its articles, in the list too', () => {
    const page = areaPage(areaAt('/waste'), [article()], { id: 'bin-day', heading: 'Find it', body: html`<form></form>` }).toString();
    expect(page.indexOf('href="#bin-day"')).toBeLessThan(page.indexOf('href="#missed-bin"'));
    expect(page.indexOf('<form>')).toBeLessThan(page.indexOf('id="missed-bin"'));
  });

  it('draws paragraphs, lists, bold text and links', () => {
    const page = pageWith([
      { type: 'paragraph', spans: [{ text: 'Call ' }, { text: '999', bold: true }, { text: ' or ' }, { text: 'read', href: 'https://www.gov.uk' }] },
      { type: 'list', items: [[{ text: 'one' }], [{ text: 'two' }]] },
    ]);
    expect(page).toContain('<p>Call <strong>999</strong> or <a href="https://www.gov.uk">read</a></p>');
    expect(page).toContain('<ul>\n<li>one</li>\n<li>two</li>\n</ul>');
  });

  it('escapes every part of an article', () => {
    const page = areaPage(
      areaAt('/waste'),
      [article({ id: '"><script>', question: '<script>1</script>', blocks: [{ type: 'paragraph', spans: [{ text: '<script>', href: '/"><script>' }] }] })],
      null,
    ).toString();
    expect(page).not.toContain('<script');
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil.example', '/\\evil.example', 'vbscript:x', 'https:evil.example'])(
    'shows a link to %j as text',
    (href) => expect(pageWith([link(href)])).toContain('<p>a link</p>'),
  );

  it('leads from an article to its online service, and not to where the reader is already', () => {
    expect(pageWith([link('/waste#missed-bin')])).toContain('<a href="/online-service">a link</a>');
    expect(pageWith([link('/waste#new-bin')])).toContain('<a href="/waste#new-bin">a link</a>');
  });

  it('leads to a real form where this website has one', () => {
    const pothole = article({ id: 'pothole', service: 'Highways', blocks: [link('/roads#pothole')] });
    expect(areaPage(areaAt('/roads'), [pothole], null).toString()).toContain('<a href="/roads#report">a link</a>');
  });
});

describe('articlesOf', () => {
  it('takes the services of an area in their order', () => {
    const send = article({ id: 'ehcp', service: 'SEND' });
    const place = article({ id: 'reception-place', service: 'School admissions' });
    expect(articlesOf(areaAt('/schools'), [send, article(), place])).toEqual([place, send]);
  });

  it("shows a service that no area has with the council's own, so that every article is somewhere", () => {
    const ferry = article({ id: 'ferry', service: 'Ferries' });
    expect(areas.flatMap((area) => articlesOf(area, [ferry]).map(() => area.path))).toEqual(['/council']);
  });
});
