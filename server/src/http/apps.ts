import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import express, { Router } from 'express';
import type { Edge } from '../callers/edge.ts';
import { launcherHint } from '../app/resident/launcher-hint.ts';
import { sitesLately } from '../app/resident/read-site.ts';
import { escapeHtml } from '../../council/html.ts';
import { noScriptForm } from './message-form.ts';
import { setPolicy } from './security.ts';

export type AppFolders = { widget: string; console: string };

/** JSON that cannot end the script element it stands in. */
const jsonForHtml = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/[\u2028\u2029]/g, ' ');

/** Built files: named by their content, so kept for a year, except the pages that name them. */
const builtFiles = (folder: string) => express.static(folder, { index: false, immutable: true, maxAge: '1y', redirect: false });

/** The loader, the chat's page and the console, from what the build made. */
export function appRoutes({ deps }: Edge, folders: AppFolders): Router {
  const router = Router();
  const loader = readFileSync(join(folders.widget, 'loader.js'), 'utf8');
  const chatPage = readFileSync(join(folders.widget, 'index.html'), 'utf8');
  const consolePage = readFileSync(join(folders.console, 'index.html'), 'utf8');

  // The only request that a council's page makes before the chat is opened or offered: hours and people travel in it.
  router.get('/embed.js', async (_request, response) => {
    const sites = await sitesLately(deps);
    const known: EmbedSites = Object.fromEntries(sites.map((site) => [site.id, launcherHint(site, deps.clock())]));
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Cache-Control', 'no-cache');
    response.type('text/javascript').send(`self.frontdeskSites=${jsonForHtml(known)};\n${loader}`);
  });

  router.get('/chat/:site', async (request, response, next) => {
    const site = (await sitesLately(deps)).find((one) => one.id === request.params.site);
    if (!site) return next();
    setPolicy(response, { frameAncestors: ["'self'", ...site.origins], forms: true, sockets: true, trustedTypes: true });
    response.setHeader('Cache-Control', 'no-cache');
    const data = jsonForHtml({ site: site.id, name: site.name, hosts: site.origins });
    response.type('html').send(
      chatPage
        .replace('<!--title-->', () => `${escapeHtml(site.name)} chat`)
        .replace('<!--site-data-->', () => `<script type="application/json" id="site-data">${data}</script>`)
        .replace('<!--noscript-->', () => noScriptForm(site)),
    );
  });
  router.use('/chat-assets', builtFiles(folders.widget));

  router.use('/console', builtFiles(folders.console));
  router.get(['/console', '/console/*path'], (_request, response) => {
    // Frames: an article as residents see it, in the chat's own page.
    setPolicy(response, { frameAncestors: ["'none'"], frames: true, sockets: true, trustedTypes: true });
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(consolePage);
  });
  return router;
}
