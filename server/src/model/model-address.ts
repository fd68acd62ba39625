import { BlockList, isIP } from 'node:net';

const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/** This machine, a private network, or a name that only such a network knows, as containers have. */
function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const kind = isIP(host);
  if (kind !== 0) return near.check(host, kind === 6 ? 'ipv6' : 'ipv4');
  return !host.includes('.') || /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(host);
}

/** The base of a language model's API; null for anything that is not one. What residents wrote goes there, so on the open internet it is encrypted. */
export function modelAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, username, password, search, hash, href } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return null;
  if (protocol !== 'https:' && !(protocol === 'http:' && isNear(hostname))) return null;
  return href.replace(/\/+$/, '');
}
