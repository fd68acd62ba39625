import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer.ts';

describe('the safe subset of Markdown', () => {
  it('keeps paragraphs, lists, bold and links', () => {
    expect(parseAnswer('Put it **out by 6am**.\n\nSee:\n\n- [this page](/waste#x)\n- [GOV.UK](https://www.gov.uk/x) for more')).toEqual([
      { type: 'paragraph', spans: [{ text: 'Put it ' }, { text: 'out by 6am', bold: true }, { text: '.' }] },
      { type: 'paragraph', spans: [{ text: 'See:' }] },
      { type: 'list', items: [[{ text: 'this page', href: '/waste#x' }], [{ text: 'GOV.UK', href: 'https://www.gov.uk/x' }, { text: ' for more' }]] },
    ]);
  });

  it('drops the address of a link that could run or leave the site unseen', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', '/\\evil.example', 'java&#09;script:x', 'https:evil']) {
      expect(JSON.stringify(parseAnswer(`[word](<${href}>)`))).not.toContain('href');
    }
  });

  it('shows HTML, images, headings and tables as words', () => {
    const text = JSON.stringify(parseAnswer('# Title\n\n<img src=x onerror=alert(1)>\n\n![a](x.png)\n\n<script>alert(1)</script>'));
    expect(text).not.toMatch(/href|src":/);
    expect(text).toContain('Title');
  });

  it('takes any text at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const block of parseAnswer(text))
          for (const span of block.type === 'list' ? block.items.flat() : block.spans) expect(typeof span.text).toBe('string');
      }),
    );
  });
});
