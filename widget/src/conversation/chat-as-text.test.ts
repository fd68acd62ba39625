import { expect, it } from 'vitest';
import { chatAsText, fileNameOf } from './chat-as-text.ts';
import { answer, conversation, fromAdvisor, fromResident, noAnswer, notice, site } from './samples.ts';

it('writes the whole chat, with who said what and when', () => {
  const messages = [
    fromResident(1),
    answer(2),
    notice(3, { type: 'rated', answerSeq: 2, helped: false }),
    noAnswer(4),
    notice(5, { type: 'joined', firstName: 'Sam', teamName: 'School admissions' }),
    fromAdvisor(6),
    notice(7, { type: 'ended', by: 'advisor', firstName: 'Sam' }),
  ];
  expect(chatAsText(site, conversation(), messages, 'https://www.fernshire.example').split('\r\n')).toEqual([
    'Chat with Fernshire Council',
    'Your reference is FD-4K7Q-2M.',
    '',
    'Monday 7 December 2026',
    '',
    '12:00 You: question 1',
    '12:00 Fernshire assistant: My bin was missed',
    'Report it online',
    '- Bin out by 6am',
    'Report a missed bin: https://www.fernshire.example/waste#missed-bin',
    '12:00 You: No, I need more help',
    '12:00 Fernshire assistant: I do not have an answer to that. You can ask in other words, or speak to a person.',
    '12:00 Sam has joined the chat (School admissions team)',
    '12:00 Sam (School admissions): reply 6',
    '12:00 Sam ended this chat.',
    '',
  ]);
  expect(fileNameOf(conversation())).toBe('chat-FD-4K7Q-2M.txt');
});

it('K41 names a computer’s words as such', () => {
  const said = answer(1);
  if (said.kind === 'assistant' && said.body.type === 'answer') said.body.rephrased = ['Report it online.'];
  const lines = chatAsText(site, conversation(), [said], 'https://www.fernshire.example').split('\r\n');
  expect(lines.slice(5, 8)).toEqual([
    '12:00 Fernshire assistant: A computer wrote this from the answer below. The answer is what counts.',
    'Report it online.',
    'My bin was missed',
  ]);
});
