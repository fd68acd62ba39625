import Database from 'libsql';
import { expect, it, vi } from 'vitest';
import { groupCommits } from './group-commit.ts';
import { kyselyOn } from './sqlite-connection.ts';

it('T2 commits what arrives together once, and answers nobody before that', async () => {
  const handle = new Database(':memory:');
  const order: string[] = [];
  const exec = handle.exec.bind(handle);
  vi.spyOn(handle, 'exec').mockImplementation((text) => {
    if (text === 'commit') order.push('commit');
    return exec(text);
  });
  const { transaction } = groupCommits(handle, kyselyOn(handle));
  const unit = (name: string) => transaction(() => Promise.resolve(name)).then((answer) => order.push(answer));
  await Promise.all(['a', 'b', 'c'].map(unit));
  await unit('d');
  expect(order).toEqual(['commit', 'a', 'b', 'c', 'commit', 'd']);
  handle.close();
});
