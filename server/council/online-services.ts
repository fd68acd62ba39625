import type { Area } from './areas.ts';
import type { Redirect } from './blocks.ts';

/** Says that the demonstration stops here. Where there is no form to lead to, an article's own link leads to this. */
export const onlineServicePath = '/online-service';

/** Articles whose link leads to a form that this website has. */
const forms: Readonly<Record<string, string>> = {
  'bin-calendar': '/waste/collection-day',
  pothole: '/roads#report',
  'street-light-signals': '/roads#report',
  'blocked-drain': '/roads#report',
  'overhanging-hedge': '/roads#report',
  'school-closures': '/schools#alerts',
};

/**
 * In the chat an article links to its own place on this website. Shown in that place the link would go nowhere,
 * so it goes on to the online service, as it would on a real council's page.
 */
export function onlineService(area: Area, articleId: string): Redirect {
  const own = `${area.path}#${articleId}`;
  return (href) => (href === own ? (forms[articleId] ?? onlineServicePath) : href);
}
