import { judgeLink } from '../../domain/link-state.ts';
import { probeLink } from '../../links/probe-link.ts';
import { claimLink, freeLink, saveLink } from '../../store/link-checks.ts';
import { listSites } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { ownOrigins } from './links-of.ts';

/** Of all processes together; and never two of one host. */
const atOnce = 2;
/** A link that a process held that died is free again after this. Longer than following one can take: HEAD and GET, each with three redirects of ten seconds. */
const claimLasts = 120_000;

/** Follows the next link that is due and keeps what became of it; answers false where there is none. */
export async function followNext(deps: Deps, signal: AbortSignal): Promise<boolean> {
  const now = deps.clock();
  const link = await deps.store.transaction((tx) => claimLink(tx, now, now + claimLasts, atOnce));
  if (!link) return false;
  const own = ownOrigins({ sites: await deps.store.read(listSites), publicUrl: deps.publicUrl });
  const outcome = await probeLink(link.url, { own, signal });
  // Broken off by an orderly stop: nothing is known of it, and it stays due.
  await deps.store.transaction((tx) => (signal.aborted ? freeLink(tx, link.url) : saveLink(tx, link.url, judgeLink(link, outcome, deps.clock()))));
  return true;
}
