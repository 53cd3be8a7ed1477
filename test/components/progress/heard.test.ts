import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import type { Journey } from '../../../src/contract/index.js';
import type { ProgressWords } from '../../../src/i18n/progress/index.js';
import { languageOf, wordsIn } from './matrix.suite.js';
import { situations } from './situations.js';

interface Node {
  name?: string;
  children?: Node[];
}
const namesIn = ({ name = '', children = [] }: Node): string[] => [name, ...children.flatMap(namesIn)];

/** What is wrong with what assistive technology is told of the steps, which is the engine's own account of them. */
async function wrongWhenHeard(journey: Journey, words: ProgressWords): Promise<string[]> {
  const names = namesIn((await a11ySnapshot({ selector: 'waymark-progress' })) as unknown as Node);
  const lists = names.filter((name) => name === words.steps);
  const said = names.join('\n');
  return [
    ...(lists.length === 1 ? [] : [`${lists.length} lists of steps are heard`]),
    ...journey.steps
      .map(({ state }) => (state === 'revisited' ? words.back : words.step[state]))
      .filter((text) => !said.includes(text))
      .map((text) => `“${text}” is not heard`),
  ];
}

describe('the steps, as the engine tells them to assistive technology', () => {
  for (const [index, state] of situations.entries()) {
    if (!state.journey) continue;
    it(`are one list with the state of each in words: ${state.name}`, async () => {
      const lang = index % 2 ? languageOf(index) : 'ar';
      await state.reach({ lang });
      expect(await wrongWhenHeard(state.journey!, await wordsIn(lang))).to.deep.equal([]);
    }).timeout(30_000);
  }
});
