import { expect } from '@open-wc/testing';
import { Response } from '../../../src/contract/response.js';
import { hidePage, showPage } from '../../support/visibility.js';
import { delivery, next, open, said, until } from './page.js';

describe('an answer', () => {
  it('is sent with the first tap, and the next question is there at once', async () => {
    const page = await open({ config: delivery });
    await page.tap(9);
    await page.isAsked('Tell it');
    const first = await page.stored(1);
    expect(said(first)).to.deep.equal({ score: 9 });
    expect(first).to.deep.include({
      prompt: 'delivery',
      promptVersion: 2,
      complete: false,
      lang: 'en',
      moment: 'inline',
    });
    expect(first.page).to.equal(location.origin + location.pathname);
  });

  it('is as the contract has it', async () => {
    const page = await open({
      config: delivery,
      attributes: { subject: 'WM-1042', moment: 'outcome:success', test: '' },
    });
    await page.tap(2);
    await page.tap(0);
    await page.isAsked('Tell it');
    await page.type('It came ٣ days late 🚚');
    await page.press('Send');
    await page.sees('has arrived');
    for (const sent of await page.received()) expect(Response.safeParse(sent).error?.issues ?? []).to.deep.equal([]);
    const last = (await page.received()).at(-1)!;
    expect(last).to.deep.include({ subject: 'WM-1042', moment: 'outcome:success', test: true, complete: true });
    expect(last.id[14]).to.equal('7');
  });

  it('is one response however many questions it has, complete at the end', async () => {
    const page = await open({ config: delivery });
    await page.tap(3);
    await page.isAsked('What went wrong?');
    await page.tap(0);
    await page.isAsked('Tell it');
    await page.type('Two days');
    await page.press('Send');
    await page.sees('Thanks from the shop.');
    const last = await page.stored(3);
    expect(said(last)).to.deep.equal({ score: 3, wrong: 'late', why: 'Two days' });
    expect(last.complete).to.equal(true);
    expect(new Set((await page.received()).map(({ id }) => id)).size).to.equal(1);
  });

  it('leaves no ghost when the customer goes back and takes another way', async () => {
    const page = await open({ config: delivery });
    await page.tap(3);
    await page.isAsked('What went wrong?');
    await page.tap(0);
    await page.isAsked('Tell it');
    await page.press('Back');
    await page.isAsked('What went wrong?');
    expect(page.options.map(({ checked }) => checked)).to.deep.equal([true, false]);
    await page.press('Back');
    await page.isAsked('How likely?');
    expect(page.options[3]!.checked).to.equal(true);
    await page.tap(10);
    await page.isAsked('Tell it');
    expect(said(await page.stored(3))).to.deep.equal({ score: 10 });
  });

  it('can be changed at the end, as a higher revision of the same response', async () => {
    const page = await open({ attributes: { type: 'thumbs', prompt: 'clear' } });
    await page.tap(0);
    await page.press('Skip');
    await page.sees('Thank you');
    await page.press('Change your answer');
    await page.press('Back');
    await page.tap(1);
    await page.isAsked('What should be better?');
    const revisions = await page.stored(3);
    expect(said(revisions)).to.deep.equal({ thumbs: 0 });
  });

  it('to which the last question was skipped is complete, and a question that is skipped says nothing', async () => {
    const page = await open({ config: delivery });
    await page.tap(9);
    await page.isAsked('Tell it');
    await page.type('I would rather not');
    await page.press('Skip');
    await page.sees('Thanks from the shop.');
    const last = await page.stored(2);
    expect([last.complete, said(last)]).to.deep.equal([true, { score: 9 }]);
  });

  it('typed is kept when the field is left, and no revision is made of what is not new', async () => {
    const page = await open({ config: delivery });
    await page.tap(9);
    await page.isAsked('Tell it');
    await page.stored(1);
    await page.type('Fast');
    await page.leave();
    expect(said(await page.stored(2))).to.deep.equal({ score: 9, why: 'Fast' });
    await page.press('Send');
    await page.sees('Thanks from the shop.');
    expect((await page.received()).map(({ revision }) => revision)).to.deep.equal([1, 2]);
  });

  it('typed is kept when the page is hidden, since it may never be seen again', async () => {
    const page = await open({ attributes: { type: 'text', prompt: 'say' } });
    await page.type('On my way out');
    hidePage();
    showPage();
    expect(said(await page.stored(1))).to.deep.equal({ text: 'On my way out' });
  });

  it('“other” comes with words of the customer’s own, which go when it is chosen no more', async () => {
    const page = await open({ config: delivery });
    await page.tap(0);
    await page.isAsked('What went wrong?');
    await page.tap(1);
    expect(said(await page.stored(2))).to.deep.equal({ score: 0, wrong: 'other' });
    expect(page.title).to.equal('What went wrong?');
    const field = page.root.querySelector<HTMLInputElement>('input[type=text]')!;
    field.value = 'It rained in';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await page.press('Next');
    expect((await page.stored(3)).answers[1]).to.deep.include({ value: 'other', text: 'It rained in' });
    await page.press('Back');
    await page.tap(0);
    expect((await page.stored(4)).answers[1]).to.not.have.property('text');
  });

  it('with several choices is sent with the first, and grows with each', async () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
    const page = await open({
      config: { id: 'p', version: 1, questions: [{ id: 'q', type: 'choices', title: 'Which?', options }] },
    });
    const choices: unknown[] = [];
    for (const at of [2, 0, 2]) {
      await page.tap(at);
      choices.push(said(await page.stored(choices.length + 1)));
    }
    expect(choices).to.deep.equal([{ q: ['c'] }, { q: ['c', 'a'] }, { q: ['a'] }]);
    await page.press('Send');
    await page.sees('Thank you');
    expect((await page.received()).length).to.equal(3);
  });

  it('is not taken from an empty field: the field is shown instead', async () => {
    const page = await open({ attributes: { type: 'text', prompt: 'say' } });
    await page.press('Send');
    expect(page.root.activeElement).to.equal(page.field);
    expect(await page.received()).to.deep.equal([]);
  });
});

describe('the page that holds the widget', () => {
  it('sees each revision before it is sent', async () => {
    const page = await open({ config: delivery });
    const heard = next(page, 'waymark-feedback-submit');
    await page.tap(9);
    const event = await heard;
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    expect([event.response.revision, said(event.response)]).to.deep.equal([1, { score: 9 }]);
  });

  it('can refuse one: then nothing leaves, and the question stays', async () => {
    const page = await open({ config: delivery });
    page.element.addEventListener('waymark-feedback-submit', (event) => event.preventDefault(), { once: true });
    await page.tap(9);
    await page.element.updateComplete;
    expect(page.title).to.equal('How likely?');
    expect(await page.received()).to.deep.equal([]);
    await page.tap(9);
    await page.isAsked('Tell it');
    expect((await page.stored(1)).revision).to.equal(1);
  });

  it('hears of no event for what it sets itself', async () => {
    const page = await open();
    const heard: string[] = [];
    for (const name of ['submit', 'queued', 'sent', 'failed']) {
      page.element.addEventListener(`waymark-feedback-${name}`, () => heard.push(name));
    }
    page.element.config = delivery;
    page.element.moment = 'help';
    page.element.subject = 'WM-1';
    page.element.config = { ...delivery, id: 'other' };
    await page.element.updateComplete;
    expect(heard).to.deep.equal([]);
  });

  it('gives another prompt, and the answers to it are another response', async () => {
    const page = await open({ config: delivery });
    await page.tap(9);
    await page.isAsked('Tell it');
    await page.stored(1);
    page.element.config = { ...delivery, id: 'later' };
    await page.isAsked('How likely?');
    expect(page.options.some(({ checked }) => checked)).to.equal(false);
    await page.tap(1);
    await until(async () => Object.keys(await page.endpoint.stored()).length === 2);
    const [first, second] = await page.received();
    expect([first!.prompt, second!.prompt, second!.revision]).to.deep.equal(['delivery', 'later', 1]);
  });
});
