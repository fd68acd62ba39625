import type { Request } from 'express';
import type { Deps } from '../app/deps.ts';
import { requireRole } from '../app/staff/me.ts';
import { authenticate } from '../app/staff/sign-in.ts';
import { sessionTokenOf } from '../callers/session-cookie.ts';

/**
 * Whether a request may read figures, and whose limits it counts against: a supervisor or admin who is signed in. Throws RefusedError notSignedIn or forbidden.
 * The one place that decides it, so that another way to sign in is added here.
 */
export async function mayReadFigures(deps: Deps, request: Request): Promise<{ limitKey: string }> {
  const { staffId } = await authenticate(deps, sessionTokenOf(request));
  await requireRole(deps, staffId, 'supervisor');
  return { limitKey: staffId };
}
