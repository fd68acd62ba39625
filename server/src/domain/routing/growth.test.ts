import { expect, it } from 'vitest';
import { route } from './route.ts';
import { chat, person, rulesFor } from './test-routing.ts';
import type { Candidate, Work } from './work.ts';

const teamIds = ['general', 'schools', 'parking'];
const rules = rulesFor({ general: { overflowTeamIds: ['schools'] }, schools: { overflowTeamIds: ['general', 'parking'], lendMost: 5 } });

const queueOf = (size: number): Work[] =>
  Array.from({ length: size }, (_, i) =>
    chat(`chat-${i}`, {
      teamId: teamIds[i % 3]!,
      requestedAt: i * 10,
      required: i % 4 === 0 ? ['one'] : [],
      preferred: i % 5 === 0 ? ['two'] : [],
      language: i % 10 === 0 ? 'so' : null,
      attempts: i % 7 === 0 ? [{ staffId: `person-${i % (size / 5)}`, at: 0, how: i % 2 === 0 ? 'declined' : 'missed' }] : [],
    }),
  );

const staffOf = (size: number, load: number): Candidate[] =>
  Array.from({ length: size }, (_, i) =>
    person(`person-${i}`, {
      teamIds: [teamIds[i % 3]!],
      skills: i % 2 === 0 ? ['one'] : ['two'],
      languages: i % 9 === 0 ? ['so'] : [],
      load,
      lastAcceptedAt: i % 17,
    }),
  );

/** How often one pass reads anything about the work and the people: what it does, without a clock. */
function readsOf(size: number, load: number): number {
  let reads = 0;
  const counted = <Fact extends object>(fact: Fact): Fact =>
    new Proxy(fact, {
      get: (target, name, receiver) => {
        reads += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  route(queueOf(size).map(counted), staffOf(size / 5, load).map(counted), rules, size * 10);
  return reads;
}

it.each([
  ['free', 0],
  ['busy', 3],
])('G23 reads about twice as much where twice as many wait and twice as many are %s', (_, load) => {
  const reads = [500, 1000, 2000, 4000].map((size) => readsOf(size, load));
  for (const [i, more] of reads.entries()) {
    if (i > 0) expect(more / reads[i - 1]!).toBeLessThan(2.4);
  }
});
