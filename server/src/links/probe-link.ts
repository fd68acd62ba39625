import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { LinkOutcome } from '../domain/link-state.ts';
import { isPublicAddress } from './public-address.ts';

/** `own`: origins of the council's own websites, which may be inside its network. `seconds`: how long a website has to answer each time. */
export type ProbeSettings = { own: ReadonlySet<string>; seconds?: number; signal?: AbortSignal; resolve?: Resolve };
export type Resolve = (host: string) => Promise<LookupAddress[]>;

const redirectsMost = 3;
/** Says who asks, so that whoever looks after the website can see it in the log. */
const headers = { 'user-agent': 'Frontdesk link check', accept: '*/*', connection: 'close' };

class NotAsked extends Error {}
const insideSentence = 'This address is inside a private network, so it was not followed. If it is the council’s own website, register that for the site.';

const byName: Resolve = (host) => new Promise((done, failed) => resolve(host, { all: true }, (error, found) => (error ? failed(error) : done(found))));

/**
 * Follows a link as far as the answer's first line: HEAD, and GET where that is refused; at most three redirects; no cookie, no password, nothing of the page. Whoever
 * writes an article chooses the address, so it must not become a way into the network that this server stands in: what a name resolves to is looked at, and the
 * connection goes to exactly what was looked at, at every redirect anew.
 */
export async function probeLink(address: string, settings: ProbeSettings): Promise<LinkOutcome> {
  try {
    const head = await follow(address, 'HEAD', settings).catch(hungUp);
    return outcomeOf(head !== null && head < 400 ? head : await follow(address, 'GET', settings));
  } catch (error) {
    return { ok: false, status: null, reason: reasonOf(error, settings.seconds ?? 10), gone: false };
  }
}

/** Some websites answer HEAD by hanging up. */
const hungUp = (error: unknown): null => {
  if (/^(ECONNRESET|HPE_)/.test(String((error as { code?: unknown }).code))) return null;
  throw error;
};

/** The status at the end of all redirects. */
async function follow(address: string, method: 'HEAD' | 'GET', settings: ProbeSettings): Promise<number> {
  let url = new URL(address);
  const seen = new Set([url.href]);
  for (let redirects = 0; ; redirects += 1) {
    const { status, location } = await ask(url, method, settings);
    if (location === null) return status;
    if (redirects === redirectsMost) throw new NotAsked('This address leads on to others more than three times.');
    url = new URL(location, url);
    if (seen.has(url.href)) throw new NotAsked('This address leads on in a circle.');
    seen.add(url.href);
  }
}

function ask(
  url: URL,
  method: 'HEAD' | 'GET',
  { own, seconds = 10, signal, resolve: find = byName }: ProbeSettings,
): Promise<{ status: number; location: string | null }> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotAsked('This address leads on to something that is no web page.');
  const isOwn = own.has(url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  // Other services of a machine listen below: none of them is a website.
  if (!isOwn && port < 1024 && port !== 80 && port !== 443) throw new NotAsked('This address is of a port that no website has.');
  if (isIP(host) !== 0 && !isOwn && !isPublicAddress(host)) throw new NotAsked(insideSentence);
  const lookup: LookupFunction = (name, options, done) => {
    find(name).then(
      (found) => {
        const [first] = found;
        if (!first) return done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        if (!isOwn && !found.every((one) => isPublicAddress(one.address))) return done(new NotAsked(insideSentence), '', 0);
        if (options.all) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
  const ends = AbortSignal.timeout(seconds * 1_000);
  const options: RequestOptions = {
    ...{ method, host, port, path: `${url.pathname}${url.search}`, headers: { ...headers, host: url.host }, lookup, agent: false },
    signal: signal ? AbortSignal.any([ends, signal]) : ends,
  };
  return new Promise((done, failed) => {
    const request = url.protocol === 'https:' ? overHttps({ ...options, servername: isIP(host) === 0 ? host : '' }) : overHttp(options);
    request.once('response', (response) => {
      const { statusCode: status = 0, headers: said } = response;
      // However large the page is, nothing of it is read.
      response.on('error', () => undefined).destroy();
      done({ status, location: status >= 300 && status < 400 && said.location !== undefined ? said.location : null });
    });
    request.on('error', failed);
    request.end();
  });
}

/** A page that wants a sign-in, or that keeps programs out, is there. */
const isThere = (status: number): boolean => status < 400 || status === 401 || status === 403 || status === 429;

function outcomeOf(status: number): LinkOutcome {
  if (isThere(status)) return { ok: true, status };
  const gone = status === 404 || status === 410;
  const reason = gone ? `The website says that there is no such page (${status}).` : `The website answers with an error (${status}).`;
  return { ok: false, status, reason, gone };
}

function reasonOf(error: unknown, seconds: number): string {
  if (error instanceof NotAsked) return error.message;
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT')
    return `The website did not answer within ${seconds} seconds.`;
  if (code === 'ENOTFOUND') return 'There is no website of this name.';
  if (code === 'ERR_INVALID_URL') return 'This is no web address.';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code ?? '')) return 'The website’s certificate is not right, so browsers warn of it.';
  return 'The website could not be reached.';
}
