import { expect, it } from 'vitest';
import { noon } from './samples.ts';
import { availabilityWords, words } from './words.ts';

it('says the hours only when no person can be had', () => {
  const about = (status: 'available' | 'nobodySignedIn' | 'outOfHours', opensAt: number | null) =>
    availabilityWords({ status, opensAt, changesAt: null, reopensAt: null }, noon, 'Europe/London');
  expect(about('available', null)).toBeNull();
  expect(about('nobodySignedIn', null)).toBe('No advisors are signed in just now. The assistant can help.');
  expect(about('outOfHours', Date.parse('2026-12-08T08:30:00Z'))).toBe('Our advisors are back on Tuesday at 8:30am. The assistant can help now.');
});

it('keeps the words that people and tests look for', () => {
  expect([
    words.type,
    words.send,
    words.speak,
    words.endChat,
    words.closeWindow,
    words.didItHelp,
    words.yes,
    words.no,
    words.place(3),
    words.joined('Sam'),
  ]).toEqual([
    'Type your message',
    'Send',
    'Speak to a person',
    'End chat',
    'Close chat window',
    'Did this answer your question?',
    'Yes, thank you',
    'No, I need more help',
    'You are number 3 in the queue',
    'Sam has joined the chat',
  ]);
});
