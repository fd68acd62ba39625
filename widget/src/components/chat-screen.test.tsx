import { act, cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '@frontdesk/shared/message.ts';
import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';
import { answer, fromAdvisor, fromResident, noon, notice, site, stateWith } from '../conversation/samples.ts';
import { initialState, type ChatState } from '../conversation/state.ts';
import { ChatScreen } from './chat-screen.tsx';
import { noActions, view } from './no-actions.ts';

afterEach(cleanup);

function show(state: ChatState, more: Partial<typeof view> = {}) {
  const actions = noActions();
  const drawn = render(<ChatScreen state={state} view={{ ...view, ...more }} actions={actions} />);
  return { actions, again: (next: ChatState) => drawn.rerender(<ChatScreen state={next} view={view} actions={actions} />) };
}
const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();
const log = () => within(screen.getByRole('log', { name: 'Conversation' }));

describe('with the assistant', () => {
  it('greets, offers a person and the privacy notice before anything is said', () => {
    show({ ...stateWith([]), conversation: null });
    expect(log().getByText(site.greeting)).toBeTruthy();
    expect(
      log()
        .getByRole('link', { name: /How we use what you tell us/ })
        .getAttribute('href'),
    ).toBe('https://www.fernshire.example/privacy');
    expect(button('Speak to a person')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Type your message' })).toBeTruthy();
    noButton('End chat');
  });

  it('asks about the newest answer, once', async () => {
    const { actions, again } = show(stateWith([fromResident(1), answer(2)]));
    await userEvent.click(within(screen.getByRole('group', { name: 'Did this answer your question?' })).getByRole('button', { name: 'No, I need more help' }));
    expect(actions.rate).toHaveBeenCalledWith(2, false);
    again(stateWith([fromResident(1), answer(2), notice(3, { type: 'rated', answerSeq: 2, helped: false })]));
    expect(screen.queryByRole('group', { name: 'Did this answer your question?' })).toBeNull();
    expect(log().getByText('No, I need more help')).toBeTruthy();
  });

  it('says the hours under the header', () => {
    const closed = { ...site, availability: { status: 'outOfHours' as const, opensAt: noon + 60 * 86_400_000, changesAt: null, reopensAt: null } };
    show({ ...stateWith([]), site: closed });
    expect(screen.getByText(/^Our advisors are back on .* at 12pm\. The assistant can help now\.$/)).toBeTruthy();
  });

  it('U11 has the emergency numbers in and out of hours, and opens them by itself out of hours', () => {
    const closed = { ...site, availability: { status: 'outOfHours' as const, opensAt: null, changesAt: null, reopensAt: null } };
    const numbers = () => screen.getByText('In an emergency').closest('details');
    const { again } = show(stateWith([]));
    expect(numbers()?.open).toBe(false);
    expect(within(numbers() as HTMLElement).getByText('When somebody is in danger')).toBeTruthy();
    again({ ...stateWith([]), site: closed });
    expect(numbers()?.open).toBe(true);
    expect(screen.getByRole('link', { name: 'Police, fire or ambulance: ring 999' }).getAttribute('href')).toBe('tel:999');
    again({ ...stateWith([], { state: 'closed' }), site: closed });
    expect(numbers()?.open).toBe(true);
  });

  it('U11 has the council’s form beside the number, for who cannot ring', () => {
    const [first] = site.emergency;
    const worried = { label: 'Worried about a child', phone: '01632 960 911', detail: '', url: 'https://fernshire.example/worried' };
    show({
      ...stateWith([]),
      site: { ...site, emergency: [...(first ? [first] : []), worried, { ...worried, phone: '112', label: 'Odd', url: 'javascript:alert(1)' }] },
    });
    const links = screen.getAllByRole('link', { name: /Report it online/, hidden: true });
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Report it online: Worried about a child (opens in a new tab)', 'https://fernshire.example/worried'],
    ]);
  });
});

describe('waiting', () => {
  const queued = (position: number, someoneThere = true, more: Partial<ResidentConversation> = {}) =>
    stateWith([notice(1, { type: 'queued', teamName: 'School admissions', reason: 'asked' })], {
      state: 'queued',
      position,
      someoneThere,
      teamName: 'School admissions',
      ...more,
    });

  it("Z4 shows a new place at once, and speaks it at a listener's pace", () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const range = (low: number, high: number) => ({ wait: { lowSeconds: low * 60, highSeconds: high * 60 } });
    const { again } = show(queued(3, true, range(2, 4)));
    const status = document.querySelector('.foot > [role=status]');
    const card = () => document.querySelector('.card.waiting')?.textContent;
    const spoken = () => [...(status?.querySelectorAll('p') ?? [])].map((one) => one.textContent);
    expect(card()).toMatch(/^You are number 3 in the queueWe expect to answer in 2 to 4 minutes\.Stay on this page/);
    expect(spoken()).toEqual(['You are number 3 in the queue', 'We expect to answer in 2 to 4 minutes.']);
    again(queued(2, true, range(1, 3)));
    expect(card()).toContain('You are number 2 in the queueWe expect to answer in 2 to 4 minutes.');
    expect(spoken()[0]).toBe('You are number 3 in the queue');
    void act(() => void vi.advanceTimersByTime(15_000));
    expect(card()).toContain('1 to 3 minutes');
    expect(spoken()).toEqual(['You are number 2 in the queue', 'We expect to answer in 2 to 4 minutes.']);
    void act(() => void vi.advanceTimersByTime(15_000));
    expect(spoken()[1]).toBe('We expect to answer in 1 to 3 minutes.');
    noButton('Speak to a person');
    vi.useRealTimers();
  });

  it('Z3 says when a wait cannot be foretold, and offers a message', async () => {
    const { actions } = show(queued(4, true, { waitUnknown: 'notMoving' }));
    expect(document.querySelector('.card.waiting')?.textContent).toContain('We cannot say how long this will take.');
    await userEvent.click(button('Leave a message'));
    expect(actions.openForm).toHaveBeenCalled();
  });

  it('U12 says that the hours have ended meanwhile, keeps the place, and offers to leave a message', async () => {
    const closed = { ...site, availability: { status: 'outOfHours' as const, opensAt: null, changesAt: null, reopensAt: null } };
    const { again, actions } = show(queued(2));
    noButton('Leave a message');
    again({ ...queued(2), site: closed });
    const said = document.querySelector('.card.waiting')?.textContent;
    expect(said).toContain('You are number 2 in the queue');
    expect(said).toContain('Our advisors are closing for now. You keep your place');
    expect(document.querySelector('.foot > [role=status]')?.textContent).toContain('Our advisors are closing for now.');
    expect(screen.queryByText(/We aim to answer within/)).toBeNull();
    expect(actions.openForm).not.toHaveBeenCalled();
    expect(button('Leave a message')).toBeTruthy();
  });

  it('offers to leave a message when everyone has gone', async () => {
    const { actions } = show(queued(1, false));
    expect(document.querySelector('.card.waiting')?.textContent).toContain('Everyone has gone for now. You keep your place, or you can leave a message.');
    await userEvent.click(button('Leave a message'));
    expect(actions.openForm).toHaveBeenCalled();
  });
});

describe('with a person', () => {
  const messages: Message[] = [
    notice(1, { type: 'joined', firstName: 'Sam', teamName: 'School admissions' }),
    fromAdvisor(2, 'See https://gov.uk/a.'),
    fromAdvisor(3),
  ];
  const assigned = stateWith(messages, { state: 'assigned', advisorFirstName: 'Sam', teamName: 'School admissions' });

  it('says who has joined and names them in every message', () => {
    show(assigned);
    expect(log().getByText('Sam has joined the chat')).toBeTruthy();
    expect(screen.getByText('Sam from School admissions')).toBeTruthy();
    expect(log().getAllByText('Sam')).toHaveLength(2);
    expect(log().getByRole('link', { name: 'https://gov.uk/a (opens in a new tab)' }).getAttribute('rel')).toBe('noopener');
    noButton('Speak to a person');
  });

  it('says that they are typing outside the log, which would read it aloud', () => {
    show({ ...assigned, typing: 'Sam' });
    expect(screen.getByText('Sam is typing').closest('[role=log]')).toBeNull();
  });

  it('asks once, in place, before it ends the chat', async () => {
    const { actions } = show(assigned);
    await userEvent.click(button('End chat'));
    expect(actions.endChat).not.toHaveBeenCalled();
    expect(screen.getByText('End this chat?')).toBeTruthy();
    await userEvent.click(button('Keep chatting'));
    expect(document.activeElement).toBe(button('End chat'));
    await userEvent.click(button('End chat'));
    await userEvent.click(button('End chat'));
    expect(actions.endChat).toHaveBeenCalledTimes(1);
  });
});

describe('Z10 nobody writes', () => {
  const closesAt = noon + 40 * 60_000;
  const nudge = notice(1, { type: 'silence', step: 'nudged' });
  const warning = notice(2, { type: 'silence', step: 'warned', closesAt });
  const silent = (asked: 'nudged' | 'warned') =>
    stateWith(asked === 'nudged' ? [nudge] : [nudge, warning], { state: 'assigned', silence: { asked, closesAt: asked === 'warned' ? closesAt : null } });

  it('asks in the log, which is spoken, and beside a button that one tap or key answers', async () => {
    const { actions } = show(silent('nudged'));
    expect(log().getByText('Are you still there?')).toBeTruthy();
    expect(button('I am still here').getAttribute('aria-describedby')).toBe('silence');
    button('I am still here').focus();
    await userEvent.keyboard('{Enter}');
    expect(actions.stillHere).toHaveBeenCalledTimes(1);
  });

  it('warns once aloud, with the time in the time zone of the site', () => {
    show(silent('warned'));
    const said = screen.getAllByText('We will close this chat at 12:40pm if we do not hear from you.');
    expect(said.filter((one) => one.closest('[role=log], [role=status], [role=alert]'))).toHaveLength(1);
  });

  it('keeps its place until the answer is there, and says what went wrong', () => {
    show({ ...silent('warned'), asking: 'staying' });
    expect(button('I am still here').getAttribute('aria-disabled')).toBe('true');
    cleanup();
    show({ ...silent('warned'), trouble: { asked: 'staying', sentence: 'That did not send.' } });
    expect(screen.getByRole('alert').textContent).toBe('That did not send.');
  });

  it('says why the chat is closed, with the reference', () => {
    const ended = notice(3, { type: 'ended', by: 'silence', firstName: null, silentSeconds: 600, reference: 'FD-4K7Q-2M' });
    show(stateWith([nudge, warning, ended], { state: 'closed' }));
    expect(log().getByText('This chat is closed because nobody wrote for 10 minutes. Your reference is FD-4K7Q-2M.')).toBeTruthy();
    noButton('I am still here');
  });
});

describe('at the end', () => {
  it('gives the reference, the chat to keep, and a new start', async () => {
    const { actions } = show(stateWith([notice(1, { type: 'ended', by: 'resident', firstName: null })], { state: 'closed' }));
    expect(screen.getByText('This chat has ended.')).toBeTruthy();
    expect(screen.getByText('Your reference is FD-4K7Q-2M.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(button('Download this chat'));
    await userEvent.click(button('Start a new chat'));
    expect(actions.download).toHaveBeenCalled();
    expect(actions.startAnew).toHaveBeenCalled();
  });

  it('is glad when an answer helped', () => {
    show(
      stateWith([answer(1), notice(2, { type: 'rated', answerSeq: 1, helped: true }), notice(3, { type: 'ended', by: 'assistant', firstName: null })], {
        state: 'closed',
      }),
    );
    expect(screen.getByText('Glad that helped.')).toBeTruthy();
  });

  it('confirms a left message with its reference and where the reply goes', () => {
    const left = stateWith([notice(1, { type: 'messageLeft', reference: 'FD-4K7Q-2M', text: 'Call me.' })], { state: 'leftMessage' });
    const { again } = show(left);
    expect(screen.getByText('We will reply by the contact details you gave.')).toBeTruthy();
    again({ ...left, leftContact: 'ada@example.com' });
    expect(screen.getByText('We will reply to ada@example.com as soon as our advisors are back.')).toBeTruthy();
  });
});

describe('the window', () => {
  it('closes by its button and by Escape, which closes an open menu first', async () => {
    const { actions } = show(stateWith([]));
    await userEvent.click(button('Menu'));
    expect(button('Menu').getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(actions.close).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Menu'));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('Close chat window'));
    expect(actions.close).toHaveBeenCalledTimes(2);
  });

  it('has nothing to close as a page of its own', () => {
    show(stateWith([]), { embedded: false });
    noButton('Close chat window');
  });

  it('tells of a lost connection and of its return in a status', () => {
    const { again } = show({ ...stateWith([]), link: 'lost' });
    expect(screen.getByText('The connection is lost. We will keep trying.').closest('[role=status]')).toBeTruthy();
    again({ ...stateWith([]), link: 'back' });
    expect(screen.getByText('You are connected again.')).toBeTruthy();
  });

  it('can be written in before the site is known', () => {
    show(initialState(true));
    expect(screen.getByRole('heading', { name: 'Fernshire Council' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Type your message' })).toBeTruthy();
  });
});
