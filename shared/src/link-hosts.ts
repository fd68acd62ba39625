import * as v from 'valibot';

const HostName = v.pipe(
  v.string('hostName'),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253, 'hostName'),
  v.regex(/^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'hostName'),
);

/** Government, health, police and parliament: what every council's answers lead to. */
const startingHosts = ['gov.uk', 'gov.scot', 'gov.wales', 'nhs.uk', 'police.uk', 'parliament.uk'];

/** Where articles of a site may lead, besides its own websites: each name is meant with all that end in it. */
export const LinkHosts = v.strictObject({
  hosts: v.optional(
    v.pipe(
      v.array(HostName),
      v.maxLength(200, 'hostsMany'),
      v.transform((hosts) => [...new Set(hosts)]),
    ),
    startingHosts,
  ),
});
export type LinkHosts = v.InferOutput<typeof LinkHosts>;

/** The name of the host of a web address; null for paths, mailto: and tel:, and for what is no address. */
export function hostOf(address: string): string | null {
  const match = /^https?:\/\/(?:[^/?#]*@)?([^/?#:@]+)/i.exec(address);
  return match?.[1]?.toLowerCase() ?? null;
}

/** Whether an address stays on the council's own site, or leads to one of these hosts or what is below it. */
export function mayLeadTo(address: string, hosts: readonly string[]): boolean {
  const host = hostOf(address);
  return host === null || hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
