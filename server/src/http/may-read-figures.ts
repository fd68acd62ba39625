import type { Request } from 'express';
import { requireRole } from '../app/staff/me.ts';
import { authenticate } from '../app/staff/sign-in.ts';
import type { Edge } from '../callers/edge.ts';
import { sessionTokenOf } from '../callers/session-cookie.ts';
import { isSigned, keyOf } from './signed-request.ts';

/**
 * Whether a request may read figures, and whose limits it counts against: a supervisor or admin who is signed in, or a system whose API key is for figures. Throws
 * RefusedError notSignedIn or forbidden, or for a signed request as admitRequest does.
 */
export async function mayReadFigures(edge: Edge, request: Request): Promise<{ limitKey: string }> {
  if (isSigned(request)) return { limitKey: (await keyOf(edge, request, 'figures')).id };
  const { staffId } = await authenticate(edge.deps, sessionTokenOf(request));
  await requireRole(edge.deps, staffId, 'supervisor');
  return { limitKey: staffId };
}
