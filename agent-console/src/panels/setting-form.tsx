import type { ComponentChildren } from 'preact';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { AnySetting } from './use-setting.ts';

type Props = { setting: Pick<AnySetting, 'problem' | 'load' | 'save'>; children?: ComponentChildren };

/** What stands in the place of a setting's form until it is read: that it is on its way, or why not and how to try again. */
export const NotRead = ({ setting: { problem, load } }: Props) =>
  problem === null ? <Skeleton count={3} shape="row" /> : <FailedToLoad text={problem} onRetry={() => void load()} />;

/** The form of a setting. Enter saves, and what is wrong is said by us and not by the browser. */
export const SettingForm = ({ setting, children }: Props) => (
  <form
    class="settings-form"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      void setting.save();
    }}
  >
    {children}
  </form>
);
