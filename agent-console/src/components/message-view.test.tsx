import { cleanup, render, screen, within } from '@testing-library/preact';
import type { Message } from '@frontdesk/shared/message';
import { afterEach, expect, it } from 'vitest';
import { anAnswer, aNotice, fromAdvisor, fromResident } from '../inbox/samples.ts';
import { MessageView } from './message-view.tsx';

afterEach(cleanup);
const show = (message: Message, pageUrl?: string) =>
  render(<MessageView message={message} first about="Report a missed bin" residentName="Amina" myName="Sam" pageUrl={pageUrl} />);

it('names each sender', () => {
  show(fromResident(1, 'Hello'));
  show(fromAdvisor(2, 'Good morning'));
  show({ ...fromAdvisor(3), firstName: 'Priya' } as Message);
  show(anAnswer(4));
  for (const name of ['Amina', 'You', 'Priya, General enquiries', 'Assistant']) expect(screen.getByText(name)).toBeTruthy();
});

it('shows text as text', () => {
  show(fromResident(1, '<b>bold</b>'));
  expect(screen.getByText('<b>bold</b>')).toBeTruthy();
});

it('follows no link that is not one', () => {
  const body = {
    type: 'answer' as const,
    articleId: 'x',
    heading: 'Bins',
    blocks: [],
    reviewDate: '2027-01-01',
    links: [
      { text: 'Bad', url: 'javascript:alert(1)' },
      { text: 'Page', url: '/waste' },
    ],
  };
  show({ seq: 1, at: 0, kind: 'assistant', body }, 'https://www.fernshire.example/x');
  const link = screen.getByRole('link', { name: /Page/ });
  expect(link.getAttribute('href')).toBe('https://www.fernshire.example/waste');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(screen.queryByRole('link', { name: /Bad/ })).toBeNull();
});

it('says what a rating was about, and marks a note as the staff’s own', () => {
  show(aNotice(1, { type: 'rated', answerSeq: 1, helped: false }));
  expect(screen.getByText(/Resident said this answer did not help: “Report a missed bin”/)).toBeTruthy();
  cleanup();
  const { container } = show(aNotice(2, { type: 'transferred', fromFirstName: 'Priya', teamName: 'Highways', note: 'Deep hole' }));
  const note = within(container.querySelector('.note') as HTMLElement);
  expect(note.getByText('Only staff see this')).toBeTruthy();
  expect(note.getByText('Deep hole')).toBeTruthy();
});

it('K41 says which words the resident was shown were a computer’s, as text', () => {
  const body = { type: 'answer' as const, articleId: 'x', heading: 'Bins', blocks: [], reviewDate: '2027-01-01', links: [] };
  show({ seq: 1, at: 0, kind: 'assistant', body: { ...body, rephrased: ['Leave it out.', 'See <b>https://example.com</b>.'] } });
  expect(screen.getByText('A computer wrote this from the article below, and the resident saw it:')).toBeTruthy();
  expect(screen.getByText('Leave it out. See <b>https://example.com</b>.')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
