import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../components/error-summary.tsx';
import { hoursWords as words } from '../inbox/hours-words.ts';
import { pathWords } from '../inbox/hours-paths.ts';
import { HoursPreview } from './hours-preview.tsx';
import { SaveBar } from './save-bar.tsx';
import { NotRead, SettingForm } from './setting-form.tsx';
import type { HoursPreview as Preview } from './use-hours-preview.ts';
import type { AnySetting } from './use-setting.ts';

type Props = {
  setting: AnySetting;
  name: string;
  preview: Preview | null;
  wrong: boolean;
  timeZone: string;
  earlier: ComponentChildren;
  children: ComponentChildren;
};

/** The form around hours: what is wrong above it, what it comes to beside it, and Save below. */
export const HoursForm = ({ setting, name, preview, wrong, timeZone, earlier, children }: Props) => {
  if (setting.loaded === null) return <NotRead setting={setting} />;
  return (
    <div class="hours-columns">
      <SettingForm setting={setting}>
        <ErrorSummary problems={setting.problems} nameOf={pathWords} />
        {children}
        <SaveBar setting={setting} saved={words.saved(name)} />
        {earlier}
      </SettingForm>
      <HoursPreview preview={preview} wrong={wrong} dirty={setting.dirty} timeZone={timeZone} />
    </div>
  );
};
