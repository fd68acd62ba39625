import { pick, type Chance } from './chance.ts';

const questions = [
  'When is my bin collected?',
  'My bin was not collected this morning',
  'How do I get another wheelie bin?',
  'How do I report a pothole?',
  'Is my child’s school closed today because of snow?',
  'How do I apply for my 4 year old to start school?',
  'How far away does the school have to be for free travel?',
  'What happens if I miss a council tax payment?',
  'I’m moving house, how do I let council tax know?',
  'Can I get a discount for living alone?',
  'Where do I pay a parking ticket from the council?',
  'My Blue Badge runs out soon, what do I need to do?',
  'How much does meals on wheels cost?',
  'How can I get a grab rail for an elderly person?',
  'How do I get on the electoral roll?',
  'library opening times saturday',
  'which streets do the gritters cover',
  'Somebody has parked a boat on the roundabout',
  'My neighbour’s parrot swears at me, what can be done',
] as const;
const replies = [
  'Thank you, that helps.',
  'It is the green one, at the end of Mill Lane, by the post box.',
  'I have tried that twice already.',
  'Yes, that is the right address.',
  'It has been like this since Monday.',
  'How long will that take?',
  'Could you send somebody round, please?',
  'I do not have the letter in front of me.',
] as const;
const answers = [
  'Hello, let me have a look at that for you.',
  'Could you tell me the first line of the address?',
  'I have made a note of it for the crew.',
  'That can take up to five working days.',
  'You can follow it with the reference you were given.',
  'I am sorry about that. I have asked the team to look again today.',
  'Is there anything else I can help with?',
] as const;

export const question = (chance: Chance): string => pick(chance, questions);
export const reply = (chance: Chance): string => pick(chance, replies);
export const answer = (chance: Chance): string => pick(chance, answers);
export const transferNote = 'Needs your team: the resident has the letter and has explained everything above.';

/** The words with their message's own mark, in single characters, which the assistant's search does not take for words. */
export const marked = (words: string, mark: string): string => `${words} [${[...mark].join('-')}]`;
