import pg from 'pg';

let made = 0;

/** A new, empty database in the cluster that an address names; answers its address. */
export async function newDatabase(clusterUrl: string): Promise<string> {
  const name = `frontdesk_test_${process.pid}_${Math.floor(performance.now())}_${made++}`;
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}
