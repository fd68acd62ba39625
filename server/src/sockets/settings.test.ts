import { limits } from '@frontdesk/shared/limits.ts';
import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSettingChanges } from '../store/settings.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('settings on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => void (server = await open()));
  afterAll(() => server.stop());
  const highways = { kind: 'teamRules', owner: 'highways' } as const;

  it('V1 come with defaults, and with the sites and teams that have them', async () => {
    const admin = await server.advisor('admin');
    const { sites, teams } = await admin.call('setting.list', {});
    expect(sites).toEqual([{ id: 'main', name: 'Fernshire Council', timeZone: 'Europe/London' }]);
    expect(teams.map((team) => team.id)).toContain('highways');
    const { setting } = await admin.call('setting.read', highways);
    expect(setting).toEqual({ ...highways, value: defaultTeamRules, version: 0, changedBy: null, changedAt: null });
  });

  it('V2 are read by supervisors and admins, and changed by admins', async () => {
    const advisor = await server.advisor('advisor1');
    const supervisor = await server.advisor('supervisor');
    expect(await advisor.ask('setting.read', highways)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await advisor.ask('setting.list', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await supervisor.ask('setting.read', highways)).toMatchObject({ ok: true });
    expect(await supervisor.ask('setting.change', { ...highways, version: 0, value: {} })).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('V3 are in force at once, kept in every version, and told to screens', async () => {
    const admin = await server.advisor('admin');
    const other = await server.advisor('supervisor');
    const { setting } = await admin.call('setting.change', { ...highways, version: 0, value: { offerSeconds: 12, overflowTeamIds: ['general'] } });
    expect(setting).toMatchObject({ version: 1, changedBy: 'Alex Morgan', value: { ...defaultTeamRules, offerSeconds: 12, overflowTeamIds: ['general'] } });
    expect(server.running.deps.settings.rulesOf('highways').offerSeconds).toBe(12);
    expect(server.running.deps.settings.rulesOf('general').offerSeconds).toBe(defaultTeamRules.offerSeconds);
    expect(await other.hears('setting.changed')).toMatchObject({ ...highways, version: 1, changedBy: 'Alex Morgan' });
    // V10 its clocks follow, of whoever waits and of every console.
    const helen = await server.advisor('highways1');
    await admin.call('setting.change', { ...highways, version: 1, value: { offerSeconds: 9, targetSeconds: 60, atRiskSeconds: 45 } });
    await helen.hears('queue.changed', ({ queues }) =>
      (queues as { team: { id: string }; targetSeconds: number; atRiskSeconds: number }[]).some(
        (one) => one.team.id === 'highways' && one.targetSeconds === 60 && one.atRiskSeconds === 45,
      ),
    );
    const kept = await server.store.read((tx) => listSettingChanges(tx, 'teamRules', 'highways', 10));
    expect(kept.map((row) => (JSON.parse(row.body_json) as TeamRules).offerSeconds)).toEqual([9, 12]);
  });

  it('V4 of somebody who did not see the last change are refused, with who made it and when', async () => {
    const admin = await server.advisor('admin');
    const council = { kind: 'teamRules', owner: 'council-tax' } as const;
    const racers = await Promise.all([9, 10, 11].map((offerSeconds) => admin.ask('setting.change', { ...council, version: 0, value: { offerSeconds } })));
    const refused = racers.filter((reply) => !reply.ok);
    expect(racers.filter((reply) => reply.ok)).toHaveLength(1);
    for (const reply of refused) expect(reply).toMatchObject({ error: { code: 'changedMeanwhile', changed: { by: 'Alex Morgan', at: expect.any(Number) } } });
    const { setting } = await admin.call('setting.read', council);
    expect(setting.version).toBe(1);
  });

  it('V5 that are not in form are refused beside each field, and nothing of them is kept', async () => {
    const admin = await server.advisor('admin');
    const schools = { kind: 'teamRules', owner: 'school-admissions' } as const;
    const wrong = await admin.ask('setting.change', {
      ...schools,
      version: 0,
      value: { targetSeconds: 0, atRiskSeconds: 0, offerSeconds: 'soon', priority: 2 },
    });
    expect(wrong).toMatchObject({
      error: {
        code: 'invalid',
        problems: [
          { path: 'targetSeconds', message: 'Enter 5 or more.' },
          { path: 'atRiskSeconds', message: 'Enter 1 or more.' },
          { path: 'offerSeconds', message: 'Enter a whole number.' },
        ],
      },
    });
    const itself = await admin.ask('setting.change', { ...schools, version: 0, value: { overflowTeamIds: ['school-admissions'] } });
    expect(itself).toMatchObject({ error: { problems: [{ path: 'overflowTeamIds' }] } });
    const nobody = await admin.ask('setting.change', { ...schools, version: 0, value: { overflowTeamIds: ['nobody'] } });
    expect(nobody).toMatchObject({ error: { problems: [{ path: 'overflowTeamIds' }] } });
    expect(await admin.ask('setting.change', { kind: 'teamRules', owner: 'nobody', version: 0, value: {} })).toMatchObject({ error: { code: 'notFound' } });
    expect((await admin.call('setting.read', schools)).setting).toMatchObject({ version: 0, value: defaultTeamRules });
  });

  it('V25 tell admins what they were, newest first and by the page, down to how they come', async () => {
    const admin = await server.advisor('admin');
    const supervisor = await server.advisor('supervisor');
    const social = { kind: 'teamRules', owner: 'adult-social-care' } as const;
    const asIs = { version: 0, value: defaultTeamRules, changedBy: null, changedAt: null };
    expect(await admin.call('setting.history', social)).toEqual({ ok: true, versions: [asIs], more: false });
    for (let version = 0; version < 60; version++) await admin.call('setting.change', { ...social, version, value: { queueMost: version + 1 } });

    const first = await admin.call('setting.history', social);
    expect(first.versions.map((one) => one.version)).toEqual(Array.from({ length: limits.settingVersions + 1 }, (_, index) => 60 - index));
    expect(first.versions[0]).toEqual({ version: 60, value: { ...defaultTeamRules, queueMost: 60 }, changedBy: 'Alex Morgan', changedAt: expect.any(Number) });
    expect(first.more).toBe(true);
    const second = await admin.call('setting.history', { ...social, before: (first.versions.at(-1)?.version ?? 0) + 1 });
    expect(second.versions.map((one) => one.version)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(second.versions.at(-1)).toEqual(asIs);
    expect(second.more).toBe(false);

    expect(await supervisor.ask('setting.history', social)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await admin.ask('setting.history', { ...social, owner: 'nobody' })).toMatchObject({ error: { code: 'notFound' } });
    expect(await admin.ask('setting.history', { ...social, before: -1 })).toMatchObject({ error: { code: 'invalid' } });
  });

  it('V25 list what cannot be read without its value, and send no more of long ones than fits', async () => {
    const admin = await server.advisor('admin');
    const hours = { kind: 'siteHours', owner: 'main' } as const;
    // 340 days of their own, some 47 KB as it is stored.
    const special = Array.from({ length: 340 }, (_, day) => ({
      date: new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
      name: 'A day with a long name'.padEnd(70, '.'),
      spans: [],
    }));
    const { setting } = await admin.call('setting.read', hours);
    for (let count = 0; count < 8; count++) await admin.call('setting.change', { ...hours, version: setting.version + count, value: { special } });
    const { versions, more } = await admin.call('setting.history', hours);
    expect(versions.length).toBeGreaterThan(1);
    expect(JSON.stringify(versions).length).toBeLessThan(300 * 1024);
    expect(more).toBe(true);

    const newer = { ...hours, version: setting.version + 9, body_json: '{"ofTheFuture":1}', changed_by: 'nobody', changed_at: 1 };
    await server.store.transaction((tx) => tx.insertInto('setting_change').values(newer).execute());
    const [top] = (await admin.call('setting.history', hours)).versions;
    expect(top).toEqual({ version: newer.version, value: null, changedBy: 'Somebody who has left', changedAt: 1 });
  });
});
