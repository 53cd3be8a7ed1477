import { parseArgs } from 'node:util';
import { createLink } from '../create-link.js';
import { dataFolder } from '../settings.js';
import { SqliteStore } from '../store/sqlite.js';
import type { Io } from './io.js';

const help = `Usage: waymark link <reference> [--days <n>] [--party <id>] [--page <address>]
       waymark link <reference> --revoke

Prints a token that opens one journey whole until it expires. It goes into the token attribute of <waymark-progress>,
or into an address after the sign #, as in https://www.example.com/order#waymark=<token>.

  --days <n>        how long the link holds (30)
  --party <id>      opens it as one of its parties reads it, without what is for others to do
  --page <address>  prints the whole address, with the token in its fragment
  --revoke          ends every link to the journey

WAYMARK_DATA is the folder of the database (.data).`;

/** `waymark link`: makes or revokes links to a journey, in the database of the data folder. */
export async function runLink(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      days: { type: 'string' },
      party: { type: 'string' },
      page: { type: 'string' },
      revoke: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [reference] = positionals;
  const days = Number(values.days ?? 30);
  if (values.help) {
    io.out(help);
    return 0;
  }
  if (!reference || !(days > 0 && days <= 366)) {
    io.err(reference ? '--days must be a number up to 366.' : help);
    return 2;
  }
  const folder = dataFolder(io.env);
  if (!SqliteStore.isAt(folder)) {
    io.err(`There is no database in ${folder}. Set WAYMARK_DATA to the folder of the endpoint.`);
    return 1;
  }
  const store = new SqliteStore(folder);
  try {
    if (values.revoke) {
      await store.links.revoke(reference);
      return 0;
    }
    const expiresInSeconds = Math.round(days * 86_400);
    const link = await createLink(store, { reference, party: values.party, expiresInSeconds }, Date.now());
    if (typeof link === 'string') {
      io.err(`There is no ${link === 'no_party' ? 'party with this id' : 'journey with this reference'}.`);
      return 1;
    }
    io.out(values.page ? `${values.page.split('#')[0]}#waymark=${link.token}` : link.token);
    io.err(`Expires ${link.expiresAt}`);
    return 0;
  } finally {
    await store.close();
  }
}
