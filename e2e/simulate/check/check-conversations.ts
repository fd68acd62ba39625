import { grouped, type Finding, type Records, type StoredChange } from './records.ts';

/** I6: a resident's conversations on a site follow each other. */
export function checkOneOpen({ conversations }: Records): Finding[] {
  const findings: Finding[] = [];
  for (const group of grouped(conversations, (one) => `${one.siteId} ${one.residentHash}`).values()) {
    group.sort((a, b) => a.createdAt - b.createdAt);
    const overlap = group.some((one, index) => (group[index + 1]?.createdAt ?? Infinity) < (one.closedAt ?? Infinity));
    if (overlap || group.filter((one) => one.isOpen).length > 1)
      findings.push({ invariant: 'I6', what: `conversations ${group.map((one) => one.id).join(', ')} of one resident were open at once` });
  }
  return findings;
}

/** What the transcript says happened, and the changes that say the same. */
const told: { notice: string; by: (change: StoredChange) => boolean }[] = [
  { notice: 'queued', by: ({ event, after }) => after === 'queued' && ['person.requested', 'answer.rated', 'advisor.lost'].includes(event) },
  { notice: 'joined', by: ({ event }) => event === 'offer.accepted' },
  { notice: 'transferred', by: ({ event }) => event === 'advisor.transferred' },
  { notice: 'messageLeft', by: ({ event }) => event === 'message.left' },
  { notice: 'ended', by: ({ event, after }) => ['resident.ended', 'advisor.ended'].includes(event) || (event === 'answer.rated' && after === 'closed') },
];

/** I7: the changes of a conversation lead without a break from its beginning to the state it is in, and agree with the transcript. */
export function checkAudit({ conversations, changes, messages }: Records): Finding[] {
  const findings: Finding[] = [];
  for (const { id, state } of conversations) {
    const rows = changes.get(id) ?? [];
    let at = 'assistant';
    const broken = rows.find(({ before, after }) => {
      const fits = before === at && before !== after;
      at = after;
      return !fits;
    });
    if (broken) findings.push({ invariant: 'I7', what: `the audit of ${id} does not lead to "${broken.event}" in ${broken.before}` });
    else if (at !== state) findings.push({ invariant: 'I7', what: `the audit of ${id} ends in ${at}; it is ${state}` });
    for (const { notice, by } of told) {
      const notices = (messages.get(id) ?? []).filter((message) => message.content.startsWith(`notice ${notice} `)).length;
      const audited = rows.filter(by).length;
      if (notices !== audited) findings.push({ invariant: 'I7', what: `${id} has ${notices} notices "${notice}" and ${audited} audit rows for them` });
    }
  }
  return findings;
}
