// Gives a process a share of one core, so that two of them can be compared with one where there are not cores enough for all.
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const period = 100_000;
const versions = [
  { root: '/sys/fs/cgroup/cpu', write: (folder, quota) => writeFileSync(join(folder, 'cpu.cfs_quota_us'), String(quota)) },
  { root: '/sys/fs/cgroup', write: (folder, quota) => writeFileSync(join(folder, 'cpu.max'), `${quota} ${period}`) },
];

/** Answers how to take the limit away once the process has ended, or null where the system does not let us (only Linux as root does). */
export function limitProcessor(pid, share) {
  const version = versions.find(({ root }) => existsSync(join(root, 'cgroup.procs')));
  if (!version) return null;
  const folder = join(version.root, `frontdesk-bench-${pid}`);
  try {
    mkdirSync(folder);
    version.write(folder, share * period);
    writeFileSync(join(folder, 'cgroup.procs'), String(pid));
    return () => rmdirSync(folder);
  } catch {
    return null;
  }
}
