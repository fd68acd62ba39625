import type { ReplyDraft } from '@frontdesk/shared/draft-protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aConversation, anAnswer, aNotice, fromAdvisor, fromResident } from '../inbox/samples.ts';
import { Conversation } from './conversation.tsx';

afterEach(cleanup);

const queued = aNotice(3, { type: 'queued', teamName: 'General enquiries', reason: 'asked' });
const messages = [fromResident(1, 'My bin'), anAnswer(2), queued, fromAdvisor(4, 'Hello')];
const actionsOf = () => ({
  transfer: vi.fn(async () => null),
  end: vi.fn(async () => null as string | null),
  giveMoreTime: vi.fn(async () => null),
  finish: vi.fn(async () => null),
  send: vi.fn(),
  typing: vi.fn(),
  retry: vi.fn(),
  drop: vi.fn(),
  draft: vi.fn(),
  draftReply: vi.fn<() => Promise<ReplyDraft | string>>(async () => ({
    text: 'We deliver within 10 working days.',
    articleId: 'new-bin',
    heading: 'New bins',
  })),
  draftSummary: vi.fn<() => Promise<{ text: string } | string>>(async () => ({ text: 'The resident asked when we deliver.' })),
  callBack: { times: vi.fn(async () => ({ windows: [], reason: '', name: '' })), promise: vi.fn(async () => null), record: vi.fn(async () => null) },
});
const teams = [
  { id: 'adm', name: 'School admissions', label: 'School admissions – 2 available', empty: false },
  { id: 'hw', name: 'Highways', label: 'Highways – nobody signed in', empty: true },
];
const show = (change: Partial<ComponentProps<typeof Conversation>> = {}, conversation = aConversation({ headSeq: 4 })) => {
  const actions = actionsOf();
  const chat = { conversation, messages, head: 4, typingAt: null };
  render(
    <Conversation
      chat={chat}
      outgoing={[]}
      draft=""
      teams={teams}
      myName="Sam"
      live
      waits={false}
      detailsShown={false}
      offset={0}
      drafts={{ reply: false, summary: false }}
      actions={actions}
      onBack={vi.fn()}
      onDetails={vi.fn()}
      {...change}
    />,
  );
  return actions;
};

it('shows the whole conversation in a log, with the end of the assistant’s part', () => {
  show();
  const log = within(screen.getByRole('log', { name: 'Conversation' }));
  for (const text of ['My bin', 'Report a missed bin', 'Assistant talked until here', 'Hello']) expect(log.getByText(text)).toBeTruthy();
});

it('sends with Enter, starts a line with Shift and Enter, and keeps the draft', async () => {
  const actions = show({ draft: 'Good ' });
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' });
  await userEvent.type(reply, 'morning{Shift>}{Enter}{/Shift}Sam');
  expect(actions.draft).toHaveBeenLastCalledWith('Good morning\nSam');
  expect(actions.typing).toHaveBeenCalled();
  await userEvent.type(reply, '{Enter}');
  expect(actions.send).toHaveBeenCalledWith('Good morning\nSam');
  expect(reply.value).toBe('');
});

it('refuses nothing and too much, on the screen', async () => {
  const actions = show({ draft: 'x'.repeat(4_003) });
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByText('Your message is 3 characters too long.')).toBeTruthy();
  expect(actions.send).not.toHaveBeenCalled();
});

it('says so when messages wait for the connection', () => {
  show({ live: false, waits: true });
  expect(screen.getByText('Not connected. Your message goes when the connection is back.')).toBeTruthy();
});

it('shows what is on its way, and offers to try again what was not sent', async () => {
  const item = { conversationId: 'c1', clientMessageId: 'mine-0001', text: 'On its way', writtenAt: 0, tries: 0, state: 'sending' as const, problem: null };
  const actions = show({ outgoing: [item, { ...item, clientMessageId: 'mine-0002', state: 'notSent', problem: 'Wait a few seconds.' }] });
  expect(screen.getByText('Sending')).toBeTruthy();
  expect(screen.getByText('Not sent')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(actions.retry).toHaveBeenCalledWith('mine-0002');
});

it('says that a reply is sent, and shows nothing that stands behind a gap', () => {
  show();
  expect(screen.getByText('Sent').getAttribute('aria-live')).toBe('off');
  cleanup();
  const gap = { conversation: aConversation({ headSeq: 6 }), messages: [...messages, fromResident(6, 'After the gap')], head: 6, typingAt: null };
  const stored = { conversationId: 'c1', clientMessageId: 'mine-0001', text: 'Stored', writtenAt: 0, tries: 0, state: 'sent' as const, problem: null };
  show({ chat: gap, outgoing: [stored] });
  expect(screen.queryByText('After the gap')).toBeNull();
  expect(screen.getByText('Stored')).toBeTruthy();
  expect(screen.queryByText('Sending')).toBeNull();
});

it('passes the chat on with a team and a note', async () => {
  const actions = show();
  await userEvent.click(screen.getByRole('button', { name: 'Transfer' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Transfer chat' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Transfer' }));
  expect(dialog.getByRole('alert').textContent).toContain('Choose a team.');
  await userEvent.selectOptions(dialog.getByLabelText('Team'), 'Highways – nobody signed in');
  expect(dialog.getByText('Nobody from Highways is signed in. The resident will wait in their queue.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Transfer' }));
  expect(dialog.getByRole('alert').textContent).toContain('Write a note');
  await userEvent.type(dialog.getByLabelText('Note for the specialist'), 'Deep hole');
  await userEvent.click(dialog.getByRole('button', { name: 'Transfer' }));
  expect(actions.transfer).toHaveBeenCalledWith(teams[1], 'Deep hole');
});

it('shows why the chat could not be ended', async () => {
  const actions = show();
  actions.end.mockResolvedValue('That cannot be done at this point of the chat.');
  await userEvent.click(screen.getByRole('button', { name: 'End chat' }));
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be done');
});

it('asks for the outcome in wrap-up, and says who ended it', async () => {
  const ended = [...messages, aNotice(5, { type: 'ended', by: 'resident', firstName: null })];
  const chat = { conversation: aConversation({ state: 'wrapUp' }), messages: ended, head: 5, typingAt: null };
  const actions = show({ chat });
  expect(screen.getByText('The resident ended this chat.')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Reply' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
  expect(screen.getByRole('alert').textContent).toContain('Choose an outcome first.');
  await userEvent.selectOptions(screen.getByLabelText('Outcome'), 'Advice given');
  await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
  expect(actions.finish).toHaveBeenCalledWith('adviceGiven');
});

it('Z12 says when a silent chat closes, once, and gives it more time', async () => {
  const closesAt = new Date(2026, 11, 7, 14, 40).getTime();
  const actions = show({}, aConversation({ headSeq: 4, silence: { asked: 'warned', closesAt } }));
  const line = screen.getByText('The resident has not written. This chat closes at 2:40pm.');
  expect(line.closest('[role=status]')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Give more time' }));
  expect(actions.giveMoreTime).toHaveBeenCalledTimes(1);
});

it('Z12 offers more time while it is the resident’s turn, and not otherwise', () => {
  show({}, aConversation({ headSeq: 4, silence: { asked: null, closesAt: null } }));
  expect(screen.getByRole('button', { name: 'Give more time' })).toBeTruthy();
  expect(screen.queryByText(/has not written/)).toBeNull();
  cleanup();
  show();
  expect(screen.queryByRole('button', { name: 'Give more time' })).toBeNull();
});

it('Z10 suggests the outcome of a chat that silence closed, which one click confirms', async () => {
  const ended = aNotice(5, { type: 'ended', by: 'silence', firstName: null, silentSeconds: 600, reference: 'FD-4K7Q-2M' });
  const conversation = aConversation({ headSeq: 5, state: 'wrapUp' });
  const actions = show({ chat: { conversation, messages: [...messages, ended], head: 5, typingAt: null } });
  expect(screen.getByText('This chat was closed because the resident did not write.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
  expect(actions.finish).toHaveBeenCalledWith('noReply');
});

describe('what a computer drafts', () => {
  const on = { drafts: { reply: true, summary: true } };

  it('V40 is offered only where the council has it', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Draft a reply' })).toBeNull();
  });

  it('V41 stands apart as a draft, names its article, and fills the reply box only when it is taken', async () => {
    const actions = show({ ...on, draft: 'Hello' });
    const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' });
    await userEvent.click(screen.getByRole('button', { name: 'Draft a reply' }));
    const draft = within(screen.getByRole('region', { name: 'Draft, not sent' }));
    expect(draft.getByText('A computer wrote this from the article “New bins”. Check it before you send it.')).toBeTruthy();
    expect(screen.getByText('The draft is ready, above the reply box.').getAttribute('role')).toBe('status');
    expect(reply.value).toBe('Hello');
    await userEvent.click(draft.getByRole('button', { name: 'Put in the reply box' }));
    expect(reply.value).toBe('Hello\n\nWe deliver within 10 working days.');
    expect(document.activeElement).toBe(reply);
    expect(actions.draft).toHaveBeenLastCalledWith(reply.value);
    expect(actions.send).not.toHaveBeenCalled();
    expect(screen.queryByRole('region', { name: 'Draft, not sent' })).toBeNull();
  });

  it('V41 can be thrown away, and the focus goes to the reply box', async () => {
    show(on);
    await userEvent.click(screen.getByRole('button', { name: 'Draft a reply' }));
    await userEvent.click(screen.getByRole('button', { name: 'Throw away' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' }).value).toBe('');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reply' }));
  });

  it('V41 says why there is none', async () => {
    const actions = actionsOf();
    actions.draftReply.mockResolvedValue('No draft came in time.');
    show({ ...on, actions });
    await userEvent.click(screen.getByRole('button', { name: 'Draft a reply' }));
    expect(screen.getByRole('alert').textContent).toContain('No draft came in time.');
    expect(screen.getByRole('button', { name: 'Draft a reply' })).toBeTruthy();
  });

  it('V42 a summary goes into the note, under what is there, and passes nothing on', async () => {
    const actions = show(on);
    await userEvent.click(screen.getByRole('button', { name: 'Transfer' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Transfer chat' }));
    const note = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note for the specialist' });
    await userEvent.type(note, 'Hello');
    await userEvent.click(dialog.getByRole('button', { name: 'Draft a summary' }));
    expect(note.value).toBe('Hello\n\nThe resident asked when we deliver.');
    expect(dialog.getByText('A computer wrote this from the chat. Check it before you pass it on.')).toBeTruthy();
    expect(document.activeElement).toBe(note);
    expect(actions.transfer).not.toHaveBeenCalled();
  });
});
