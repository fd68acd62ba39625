import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SignIn } from './sign-in.tsx';

afterEach(cleanup);

it('signs in with what was typed', async () => {
  const onSignIn = vi.fn(async () => null);
  render(<SignIn sentence={null} onSignIn={onSignIn} />);
  await userEvent.type(screen.getByLabelText('Email'), ' sam@fernshire.example ');
  await userEvent.type(screen.getByLabelText('Password'), 'secret words{Enter}');
  expect(onSignIn).toHaveBeenCalledWith('sam@fernshire.example', 'secret words');
});

it('shows what went wrong beside the form', async () => {
  render(<SignIn sentence={null} onSignIn={async () => 'The email address or password is not right.'} />);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByRole('alert').textContent).toContain('Enter your email address.');
  await userEvent.type(screen.getByLabelText('Email'), 'a@b.example');
  await userEvent.type(screen.getByLabelText('Password'), 'x{Enter}');
  expect((await screen.findByText(/not right/)).getAttribute('role')).toBe('alert');
});

it('says why the person is back here, and can show the password', async () => {
  render(<SignIn sentence="You have been signed out. Sign in to go on." onSignIn={async () => null} />);
  expect(screen.getByRole('alert').textContent).toContain('You have been signed out.');
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(screen.getByLabelText<HTMLInputElement>('Password').type).toBe('text');
});
