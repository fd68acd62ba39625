import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { setWeekly } from '../app/hours/set-weekly.ts';
import { hasBoth, sharedEngines } from './test-engines.ts';
import { testServer, type TestServer } from './test-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const minute = 60_000;
const plan = {
  reason: 'incident',
  otherReason: null,
  starts: null,
  ends: { by: 'minutes', minutes: 60 },
  extendsHours: true,
  teamIds: ['highways'],
  extraCapacity: 2,
  banner: 'A water main has burst.',
  pinnedArticleId: null,
} as const;
const siteOf = async (server: TestServer) => (await (await server.resident()).call('conversation.sync', { conversationId: null, sinceSeq: 0 })).site;
const folders: string[] = [];
const folder = async () => {
  folders.push(await mkdtemp(join(tmpdir(), 'frontdesk-surge-')));
  return { FRONTDESK_DATA: folders.at(-1) ?? '' };
};
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

const stores: [string, () => Promise<Record<string, string>>][] = [['SQLite', folder], ...(hasBoth ? [['PostgreSQL', sharedEngines] as const] : [])].map(
  ([name, open]) => [name as string, open as () => Promise<Record<string, string>>],
);

describe.each(stores)('a surge over a restart on %s', (_, open) => {
  it('SU2 is still on after one, and is over after one that lasted past its end, with what the clock did written down', async () => {
    const settings = await open();
    const ahead = { by: 0 };
    let server = await testServer(settings, ahead);
    const again = async () => {
      await server.running.stop();
      server = await testServer(settings, ahead);
    };
    await setWeekly(server.store, 'main', [], server.running.deps.clock());
    const grace = await server.advisor('supervisor');
    const { surge } = await grace.call('surge.start', { siteId: 'main', plan: { ...plan, teamIds: [...plan.teamIds] } });
    grace.socket.disconnect();
    ahead.by += 30 * minute;
    await again();
    expect(await siteOf(server)).toMatchObject({ surge: { id: surge.id, banner: plan.banner }, invitations: false });
    expect(server.running.deps.settings.rulesOf('general').overflowTeamIds).toEqual(['highways']);

    ahead.by += 31 * minute;
    await again();
    expect(await siteOf(server)).toMatchObject({ surge: null, invitations: false, availability: { status: 'outOfHours' } });
    const { deps } = server.running;
    expect([deps.settings.rulesOf('general').overflowTeamIds, deps.surges.inForce(deps.clock()).seats]).toEqual([[], []]);
    const back = await server.advisor('supervisor');
    await expect
      .poll(async () => (await back.call('surge.list', {})).changes.map(({ act, at, by }) => [act, at, by]), { timeout: 20_000 })
      .toEqual([
        ['started', surge.startsAt, 'Grace Bennett'],
        ['reverted', surge.endsAt, null],
      ]);
    await server.stop();
  });
});

describe.skipIf(!hasBoth)('a surge on several processes', () => {
  it('SU10 is in force on all of them, has one owner, and ends on all of them', async () => {
    const settings = await sharedEngines();
    const ahead = { by: 0 };
    const [one, other] = (await Promise.all([1, 2].map(() => testServer(settings, ahead)))) as [TestServer, TestServer];
    await setWeekly(one.store, 'main', [], one.running.deps.clock());
    const [grace, alex] = [await one.advisor('supervisor'), await other.advisor('admin')];
    const page = await other.resident();
    const ask = { siteId: 'main', plan: { ...plan, teamIds: [...plan.teamIds] } };
    const replies = await Promise.all([grace.ask('surge.start', ask), alex.ask('surge.start', ask)]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'changedMeanwhile', changed: { by: expect.any(String) as string } } });
    await page.hears('surge.changed', ({ surge }) => surge?.banner === plan.banner);
    for (const server of [one, other]) {
      await expect.poll(() => server.running.deps.settings.rulesOf('general').overflowTeamIds, { timeout: 10_000 }).toEqual(['highways']);
      expect(await siteOf(server)).toMatchObject({ invitations: false });
    }
    ahead.by += 61 * minute;
    for (const server of [one, other]) expect(server.running.deps.settings.rulesOf('general').overflowTeamIds).toEqual([]);
    await page.hears('surge.changed', ({ surge }) => surge === null);
    await grace.hears('surge.changed');
    // One of them wrote down what the clock did.
    await expect.poll(async () => (await alex.call('surge.list', {})).changes.map(({ act }) => act), { timeout: 20_000 }).toEqual(['started', 'reverted']);
    await Promise.all([one.stop(), other.stop()]);
  });
});
