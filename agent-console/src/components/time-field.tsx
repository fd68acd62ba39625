import { useEffect, useState } from 'preact/hooks';
import { dayTime, minutesOf } from '../inbox/day-times.ts';

type Props = {
  id: string;
  label: string;
  value: number;
  ends?: boolean;
  describedBy?: string | undefined;
  invalid: boolean;
  onChange: (minutes: number) => void;
};

/** A time of day as people write it, shown as we write it once it is left. What is no time reaches the form as NaN, which says so beside the field. */
export const TimeField = ({ id, label, value, ends = false, describedBy, invalid, onChange }: Props) => {
  const [text, setText] = useState(dayTime(value));
  // Another value from outside replaces what was typed; what was typed itself stays as it is.
  useEffect(() => setText((typed) => (Object.is(minutesOf(typed, ends), value) ? typed : dayTime(value))), [value]);
  return (
    <input
      id={id}
      class="time-input"
      autocomplete="off"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={text}
      onInput={(event) => {
        setText(event.currentTarget.value);
        onChange(minutesOf(event.currentTarget.value, ends));
      }}
      onBlur={() => {
        if (!Number.isNaN(value)) setText(dayTime(value));
      }}
    />
  );
};
