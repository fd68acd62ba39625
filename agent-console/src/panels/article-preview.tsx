import type { AnswerBody } from '@frontdesk/shared/message';
import { isPreviewReady, previewMark, type PreviewMessage } from '@frontdesk/shared/preview';
import { useEffect, useRef, useState } from 'preact/hooks';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';

/** The answer in the chat's own page, as residents see it: told anew with every change. */
export const ArticlePreview = ({ siteId, body }: { siteId: string; body: AnswerBody }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      if (event.origin === location.origin && event.source === frame.current?.contentWindow && isPreviewReady(event.data)) setReady(true);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    const message: PreviewMessage = { mark: previewMark, type: 'show', body };
    if (ready) frame.current?.contentWindow?.postMessage(message, location.origin);
  }, [ready, body]);
  return <iframe ref={frame} class="article-frame" title={words.previewTitle} src={`/chat/${encodeURIComponent(siteId)}?preview=1`} />;
};
