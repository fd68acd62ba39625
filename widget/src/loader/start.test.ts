import { embedMark, type EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from './start.ts';

const origin = 'https://chat.example';
const about: EmbedSites[string] = {
  invite: null,
  name: 'Fernshire Council',
  hint: '',
  later: [],
};

const shadow = () => document.querySelector('[data-frontdesk]')?.shadowRoot as ShadowRoot;
const find = <T extends HTMLElement>(selector: string) => shadow().querySelector<T>(selector) as T;
const launcher = () => find<HTMLButtonElement>('.launcher');
const frame = () => shadow().querySelector('iframe');
const kept = () => sessionStorage.getItem('frontdesk:main');

// The frame's page is left out: it is set aside as it is drawn, before it can be asked for.
const setAttribute = HTMLIFrameElement.prototype.setAttribute;
HTMLIFrameElement.prototype.setAttribute = function (name, value) {
  setAttribute.call(this, name === 'src' ? 'data-src' : name, value);
};

/** What the chat in the frame says. */
const inner = { postMessage: vi.fn() };
function say(data: object, from: Partial<{ origin: string; source: unknown }> = {}) {
  const event = new Event('message');
  Object.assign(event, { data: { mark: embedMark, ...data }, origin, source: inner, ...from });
  window.dispatchEvent(event);
}
const told = (type: string) => inner.postMessage.mock.calls.filter(([message]) => (message as { type: string }).type === type);

const added: [string, EventListener][] = [];
beforeEach(() => {
  const add = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    added.push([type, listener as EventListener]);
    add(type, listener as EventListener);
  });
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue(inner as unknown as WindowProxy);
  sessionStorage.clear();
  inner.postMessage.mockClear();
  delete window.frontdesk;
});
afterEach(() => {
  document.querySelector('[data-frontdesk]')?.remove();
  vi.restoreAllMocks();
  for (const [type, listener] of added.splice(0)) window.removeEventListener(type, listener);
});

it('V23 tells the chat the language of the page, by its primary part, where the page says it rightly', () => {
  for (const [lang, told] of [
    ['pl-PL', '&lang=pl'],
    ['CY', '&lang=cy'],
    ['', ''],
    ['x-klingon', ''],
    ['"&a=1', ''],
  ] as const) {
    document.documentElement.lang = lang;
    start(origin, 'main', about);
    launcher().click();
    expect(frame()?.getAttribute('data-src')).toBe(`${origin}/chat/main?embed=1${told}`);
    document.querySelector('[data-frontdesk]')?.remove();
    delete window.frontdesk;
    sessionStorage.clear();
  }
  document.documentElement.lang = '';
});

describe('before it is opened', () => {
  it('draws a launcher named by its words, and nothing is loaded or kept', () => {
    start(origin, 'main', about);
    expect(launcher().textContent?.trim()).toContain('Chat with us');
    expect(launcher().getAttribute('aria-expanded')).toBe('false');
    expect(frame()).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('says the hours, tied to the launcher, until it is told to hide them', () => {
    start(origin, 'main', { ...about, hint: 'No advisors are signed in just now.' });
    expect(find('#hint').textContent).toBe('No advisors are signed in just now.');
    expect(launcher().getAttribute('aria-describedby')).toContain('hint');
    find<HTMLButtonElement>('[aria-label="Hide this message"]').click();
    expect(shadow().querySelector('.hint')).toBeNull();
    expect(shadow().activeElement).toBe(launcher());
  });

  it('says that the advisors have gone home when that time passes', () => {
    vi.useFakeTimers();
    start(origin, 'main', { ...about, later: [[60_000, 'Our advisors have gone home.']] });
    expect(find('.hint').hidden).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(find('.hint').hidden).toBe(false);
    expect(find('#hint').textContent).toBe('Our advisors have gone home.');
    vi.useRealTimers();
  });
});

it('U10 stops saying that nobody is there when the hours begin, and turns each time they do', () => {
  vi.useFakeTimers();
  start(origin, 'main', {
    ...about,
    hint: 'Our advisors are back today at 8:30am.',
    later: [
      [60_000, ''],
      [90_000, 'Gone.'],
      [120_000, ''],
    ],
  });
  expect(find('.hint').hidden).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(find('.hint').hidden).toBe(true);
  vi.advanceTimersByTime(30_000);
  expect(find('#hint').textContent).toBe('Gone.');
  // A computer that slept: its timers rested, and its clock did not.
  vi.setSystemTime(Date.now() + 40_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(find('.hint').hidden).toBe(true);
  vi.useRealTimers();
});

describe('V27 an invitation', () => {
  const invite = { after: 45_000, pages: ['/council-tax'] };
  const answer = (body: object) => vi.stubGlobal('fetch', vi.fn().mockResolvedValue({ json: () => Promise.resolve(body) }));
  beforeEach(() => {
    vi.useFakeTimers();
    history.pushState(null, '', '/council-tax/bands');
    answer({ invite: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    history.pushState(null, '', '/');
  });

  it('is made after its time, once in a tab, and said to whoever listens', async () => {
    start(origin, 'main', { ...about, invite });
    await vi.advanceTimersByTimeAsync(44_999);
    expect(fetch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledWith('https://chat.example/api/invitations/main', { credentials: 'omit' });
    expect(find('#hint').textContent).toBe('Can we help? A person is free to chat now.');
    expect(find('.hint').hidden).toBe(false);
    expect(find('[role=status]').textContent).toContain('Can we help?');
    expect(document.activeElement).toBe(document.body);
    // Somebody looks at another tab and comes back.
    document.dispatchEvent(new Event('visibilitychange'));
    expect(find('.hint').hidden).toBe(false);
    // Gone once it is taken up, and not made again on the next page.
    launcher().click();
    expect(find('.hint').hidden).toBe(true);
    expect(find('[role=status]').textContent).toBe('');
    document.querySelector('[data-frontdesk]')?.remove();
    delete window.frontdesk;
    start(origin, 'main', { ...about, invite });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['where nobody is free', () => answer({ invite: false })],
    ['where the answer is no answer', () => answer({ error: { code: 'unknownSite' } })],
    ['where the page’s policy forbids the question', () => vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('blocked')))],
    ['on another page', () => history.pushState(null, '', '/council-taxes')],
  ])('is not made %s', async (_, prepare) => {
    prepare();
    start(origin, 'main', { ...about, invite });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(find('.hint').hidden).toBe(true);
    expect(sessionStorage.length).toBe(0);
  });

  it('is not made to somebody who has opened the chat, nor over the hours', async () => {
    start(origin, 'main', { ...about, invite });
    launcher().click();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).not.toHaveBeenCalled();
    document.querySelector('[data-frontdesk]')?.remove();
    delete window.frontdesk;
    sessionStorage.clear();
    start(origin, 'main', { ...about, invite, hint: 'No advisors are signed in just now.' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the window', () => {
  it('opens with the chat’s frame, and closes with the focus back on the launcher', () => {
    start(origin, 'main', about);
    launcher().click();
    expect(frame()?.dataset.src).toBe('https://chat.example/chat/main?embed=1');
    expect(frame()?.title).toBe('Chat with Fernshire Council');
    expect(launcher().getAttribute('aria-expanded')).toBe('true');
    say({ type: 'ready' });
    say({ type: 'close' });
    expect(find('.window').hidden).toBe(true);
    expect(shadow().activeElement).toBe(launcher());
    expect(told('hidden')).toHaveLength(1);
  });

  it('closes with Escape', () => {
    start(origin, 'main', about);
    launcher().click();
    launcher().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(find('.window').hidden).toBe(true);
  });

  it('tells the frame nothing before it has spoken, and then the page, to the chat’s origin alone', () => {
    start(origin, 'main', about);
    launcher().click();
    window.dispatchEvent(new Event('blur'));
    expect(inner.postMessage).not.toHaveBeenCalled();
    say({ type: 'ready' });
    expect(told('page')[0]).toEqual([{ mark: embedMark, type: 'page', page: { url: location.href, title: document.title } }, origin]);
    expect(inner.postMessage.mock.calls.every((call) => call[1] === origin)).toBe(true);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another frame', { source: {} }],
  ])('does not hear %s', (_, from) => {
    start(origin, 'main', about);
    launcher().click();
    say({ type: 'close' }, from);
    expect(find('.window').hidden).toBe(false);
  });

  it('shows what is unread as a badge and in the description, never in the name', () => {
    start(origin, 'main', about);
    launcher().click();
    say({ type: 'unread', count: 2 });
    expect(find('.badge').textContent).toBe('2');
    expect(find('.badge').getAttribute('aria-hidden')).toBe('true');
    expect(find('#unread').textContent).toBe('2 new messages');
    say({ type: 'unread', count: 0 });
    expect(find('.badge').hidden).toBe(true);
  });
});

describe('on the next page of the tab', () => {
  it('keeps that a conversation goes on, and brings its open window back without taking the focus', () => {
    start(origin, 'main', about);
    launcher().click();
    say({ type: 'ongoing', ongoing: true });
    expect(kept()).toBe('{"ongoing":true,"open":true}');
    document.querySelector('[data-frontdesk]')?.remove();
    delete window.frontdesk;
    start(origin, 'main', about);
    expect(find('.window').hidden).toBe(false);
    expect(shadow().activeElement).toBeNull();
    say({ type: 'ready' });
    expect(told('shown').pop()?.[0]).toMatchObject({ focus: false });
  });

  it('loads a closed chat hidden, and none where the chat is over', () => {
    sessionStorage.setItem('frontdesk:main', '{"ongoing":true,"open":false}');
    start(origin, 'main', about);
    expect(frame()).not.toBeNull();
    expect(find('.window').hidden).toBe(true);
    say({ type: 'ongoing', ongoing: false });
    document.querySelector('[data-frontdesk]')?.remove();
    start(origin, 'main', about);
    expect(frame()).toBeNull();
  });
});

it('catches up with calls made before it came, and tells of what happens', () => {
  const happened: string[] = [];
  const early = Object.assign(() => undefined, {
    q: [['on', 'opened', () => happened.push('opened')], ['on', 'unread', (count: number) => happened.push(`unread ${count}`)], ['open']],
  }) as unknown as NonNullable<Window['frontdesk']>;
  window.frontdesk = early;
  start(origin, 'main', about);
  window.frontdesk('on', 'closed', () => happened.push('closed'));
  say({ type: 'unread', count: 3 });
  window.frontdesk('close');
  expect(happened).toEqual(['opened', 'unread 3', 'closed']);
});
