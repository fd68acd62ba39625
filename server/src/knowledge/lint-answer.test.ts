import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintAnswer } from './lint-answer.ts';

const lines = (markdown: string): number[] => lintAnswer(markdown).map(({ line }) => line);

describe('K50 what residents would not see as it was meant is named by its line', () => {
  it('lets paragraphs, lists, bold and links pass', () => {
    expect(lintAnswer('Ask [online](/bins).\n\n- **One**\n- [Two](https://example.org/a)\n\n1. Ring [us](tel:01632960100)\n2. Write')).toEqual([]);
  });

  it.each([
    ['# Bins\n\nPut it out.', 1, 'Headings'],
    ['Put it out.\n\n<ul><li>One', 3, 'HTML'],
    ['Put it <b>out</b>.', 1, 'HTML'],
    ['One\ntwo <script>alert(1)</script>', 2, 'HTML'],
    ['Put it out.\n\n> by six', 3, 'Quotations'],
    ['![a bin](https://example.org/bin.png)', 1, 'Pictures'],
    ['One.\n\n- two\n-\n- three', 4, 'empty'],
    ['One.\n\n- two\n  - three', 4, 'inside a list'],
    ['One.\n\nSee [this](javascript:alert(1)).', 3, 'cannot be followed'],
    ['See [this](data:text/html,x).', 1, 'cannot be followed'],
    ['One\ntwo **three', 2, 'Two stars'],
    ['See [this](https://example.org/a b).', 1, 'not closed'],
    ['See [this](/bins', 1, 'not closed'],
    ['One\n\n    code', 3, 'four spaces'],
    ['One\n\n***\n\ntwo', 3, 'across'],
  ])('%j', (markdown, line, words) => {
    const [problem] = lintAnswer(markdown);
    expect(problem?.line).toBe(line);
    expect(problem?.message).toContain(words);
  });

  it('K68 names links to where articles may not lead', () => {
    const mayLead = (address: string) => !address.includes('evil');
    expect(lintAnswer('See [a](https://www.gov.uk/a).\n\n- one\n- [b](https://evil.example/b)', mayLead)).toEqual([
      { line: 4, message: 'Articles may not lead to evil.example. An admin can allow it under Settings, Links.' },
    ]);
  });

  it('names each line once, in their order', () => {
    expect(lines('# One\n\n**two **\n\n# Three\n\n- \n- four')).toEqual(
      [...new Set(lines('# One\n\n**two **\n\n# Three\n\n- \n- four'))].sort((a, b) => a - b),
    );
  });

  it('never fails, and names lines that are there', () => {
    const piece = fc.constantFrom('# ', '- ', '\n', '\n\n', '**', '[a](', ')', '<b>', '> ', '    ', 'words', '`', '![', '](/x)', '1. ', '{{7*7}}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const markdown = pieces.join('');
        for (const { line } of lintAnswer(markdown)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(markdown.split('\n').length);
        }
      }),
    );
  });
});
