import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** The caller's network address: behind `hops` trusted proxies, what the nearest of them saw. Headers from anyone else count for nothing. */
export const callerAddress = (request: IncomingMessage, hops: number): string => proxyAddr(request, (_, index) => index < hops);
