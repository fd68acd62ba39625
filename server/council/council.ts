import { areas, type Area } from './areas.ts';
import { binDayForm, binDayMain } from './bin-day-page.ts';
import { framePage } from './frame.ts';
import { fill } from './html.ts';
import { onlineServicePath } from './online-services.ts';
import { areaCards, areaPage, articlesOf, type AreaForm, type CouncilArticle } from './pages.ts';
import { demoForm, notFound, onlineService } from './small-pages.ts';

/** Reads a file of this folder as text. */
export type ReadFile = (file: string) => string;

/** The forms of the website, by the area they stand in. */
const forms: Readonly<Record<string, { id: string; heading: string; file: string }>> = {
  '/waste': { id: 'bin-day', heading: 'Find your bin collection day', file: 'waste.html' },
  '/roads': { id: 'report', heading: 'Report a problem on a road', file: 'roads.html' },
  '/schools': { id: 'alerts', heading: 'School closures and alerts', file: 'schools.html' },
};

/**
 * Every page that is the same for everyone, as whole HTML by its path. Made once, at start.
 * `/waste/collection-day` is not among them: it depends on what is asked.
 */
export function councilPages(read: ReadFile, articles: readonly CouncilArticle[]): Map<string, string> {
  const layout = read('layout.html');
  const fromFile = (file: string) => fill(read(file), { areas: areaCards(), binDayForm: binDayForm() });
  const formOf = (area: Area): AreaForm | null => {
    const form = forms[area.path];
    return form ? { id: form.id, heading: form.heading, body: fromFile(form.file) } : null;
  };
  const ofArea = (area: Area): [string, string] => {
    const main = areaPage(area, articlesOf(area, articles), formOf(area));
    return [area.path, framePage(layout, { title: area.title, above: [], path: area.path, main })];
  };
  return new Map([
    ['/', framePage(layout, { title: '', above: [], main: fromFile('home.html') })],
    ...areas.map(ofArea),
    ['/roads/report', demoFormPage(layout)],
    ['/schools/alerts', demoFormPage(layout)],
    [onlineServicePath, framePage(layout, { ...onlineService, above: [] })],
    ['/accessibility', framePage(layout, { title: 'Accessibility', above: [], main: fromFile('accessibility.html') })],
    ['/privacy', framePage(layout, { title: 'Privacy', above: [], main: fromFile('privacy.html') })],
  ]);
}

/**
 * The page at `/waste/collection-day`.
 * @param layout the text of layout.html
 * @param postcode what the address says, unchecked; null when it does not say one
 * @param now epoch milliseconds
 */
export function collectionDayPage(layout: string, postcode: string | null, now: number): string {
  return framePage(layout, { ...binDayMain(postcode, now), above: [{ path: '/waste', title: 'Waste and recycling' }] });
}

/** Where the demonstration forms lead. It shows nothing of what was typed. */
export function demoFormPage(layout: string): string {
  return framePage(layout, { ...demoForm, above: [] });
}

/** To be sent with status 404. It does not show the address that was asked for. */
export function notFoundPage(layout: string): string {
  return framePage(layout, { ...notFound, above: [] });
}
