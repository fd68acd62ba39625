import type { Invitation } from '@frontdesk/shared/http-protocol.ts';
import { Router } from 'express';
import { mayInvite } from '../app/resident/read-site.ts';
import type { Edge } from '../callers/edge.ts';

/** Asked by the launcher when it is about to offer a chat. It tells nothing of anybody, so any page may read it. */
export function invitationRoute({ deps }: Edge): Router {
  const router = Router();
  router.get('/api/invitations/:site', async (request, response) => {
    const invite = await mayInvite(deps, request.params.site);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Cache-Control', 'no-store');
    response.json({ invite } satisfies Invitation);
  });
  return router;
}
