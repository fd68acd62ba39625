import type { ImportProblem, ImportReport } from '@frontdesk/shared/import-protocol';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `One ${one}` : `${count} ${many}`);

/** The words of articles as files, and of broken links. */
export const filesWords = {
  // Import and export
  title: 'Import and export',
  intro: 'Take articles out to work on them elsewhere, and bring in many at once. Nothing is brought in while anything in the file is wrong.',
  download: 'Download',
  downloadHint: 'Every article that is live, with its phrasings, links and translations. You can change the file and bring it in again.',
  csv: 'Download as CSV, for a spreadsheet',
  zip: 'Download as Markdown files, in a zip file',
  bringIn: 'Bring in',
  choose: 'File with articles',
  chooseHint: 'A CSV file saved as “CSV UTF-8”, one Markdown file, or a zip file of Markdown files. At most 10 MB.',
  check: 'Check the file',
  checking: 'Checking the file …',
  bringing: 'Bringing in the articles …',
  missing: 'Choose a file first.',
  wrongKind: 'Choose a file whose name ends in .csv, .md or .zip.',
  tooLarge: 'This file is larger than 10 MB. Bring it in as several files.',
  notSent: 'We could not send the file. If it has changed since you chose it, choose it again. Otherwise check your connection, then try again.',
  asDrafts: 'Bring in as drafts',
  asDraftsHint: 'Each waits for review before residents see it.',
  andPublish: 'Bring in and publish',
  andPublishHint: 'Residents are answered with them at once.',
  nothingWrong: 'Nothing is wrong in this file.',
  nothingNew: 'Every article in this file is already as it stands there. There is nothing to bring in.',
  counts: ({ added, changed, unchanged }: ImportReport) => `${added} new, ${changed} changed, ${unchanged} as they are.`,
  drafts: (count: number) =>
    count === 0
      ? ''
      : `${counted(count, 'of them has a draft', 'of them have drafts')}. This file takes the place of it; the draft stays in the article’s history.`,
  leftOut: (count: number) => (count === 0 ? '' : `${counted(count, 'file is no article and is', 'files are no articles and are')} passed over.`),
  wrong: (count: number) => `${counted(count, 'thing is', 'things are')} wrong. Nothing was brought in.`,
  wrongHint: (count: number) => `Put ${count === 1 ? 'it' : 'them'} right in the file, then choose it again.`,
  more: (count: number) => `And ${count} more. Put these right first.`,
  done: (report: ImportReport, published: boolean) =>
    `${published ? 'Published' : 'Brought in for review'}: ${report.added} new, ${report.changed} changed. ${report.unchanged} were as they are already.`,
  place: ({ file, row, line, column }: ImportProblem) =>
    [file, row === null ? null : `row ${row}`, line === null ? null : `line ${line}`, column === null ? null : `“${column}”`]
      .filter((part) => part !== null && part !== '')
      .join(', '),
  // Links
  links: 'Links',
  linksIntro:
    'Every link of a live article is followed each night. A link is broken when its website says that there is no such page, or when it failed twice, an hour apart.',
  checkAll: 'Check all links now',
  checkingLinks: (done: number, total: number) => `Checking links: ${done} of ${total} done.`,
  checked: (count: number) => `All links are checked. ${count === 0 ? 'None is broken.' : `${counted(count, 'is', 'are')} broken.`}`,
  lastChecked: (moment: string) => `Checked last at ${moment}.`,
  neverChecked: 'The links have not been checked yet.',
  none: 'No link is broken.',
  link: 'Link',
  why: 'What is wrong',
  standsIn: 'Articles',
  since: (moment: string) => `Since ${moment}`,
  openArticle: (question: string) => `Open “${question}”`,
  unreached: (count: number) =>
    count === 0
      ? ''
      : `${counted(count, 'site has no website', 'sites have no website')} registered, so links such as /bins are not checked there. An admin can register one with the command “frontdesk origins”.`,
};
