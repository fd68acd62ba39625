import { BlockList, isIPv4 } from 'node:net';

const inside = new BlockList();
/** Whatever is no address of one machine on the public internet: this machine, private networks, shared and link-local ones, tests, multicast, reserved. */
for (const range of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
].flatMap((line) => line.split(' '))) {
  const [network = '', bits] = range.split('/');
  inside.addSubnet(network, Number(bits), 'ipv4');
}
/** Parts of the public range that stand for other addresses, or for none. */
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(network, bits, 'ipv6');
const outside = new BlockList();
outside.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one of the public internet. Of version 6 only what is given out for that: the forms that hold an address of version 4 are none of it. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address) ? !inside.check(address, 'ipv4') : outside.check(address, 'ipv6') && !inside.check(address, 'ipv6');
