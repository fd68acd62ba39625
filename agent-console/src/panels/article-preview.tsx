import { isPreviewReady, previewMark, type ArticlePreview as Shown, type PreviewMessage } from '@frontdesk/shared/preview';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SelectField } from '../components/select-field.tsx';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { languageName } from '../inbox/times.ts';

type Props = { siteId: string; previews: readonly Shown[] };

/** The article in the chat's own page, as residents see it, in one of its languages: told anew with every change. */
export const ArticlePreview = ({ siteId, previews }: Props) => {
  const [language, setLanguage] = useState('en');
  // A language that was taken out meanwhile shows English again.
  const shown = previews.find((one) => one.language === language) ?? previews[0];
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
    if (!ready || shown === undefined) return;
    const message: PreviewMessage = { mark: previewMark, type: 'show', preview: shown };
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, [ready, shown]);
  return (
    <>
      {previews.length > 1 && (
        <SelectField
          id="preview-language"
          label={words.previewIn}
          value={shown?.language ?? 'en'}
          choices={previews.map((one) => ({ id: one.language, name: languageName(one.language) }))}
          problem={undefined}
          onChange={setLanguage}
        />
      )}
      <iframe ref={frame} class="article-frame" title={words.previewTitle} src={`/chat/${encodeURIComponent(siteId)}?preview=1`} />
    </>
  );
};
