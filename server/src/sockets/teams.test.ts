import type { TeamRecord } from '@frontdesk/shared/team-protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('teams on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => void (server = await open()), 120_000);
  afterAll(() => server.stop());
  type Admin = Awaited<ReturnType<TestServer['advisor']>>;
  const teamOf = async (admin: Admin, name: string): Promise<TeamRecord> => {
    const team = (await admin.call('team.list', {})).teams.find(({ form }) => form.name === name);
    if (!team) throw new Error(`${name} is not listed.`);
    return team;
  };
  const at = ({ id, version }: TeamRecord) => ({ teamId: id, version });

  it('V18 are read by supervisors and changed by admins alone', async () => {
    const [advisor, supervisor, admin] = [await server.advisor('advisor1'), await server.advisor('supervisor'), await server.advisor('admin')];
    const team = await teamOf(admin, 'Highways');
    const { services } = await supervisor.call('team.list', {});
    expect(services.find(({ name }) => name === 'Highways')).toMatchObject({ form: { teamId: 'highways', required: [], preferred: [] } });
    expect(services.find(({ name }) => name === 'Libraries')?.form.teamId ?? 'general').toBe('general');
    expect(await advisor.ask('team.list', {})).toMatchObject({ error: { code: 'forbidden' } });
    for (const caller of [advisor, supervisor]) {
      const replies = [
        await caller.ask('team.add', { siteId: 'main', value: { name: 'Planning', memberIds: [] } }),
        await caller.ask('team.change', { ...at(team), value: team.form }),
        await caller.ask('team.makeGeneral', at(team)),
        await caller.ask('team.remove', at(team)),
        await caller.ask('service.change', { siteId: 'main', name: 'Highways', version: 0, value: { teamId: 'general', required: [], preferred: [] } }),
      ];
      for (const reply of replies) expect(reply).toMatchObject({ error: { code: 'forbidden' } });
    }
  });

  it('V19 are added, renamed and given members, in force at once', async () => {
    const [admin, sam] = [await server.advisor('admin'), await server.advisor('advisor1')];
    const { people } = await admin.call('team.list', {});
    const samId = people.find(({ name }) => name === 'Sam Carter')?.id ?? '';
    const { team } = await admin.call('team.add', { siteId: 'main', value: { name: 'Planning', memberIds: [] } });
    expect(await admin.ask('team.add', { siteId: 'main', value: { name: 'PLANNING', memberIds: [] } })).toMatchObject({
      error: { problems: [{ path: 'name' }] },
    });
    const person = async () => (await admin.call('person.list', {})).people.find(({ id }) => id === samId);
    const before = await person();
    const changed = await admin.call('team.change', { ...at(team), value: { name: 'Planning and building', memberIds: [samId] } });
    expect(changed.team).toMatchObject({ version: team.version + 1, changedBy: 'Alex Morgan', form: { memberIds: [samId] } });
    await sam.hears('presence.changed', ({ me }) => me.teams.some(({ name }: { name: string }) => name === 'Planning and building'));
    expect((await person())?.version).toBe((before?.version ?? 0) + 1);
    expect(await admin.ask('team.change', { ...at(team), value: team.form })).toMatchObject({
      error: { code: 'changedMeanwhile', changed: { by: 'Alex Morgan' } },
    });
    await admin.call('team.remove', at(changed.team));
    await expect(teamOf(admin, 'Planning and building')).rejects.toThrow();
    await sam.hears('presence.changed', ({ me }) => me.teams.length === 1);
  });

  it('V20 cannot be removed while anything depends on them, and every reason is said', async () => {
    const [admin, helen] = [await server.advisor('admin'), await server.advisor('highways1')];
    const general = await teamOf(admin, 'General');
    expect(await admin.ask('team.remove', at(general))).toMatchObject({ error: { code: 'invalid', problems: [{ path: 'general' }] } });
    const rules = { kind: 'teamRules', owner: 'council-tax' } as const;
    await admin.call('setting.change', { ...rules, version: 0, value: { overflowTeamIds: ['highways'] } });
    const resident = await server.resident();
    const { conversation } = await resident.call('message.send', { conversationId: null, clientMessageId: 'pothole-1', text: 'How do I report a pothole?' });
    await resident.hears('message.created', ({ message }) => message.kind === 'assistant');
    await resident.call('person.request', { conversationId: conversation.id });
    const { offer } = await helen.hears('offer.made');
    const refusal = async () => {
      const reply = await admin.ask('team.remove', at(await teamOf(admin, 'Highways')));
      return reply.ok ? [] : (reply.error.problems ?? []).map(({ message }) => message);
    };
    const owns = 'It owns Highways. Give this service to another team first.';
    const helps = 'It helps Council tax. Take it out of their helping teams in Routing first.';
    expect(await refusal()).toEqual(['One chat waits in its queue. Wait until somebody has taken them, then remove it.', owns, helps]);
    await helen.call('offer.accept', { offerId: offer.id });
    expect(await refusal()).toEqual(['One chat is with its advisors. Wait until they have ended, or pass them on, then remove it.', owns, helps]);
    await server.store.transaction((tx) => tx.updateTable('conversation').set({ state: 'callBack' }).where('id', '=', conversation.id).execute());
    expect(await refusal()).toEqual(['One call-back is promised by it. Make the calls, then remove it.', owns, helps]);
    await server.store.transaction((tx) => tx.updateTable('conversation').set({ state: 'assigned' }).where('id', '=', conversation.id).execute());
    await helen.call('conversation.end', { conversationId: conversation.id });
    await admin.call('setting.change', { ...rules, version: 1, value: {} });
    await admin.call('service.change', { siteId: 'main', name: 'Highways', version: 0, value: { teamId: 'general', required: [], preferred: [] } });
    await admin.call('team.remove', at(await teamOf(admin, 'Highways')));
    const again = await server.resident();
    const asked = await again.call('message.send', { conversationId: null, clientMessageId: 'pothole-2', text: 'How do I report a pothole?' });
    await again.hears('message.created', ({ message }) => message.kind === 'assistant');
    const sam = await server.advisor('advisor1');
    await again.call('person.request', { conversationId: asked.conversation.id });
    expect((await sam.hears('offer.made')).offer.team.id).toBe('general');
  });

  it('V21 have one general team in each site', async () => {
    const admin = await server.advisor('admin');
    await admin.call('team.makeGeneral', at(await teamOf(admin, 'Council tax')));
    const generals = async () => (await admin.call('team.list', {})).teams.filter(({ isGeneral }) => isGeneral).map(({ form }) => form.name);
    expect(await generals()).toEqual(['Council tax']);
    await admin.call('team.makeGeneral', at(await teamOf(admin, 'General')));
    expect(await generals()).toEqual(['General']);
  });

  it('V22 own services, whose skills conversations need', async () => {
    const [admin, daniel, maria] = [await server.advisor('admin'), await server.advisor('schools2'), await server.advisor('schools1')];
    const { services, people } = await admin.call('team.list', {});
    const service = services.find(({ name }) => name === 'School admissions');
    const version = service?.version ?? 0;
    const ofService = { siteId: 'main', name: 'School admissions' };
    const twice = { teamId: 'school-admissions', required: ['In-year'], preferred: ['In-year'] };
    expect(await admin.ask('service.change', { ...ofService, version, value: twice })).toMatchObject({ error: { problems: [{ path: 'preferred' }] } });
    const changed = await admin.call('service.change', { ...ofService, version, value: { ...twice, preferred: [] } });
    expect(changed.service).toMatchObject({ version: version + 1, changedBy: 'Alex Morgan', form: { required: ['In-year'] } });
    expect(await admin.ask('service.change', { ...ofService, version, value: twice })).toMatchObject({ error: { code: 'changedMeanwhile' } });
    const id = people.find(({ name }) => name === 'Daniel Okafor')?.id ?? '';
    const person = (await admin.call('person.list', {})).people.find((one) => one.id === id);
    await admin.call('person.change', { personId: id, version: person?.version ?? 0, value: { ...person?.form, skills: ['In-year'] } });
    const resident = await server.resident();
    const { conversation } = await resident.call('message.send', {
      conversationId: null,
      clientMessageId: 'in-year-1',
      text: 'How do I apply for a secondary school place?',
    });
    await resident.hears('message.created', ({ message }) => message.kind === 'assistant');
    await resident.call('person.request', { conversationId: conversation.id });
    await daniel.hears('offer.made');
    expect(maria.told.filter(({ event }) => event === 'offer.made')).toEqual([]);
  });
});
