import { expect, it } from 'vitest';
import { answersInTurn } from './answers-in-turn.ts';

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

it('K41 answers of one conversation come in their order, and one that a newer waits for is told to hurry', async () => {
  const turns = answersInTurn();
  const said: string[] = [];
  const slow = turns.run('one', async (hurry) => {
    await new Promise<void>((resolve) => hurry.addEventListener('abort', () => resolve(), { once: true }));
    said.push('first');
  });
  const other = turns.run('other', async () => void said.push('elsewhere'));
  await other;
  await turns.run('one', async (hurry) => void said.push(`second ${hurry.aborted ? 'hurries' : 'has time'}`));
  await slow;
  expect(said).toEqual(['elsewhere', 'first', 'second has time']);
});

it('K41 one that failed holds up nobody, and says so to its caller', async () => {
  const turns = answersInTurn();
  const failed = turns.run('one', () => Promise.reject(new Error('no')));
  const next = turns.run('one', soon);
  await expect(failed).rejects.toThrow('no');
  await next;
});

it('K41 an orderly stop waits for what is under way, and hurries it', async () => {
  const turns = answersInTurn();
  let done = false;
  void turns.run('one', async (hurry) => {
    while (!hurry.aborted) await soon();
    done = true;
  });
  await soon();
  await turns.idle();
  expect(done).toBe(true);
});
