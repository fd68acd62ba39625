import type { BrokenLink, LinkReport } from '@frontdesk/shared/knowledge-protocol';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { OutLink } from '../components/out-link.tsx';
import { FailedToLoad, Problem } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { filesWords as words } from '../inbox/knowledge-files-words.ts';
import { datedMoment } from '../inbox/times.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';
import type { KnowledgeProps } from './knowledge-pages.tsx';

/** While links are followed, the page looks so often how far it is. */
const looksEvery = 2_000;

const Row = ({ link, onOpen }: { link: BrokenLink; onOpen: KnowledgeProps['onOpen'] }) => (
  <tr role="row">
    <th role="rowheader" scope="row" class="address">
      <OutLink href={link.url}>{link.url}</OutLink>
    </th>
    <td role="cell">
      {link.reason} <span class="hint">{words.since(datedMoment(link.since, Date.now()))}.</span>
    </td>
    <td role="cell">
      <ul>
        {link.articles.map(({ id, question }) => (
          <li key={id}>
            <button type="button" class="link" aria-label={words.openArticle(question)} onClick={() => onOpen(id)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </td>
  </tr>
);

/** Links of live articles that lead nowhere, and a check of all of them on request. */
export const LinksPage = ({ ask, live, mark, role, onOpen }: KnowledgeProps) => {
  const [report, setReport] = useState<LinkReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [notChecked, setNotChecked] = useState<string | null>(null);
  const [line, setLine] = useState('');
  const [asking, setAsking] = useState(false);
  const watching = useRef(false);
  const take = useCallback((next: LinkReport) => {
    setReport(next);
    setProblem(null);
    // Said now and then and at the end, and not with every look: a person who listens would hear nothing else.
    if (next.left > 0) setLine((before) => (watching.current ? before : words.checkingLinks(next.total - next.left, next.total)));
    else if (watching.current) setLine(words.checked(next.links.length));
    watching.current = next.left > 0;
  }, []);
  const load = useCallback(async () => {
    const reply = await ask('link.list', {});
    if (reply.ok) take(reply);
    else setProblem(sentenceFor(reply, common.notRead));
  }, [ask, take]);
  useEffect(() => {
    if (live) void load();
  }, [live, mark, load]);
  const left = report?.left ?? 0;
  useEffect(() => {
    if (!live || left === 0) return;
    const timer = setInterval(() => void load(), looksEvery);
    return () => clearInterval(timer);
  }, [live, left === 0, load]);

  const check = async (): Promise<void> => {
    if (asking || left > 0) return;
    setAsking(true);
    setNotChecked(null);
    const reply = await ask('link.check', {});
    setAsking(false);
    if (reply.ok) take(reply);
    else setNotChecked(sentenceFor(reply));
  };
  return (
    <main class="panel settings links-page" tabIndex={0} aria-label={words.links}>
      <h1>{words.links}</h1>
      <p class="intro">{words.linksIntro}</p>
      {role !== 'advisor' && (
        <button type="button" class="main" aria-disabled={asking || left > 0} onClick={() => void check()}>
          {words.checkAll}
        </button>
      )}
      {left > 0 && report && (
        <p class="progress-line">
          <progress aria-label={words.checkingLinks(report.total - left, report.total)} value={report.total - left} max={report.total} />{' '}
          <span aria-hidden="true">{words.checkingLinks(report.total - left, report.total)}</span>
        </p>
      )}
      <p role="status" class={left > 0 ? 'only-read' : 'saved'}>
        {line}
      </p>
      {notChecked !== null && <Problem text={notChecked} />}
      {problem !== null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {report === null && problem === null && <Skeleton count={3} shape="row" />}
      {report !== null && (
        <>
          <p class="hint">{report.checkedAt === null ? words.neverChecked : words.lastChecked(datedMoment(report.checkedAt, Date.now()))}</p>
          {report.unreached > 0 && <p class="hint">{words.unreached(report.unreached)}</p>}
          {report.links.length > 0 && (
            <table role="table" class="stacks links" aria-label={words.links}>
              <thead role="rowgroup">
                <tr role="row">
                  {[words.link, words.why, words.standsIn].map((heading) => (
                    <th key={heading} role="columnheader" scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody role="rowgroup">
                {report.links.map((link) => (
                  <Row key={link.url} link={link} onOpen={onOpen} />
                ))}
              </tbody>
            </table>
          )}
          {report.links.length === 0 && report.checkedAt !== null && left === 0 && line === '' && <p class="empty">{words.none}</p>}
        </>
      )}
    </main>
  );
};
