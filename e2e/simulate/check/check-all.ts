import type { ClientLog } from '../clients/log.ts';
import { checkAbsences, checkOwners } from './check-assignments.ts';
import { checkAudit, checkOneOpen } from './check-conversations.ts';
import { checkMessages } from './check-messages.ts';
import { invariants, type Finding, type Invariant, type Records } from './records.ts';

export type Verdict = {
  lost: number;
  doubled: number;
  reordered: number;
  findings: Finding[];
  /** How many findings each invariant has: 0 is kept. */
  invariants: Record<Invariant, number>;
  kept: boolean;
};

/** Holds what every client saw against what is stored. `goneFor` widens I8 where the server itself was down. */
export function checkAll(logs: readonly ClientLog[], records: Records, options: { goneFor?: number } = {}): Verdict {
  const { findings: ofMessages, ...counts } = checkMessages(logs, records);
  const findings = [
    ...ofMessages,
    ...checkOwners(logs, records),
    ...checkOneOpen(records),
    ...checkAudit(records),
    ...checkAbsences(logs, records, options.goneFor),
  ];
  const names = Object.keys(invariants) as Invariant[];
  const perInvariant = Object.fromEntries(names.map((name) => [name, findings.filter((one) => one.invariant === name).length])) as Verdict['invariants'];
  return { ...counts, findings, invariants: perInvariant, kept: findings.length === 0 };
}
