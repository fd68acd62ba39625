import { expect, it } from 'vitest';
import type { EmergencyNumber } from '@frontdesk/shared/hours.ts';
import { urgentNumbers } from './urgent-numbers.ts';

const line = (label: string, phone: string, detail = ''): EmergencyNumber => ({ label, phone, detail });
const ofSite = [
  line('Police, fire or ambulance', '999'),
  line('Dangerous road, tree or building', '01632 960 912'),
  line('Worried about a child or an adult', '01632 960 911', 'Day and night'),
];

it.each(['child', 'adult-abuse'] as const)('K37 offers with the numbers for %s the council’s line to report it to, before other lines', (kind) => {
  const numbers = urgentNumbers(kind, ofSite);
  expect(numbers[0]?.phone).toBe('999');
  expect(numbers[1]).toEqual(line('Worried about a child or an adult', '01632 960 911', 'To report it to the council. Day and night'));
  expect(numbers.filter(({ phone }) => phone === '01632 960 911')).toHaveLength(1);
});

it('K37 takes for domestic abuse the line that the council names for safeguarding', () => {
  const numbers = urgentNumbers('domestic-abuse', [...ofSite, line('Safeguarding team', '01632 960 913')]);
  expect(numbers.map(({ phone }) => phone).slice(0, 3)).toEqual(['999', '01632 960 913', '0808 2000 247']);
  expect(numbers[1]?.detail).toBe('To report it to the council');
});

it('K37 keeps the form that the council has for those who cannot ring', () => {
  const form = { ...line('Safeguarding', '01632 960 913'), url: 'https://fernshire.example/worried' };
  expect(urgentNumbers('child', [form])[1]).toMatchObject({ phone: '01632 960 913', url: 'https://fernshire.example/worried' });
});

it('K37 leaves the other kinds as they are, and names each number once', () => {
  expect(urgentNumbers('gas-fire', ofSite).map(({ phone }) => phone)).toEqual(['0800 111 999', '999', '105', '01632 960 912', '01632 960 911']);
  expect(urgentNumbers('child', []).map(({ phone }) => phone)).toEqual(['999', '0808 800 5000', '0800 1111']);
});
