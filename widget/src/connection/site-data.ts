/** What the server wrote into the page: which site this is, and the origins that may embed it. */
export type SiteData = { site: string; name: string; hosts: string[] };

export function readSiteData(page: Document): SiteData | null {
  try {
    const data: unknown = JSON.parse(page.getElementById('site-data')?.textContent ?? 'null');
    return isSiteData(data) ? data : null;
  } catch {
    return null;
  }
}

function isSiteData(data: unknown): data is SiteData {
  if (typeof data !== 'object' || data === null) return false;
  const { site, name, hosts } = data as Record<string, unknown>;
  return typeof site === 'string' && typeof name === 'string' && Array.isArray(hosts) && hosts.every((host) => typeof host === 'string');
}
