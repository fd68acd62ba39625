import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage, type Pending } from './read-message.ts';

const pending: Pending = {
  question: 'bin',
  options: [
    { articleId: 'missed-bin', text: 'What should I do if my bin collection was missed?' },
    { articleId: 'bin-calendar', text: 'When is my bin collection day and how do I get a bin calendar?' },
    { articleId: 'garden-waste', text: 'How do I join the garden waste service?' },
  ],
};
const read = (text: string, choices: Pending | null = null) => readMessage(text, choices);

describe('reading a message', () => {
  it.each([
    ...[
      'person',
      'HUMAN',
      'agent please',
      'can I speak to a person',
      'I want to talk to someone',
      'this is useless',
      'get me a human!!',
      'Speak to an adviser please',
    ],
    ...[
      'you’re not helping',
      'please can i talk to a real person about my bin',
      'je veux parler à quelqu’un',
      'quero falar com uma pessoa',
      'quiero hablar con alguien',
    ],
    ...['qof la hadal', 'أريد التحدث مع شخص', 'می‌خواهم با یک نفر صحبت کنم', 'موظف', 'persona', 'hoffwn siarad â rhywun'],
  ])('K22 knows that “%s” asks for a person, also while choices wait', (text) => {
    expect(read(text)).toEqual({ type: 'person' });
    expect(read(text, pending)).toEqual({ type: 'person' });
  });

  it.each([
    'can a person with a blue badge park here',
    'how do I become a council agent',
    'human resources jobs',
    'is the advisor drop-in open',
    'someone has parked on my drive',
  ])('K22 does not take “%s” for a request for a person', (text) => expect(read(text).type).toBe('question'));

  it('K23 answers greetings and thanks without looking anything up', () => {
    for (const text of ['Hello', 'hi!', 'Good morning', 'bonjour', 'hola', 'سلام', 'مرحبا', 'asc', 'Olá']) expect(read(text)).toEqual({ type: 'greeting' });
    for (const text of ['thanks', 'Thank you so much!', 'cheers', 'merci', 'gracias', 'obrigada', 'mahadsanid', 'شكرا'])
      expect(read(text)).toEqual({ type: 'thanks' });
    expect(read('hello my bin was missed').type).toBe('question');
  });

  it.each([
    ['1', 'missed-bin'],
    ['the second one', 'bin-calendar'],
    ['Number 3', 'garden-waste'],
    ['٢', 'bin-calendar'],
    ['deuxième', 'bin-calendar'],
    ['the garden one', 'garden-waste'],
    ['missed', 'missed-bin'],
    ['calendar please', 'bin-calendar'],
    ['how do i join the garden waste service', 'garden-waste'],
  ])('K24 takes “%s” for a choice', (text, articleId) => {
    expect(read(text, pending)).toEqual({ type: 'pick', articleId });
    expect(read(text).type).not.toBe('pick');
  });

  it('K24 takes no for none of them, and words of several or of none for a new question', () => {
    for (const text of ['None of these', 'no', 'neither', 'aucun', 'هیچکدام']) expect(read(text, pending)).toEqual({ type: 'noneOfThem' });
    for (const text of ['bin', 'collection', '4', 'my council tax is wrong']) expect(read(text, pending).type).toBe('question');
  });

  it.each([
    ['what is happening with my application 4432', '4432'],
    ['any update on case HB/44321 please', 'HB/44321'],
    ['still waiting for a reply to my complaint ref 22-3107', '22-3107'],
    ['Where is my claim CT998123', 'CT998123'],
  ])('K25 sees that “%s” is about a case of their own', (text, reference) => expect(read(text)).toEqual({ type: 'ownCase', reference }));

  it('K25 does not take a number of something else for a case', () => {
    for (const text of [
      'when is bin day at 120 High Street',
      'is the 2026 calendar out',
      'how do I appeal a penalty charge notice',
      'ring me on 01632 960000',
    ]) {
      expect(read(text).type).toBe('question');
    }
  });

  it('K26 tells what follows the question before, and what corrects its answer', () => {
    for (const text of ['when?', 'and for a flat?', 'how much', 'the garden one', 'what about the weekend'])
      expect(read(text)).toMatchObject({ type: 'question', follows: true, corrects: false });
    for (const text of ['no, the other bin', 'I meant the brown one', 'not that']) expect(read(text)).toMatchObject({ follows: true, corrects: true });
    expect(read('how do I apply for a school place for my daughter who starts in September')).toMatchObject({ follows: false });
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), fc.boolean(), (text, waits) => void read(text, waits ? pending : null)));
  });
});
