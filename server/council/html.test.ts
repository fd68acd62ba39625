import { describe, expect, it } from 'vitest';
import { escapeHtml, fill, Html, html } from './html.ts';

describe('html', () => {
  it('escapes everything that could begin a tag, an entity or an attribute', () => {
    expect(escapeHtml(`<img src=x onerror="alert('1')">&`)).toBe('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
  });

  it('escapes text and leaves markup that was made here as it is', () => {
    expect(html`<p title="${'"'}">${'<b>'}${html`<b>${2}</b>`}</p>`.toString()).toBe('<p title="&quot;">&lt;b&gt;<b>2</b></p>');
  });

  it('puts lists of markup on lines of their own', () => {
    expect(html`<ul>${[html`<li>1</li>`, html`<li>2</li>`]}</ul>`.toString()).toBe('<ul><li>1</li>\n<li>2</li></ul>');
  });
});

describe('fill', () => {
  it('puts each part in its place', () => {
    expect(fill('<title>{{title}}</title>{{main}}', { title: 'A & B', main: Html.trusted('<p></p>') }).toString()).toBe('<title>A &amp; B</title><p></p>');
  });

  it('does not look for places or patterns inside a part', () => {
    expect(fill('{{title}}|{{main}}', { title: '{{main}} $& $1', main: 'text' }).toString()).toBe('{{main}} $&amp; $1|text');
  });

  it('refuses a file that names a part which is not given', () => {
    expect(() => fill('{{tilte}}', { title: '' })).toThrow('{{tilte}}');
  });
});
