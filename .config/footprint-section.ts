/** What a site owner may put into their privacy statement: `src/contract/footprint.ts` as tables. `npm run generate` lays it into the README. */
import { format } from 'prettier';
import { footprint } from '../src/contract/footprint.js';

const begin = '<!-- footprint: written by `npm run generate` -->';
const end = '<!-- footprint: end -->';

const code = (text: string): string => `\`${text}\``;
const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Names at all depths, those of one object together: `reply` (`email`, `phone`). */
function names(paths: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('.');
    groups.set(first, [...(groups.get(first) ?? []), ...(rest.length ? [rest.join('.')] : [])]);
  }
  return [...groups]
    .map(([name, inner]) => (inner.length ? `${code(name.replace('[]', ''))} (${names(inner)})` : code(name)))
    .join(', ');
}

const modesOf = (modes: readonly string[], all: number): string =>
  modes.length === all ? 'each' : modes.map(code).join(', ');

function section(): string {
  const { modes, occasions, kept, sent, dataLayer, tabs } = footprint();
  const saying = (list: readonly (keyof typeof occasions)[]): string =>
    list.map((one) => one.replaceAll('_', ' ')).join(', ');
  return [
    'In words for your privacy statement, and as data in `waymark/footprint.json`. A test drives real pages through every mode and finds exactly this, no more and no less. No cookies in any mode, and no request to anybody but your endpoint and the host of the script.',
    '',
    table(
      ['mode', 'says'],
      Object.entries(modes).map(([mode, says]) => [code(mode), says]),
    ),
    '',
    table(
      ['when', 'says'],
      Object.entries(occasions).map(([occasion, says]) => [occasion.replaceAll('_', ' '), says]),
    ),
    '',
    '<details><summary>What is kept on the device</summary>',
    '',
    ...kept.map(({ where, key, when, what, until, fields, ...one }) => {
      const inIt = fields.length ? ` Fields: ${names(fields)}.` : '';
      const mode = modesOf(one.modes, Object.keys(modes).length);
      return `- ${where}, ${code(key)}; mode: ${mode}; when: ${saying(when)}. ${what} ${until}${inIt}`;
    }),
    '',
    '</details>',
    '',
    '<details><summary>What is sent, in each mode, without cookies and without a referrer</summary>',
    '',
    ...sent.map(({ method, route, when, what, headers = {}, fields = [], query = [] }) => {
      const inQuery = query.length ? ` In the address: ${query.map(code).join(', ')}.` : '';
      const inHead = Object.entries(headers).map(([name, value]) => ` Header: ${code(`${name}: ${value}`)}.`);
      const inBody = fields.length ? ` Fields: ${names(fields)}.` : '';
      return `- ${method} ${code(route)}; when: ${saying(when)}. ${what}${inQuery}${inHead.join('')}${inBody}`;
    }),
    '',
    '</details>',
    '',
    `With \`data-layer\` on the script tag your page's own tools are told ${dataLayer.map(({ event }) => code(event)).join(', ')}, each with ${names(dataLayer[0]!.fields)}. Open tabs of your site tell each other, stored nowhere, by ${tabs.map(({ by, name }) => `the ${by} ${code(name)}`).join(', ')}.`,
  ].join('\n');
}

/** A README with the section as it should be now. */
export async function withFootprint(readme: string): Promise<string> {
  const [before, rest = ''] = readme.split(begin);
  const after = rest.split(end)[1];
  if (after === undefined) throw new Error(`README.md has no ${begin} … ${end}`);
  const own = await format(section(), { parser: 'markdown' });
  return `${before}${begin}\n\n${own}\n${end}${after}`;
}
