import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AssistantBody } from '@frontdesk/shared/message.ts';
import type { Item } from '../conversation/items.ts';
import { noon } from '../conversation/samples.ts';
import { noActions } from './no-actions.ts';
import { TranscriptRow } from './transcript-row.tsx';

afterEach(cleanup);

function show(item: Item) {
  const actions = noActions();
  render(
    <TranscriptRow item={item} setting={{ timeZone: 'Europe/London', linkBase: 'https://www.fernshire.example', asking: null, trouble: null, actions }} />,
  );
  return actions;
}

describe('the resident’s own message', () => {
  const own = (more: Partial<Extract<Item, { kind: 'own' }>>): Item => ({
    key: 'a',
    kind: 'own',
    text: 'my bin',
    at: noon,
    startsRun: true,
    sending: null,
    confirmed: false,
    ...more,
  });
  const sending = { clientMessageId: 'abc', text: 'my bin', writtenAt: noon, since: noon, state: 'sending' as const, sentence: null };

  it('says that it is being sent, and then that it is', () => {
    show(own({ sending }));
    expect(screen.getByText('Sending').getAttribute('aria-live')).toBe('off');
    cleanup();
    show(own({ confirmed: true }));
    expect(screen.getByText('Sent')).toBeTruthy();
  });

  it('says aloud that it was not sent and why, and can be tried again or deleted', async () => {
    const actions = show(own({ sending: { ...sending, state: 'notSent', sentence: 'Wait a few seconds.' } }));
    expect(screen.getByRole('alert').textContent).toBe('Not sent Wait a few seconds.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(actions.tryAgain).toHaveBeenCalledWith('abc');
    expect(actions.discard).toHaveBeenCalledWith('abc');
  });

  it('shows what was typed as text, whatever it is', () => {
    show(own({ text: '<img src=x onerror=alert(1)>' }));
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('an answer', () => {
  const answer = (links: { text: string; url: string }[], href = '/waste#missed-bin'): Item => {
    const body: AssistantBody = {
      type: 'answer',
      articleId: 'a',
      heading: 'My bin was missed',
      blocks: [{ type: 'paragraph', spans: [{ text: 'here', href }] }],
      links,
      reviewDate: '2027-05-03',
    };
    return { key: 'a', kind: 'assistant', body, name: 'Fernshire assistant', at: noon, startsRun: true, seq: 2, asks: false, offers: false };
  };

  it('has its heading, links of the council’s own page, and its review date', () => {
    show(answer([{ text: 'Report a missed bin', url: '/waste' }]));
    expect(screen.getByRole('heading', { name: 'My bin was missed' })).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Report a missed bin (opens in a new tab)' });
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      'https://www.fernshire.example/waste',
      '_blank',
      'noopener',
    ]);
    expect(screen.getByText('Due for review 3 May 2027')).toBeTruthy();
  });

  it('K41 names a computer’s words as such, above the article that they are of, and draws no link in them', () => {
    const item = answer([]);
    if (item.kind === 'assistant' && item.body.type === 'answer') item.body.rephrased = ['Report it today.', 'See https://evil.example and <b>pay</b>.'];
    show(item);
    const label = screen.getByText('A computer wrote this from the answer below. The answer is what counts.');
    const said = screen.getByText('Report it today. See https://evil.example and <b>pay</b>.');
    expect(label.parentElement).toBe(said.parentElement);
    const heading = screen.getByRole('heading', { name: 'My bin was missed' });
    expect(said.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('draws an address that is no good as plain text', () => {
    show(answer([{ text: 'Bad', url: 'javascript:alert(1)' }], '//evil.example'));
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Bad')).toBeTruthy();
    expect(screen.getByText('here')).toBeTruthy();
  });
});
