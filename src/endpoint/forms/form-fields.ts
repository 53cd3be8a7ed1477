import { answerPrefix, ResponseForm } from '../../contract/index.js';

const ownNames = new Set(Object.keys(ResponseForm.shape));

/** The fields of a form that was sent. An empty one is as good as none, and of several only a list of choices has a use. */
export class FormFields {
  readonly #fields: URLSearchParams;

  /** @param body as a browser encodes it, which writes every line break as two characters */
  constructor(body: string) {
    this.#fields = new URLSearchParams(body);
  }

  /** The one value of a field. */
  one(name: string): string | undefined {
    return this.all(name)[0];
  }

  /** Every value of a field that is not empty. */
  all(name: string): string[] {
    return this.#fields
      .getAll(name)
      .map((value) => value.replaceAll('\r\n', '\n'))
      .filter(Boolean);
  }

  /** The name under which a question is answered: its id, with a prefix where that is the name of another field. */
  nameOf(question: string): string | undefined {
    return [answerPrefix + question, ...(ownNames.has(question) ? [] : [question])].find((name) => this.#isThere(name));
  }

  /** Every field that is not one of the form's own, by the question that it would answer. */
  get others(): [question: string, value: string][] {
    const names = [...new Set(this.#fields.keys())].filter((name) => !ownNames.has(name));
    return names.flatMap((name) =>
      this.all(name).map((value): [string, string] => [name.replace(answerPrefix, ''), value]),
    );
  }

  #isThere(name: string): boolean {
    return this.#fields.has(name);
  }
}
