import { cleanup, render, screen, within } from '@testing-library/preact';
import type { Message, StepBody } from '@frontdesk/shared/message';
import { afterEach, expect, it, vi } from 'vitest';
import { aConversation, anOffer, fromResident } from '../inbox/samples.ts';
import { Details } from '../panels/details.tsx';
import { MessageView } from './message-view.tsx';
import { OfferCard } from './offer-card.tsx';

afterEach(cleanup);

const noted = [
  { ask: 'Which school year?', answer: 'Year 7' },
  { ask: 'What is your postcode?', answer: '<b>FN1 1AA</b>' },
  { ask: 'How many children?', answer: '2' },
];

it('K35 lists in the details what the assistant asked, each question with its answer', () => {
  const chat = { conversation: aConversation({ noted }), messages: [], head: 0, typingAt: null };
  render(<Details chat={chat} offset={0} onClose={vi.fn()} />);
  expect(screen.getByRole('heading', { name: 'Asked by the assistant' })).toBeTruthy();
  const terms = screen.getAllByRole('term').map((term) => term.textContent);
  const answers = screen.getAllByRole('definition').map((answer) => answer.textContent);
  for (const { ask, answer } of noted) expect(answers[terms.indexOf(ask)]).toBe(answer);
});

it('K35 shows no heading in the details where nothing was asked', () => {
  render(<Details chat={{ conversation: aConversation(), messages: [], head: 0, typingAt: null }} offset={0} onClose={vi.fn()} />);
  expect(screen.queryByRole('heading', { name: 'Asked by the assistant' })).toBeNull();
});

it('K35 shows the first two on the card of an offer, and how many more there are', () => {
  const show = (facts: typeof noted) =>
    render(<OfferCard offer={anOffer({ noted: facts })} offset={0} busy={false} first onAccept={vi.fn()} onDecline={vi.fn()} />);
  show(noted);
  const card = within(screen.getByRole('alert', { name: 'New chat' }));
  expect(card.getByText('Year 7')).toBeTruthy();
  expect(card.queryByText('How many children?')).toBeNull();
  expect(card.getByText('1 more in the details')).toBeTruthy();
  cleanup();
  show([]);
  expect(screen.queryByRole('term')).toBeNull();
});

it('K31 shows in the transcript what was asked and what there was to choose', () => {
  const step = (again: boolean): Message => {
    const body: StepBody = {
      type: 'step',
      articleId: 'school',
      key: 'year',
      ask: 'Which school year?',
      kind: 'choice',
      options: ['Year 7', 'Year 8'],
      again,
      place: { at: 1, of: 1 },
    };
    return { kind: 'assistant', seq: 1, at: 0, body };
  };
  const show = (message: Message) => render(<MessageView message={message} first about={undefined} residentName="Amina" myName="Sam" pageUrl={undefined} />);
  show(step(false));
  expect(screen.getByText('The assistant asked: Which school year?')).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Year 7', 'Year 8']);
  cleanup();
  show(step(true));
  expect(screen.getByText('The assistant asked once more: Which school year?')).toBeTruthy();
  cleanup();
  show(fromResident(2, 'Year 7'));
  expect(screen.getByText('Year 7')).toBeTruthy();
});
